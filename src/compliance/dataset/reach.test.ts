import { isOutOfReach } from './reach';
import { datasetOf } from './testing/dataset-of';

const byId = ['Student ID', 'Overall'];
const byBoth = ['Student ID', 'State Student ID', 'Overall'];

const isOut = (hasId: boolean, stateId: string, ...headings: (typeof byId)[]) => {
  const sheets = Object.fromEntries(headings.map((names, at) => [`ACCESS ${at}`, [names]]));
  return isOutOfReach({ hasId, stateId }, datasetOf(sheets).sheetsOf('access'));
};

describe('a student without an id', () => {
  it('is out of reach of sheets without a state id, and of all where there is none that can be used', () => {
    expect([isOut(false, '1000000001', byId), isOut(false, '1000000001', byBoth)]).toEqual([true, false]);
    expect([isOut(false, '', byBoth), isOut(false, '9.9E+11', byBoth)]).toEqual([true, true]);
    expect(isOut(false, '1000000001', byBoth, byId)).toBe(true);
  });

  it('is not missed where there is no sheet, and one who has an id is found in every sheet', () => {
    expect([isOut(false, ''), isOut(true, '', byId)]).toEqual([false, false]);
  });
});
