import { datasetOf } from '../dataset/testing/dataset-of';
import { makePolicy } from '../policy/policy';
import type { CellValue } from '../sheets/snapshot';
import { changeOf, isSwing, projectionLabel, readProjections, sectionsNeeded } from './projections';

const HEADINGS = [
  ...['School', 'Grade', 'Program', 'Oct 1 Enrollment', 'Projected', 'Sections', 'Current ML', 'Projected ML'],
];
const policy = makePolicy();
const read = (...rows: readonly (readonly CellValue[])[]) =>
  readProjections(datasetOf({ Projections: [HEADINGS, ...rows] }), policy);

describe('a projection', () => {
  it('is read with its numbers, program and cap', () => {
    const [projection] = read(['Burke', '02', 'SEI Spanish', 17, '19', 1, 17, '']);
    expect(projection).toMatchObject({
      row: 2,
      school: 'Burke',
      grade: '2',
      current: 17,
      projected: 19,
      projectedFault: null,
      currentSections: 1,
      currentMl: 17,
      projectedMl: null,
      cap: { limit: 20, rule: 'bpsSei' },
    });
  });

  it('is read without what a formula left behind the decimals', () => {
    const [projection] = read(['Burke', 2, '', 20.000000000000004, 25.299999999999997, 1, '', '']);
    expect([projection?.current, projection?.projected]).toEqual([20, 25.3]);
    expect(changeOf({ current: 20, projected: 25.3 })).toMatchObject({ change: 5.3 });
  });

  it('says what is wrong with a number that cannot be used', () => {
    const rows = ['', -1, 'many', { error: '#REF!' } as const].map((value) => ['Burke', 2, '', 17, value, 1, '', '']);
    expect(read(...rows).map(({ projected, projectedFault }) => [projected, projectedFault])).toEqual([
      [null, 'missing'],
      [null, 'negative'],
      [null, 'notANumber'],
      [null, null],
    ]);
  });

  it('is named by its grade and program', () => {
    const labels = read(
      ['Burke', 'K', 'General', 1, 1, 1, '', ''],
      ['Burke', '6-8', '', 1, 1, 1, '', ''],
      ['Burke', '', 'SEI', 1, 1, 1, '', ''],
    ).map(projectionLabel);
    expect(labels).toEqual(['grade K2, General', 'grade "6-8"', 'no grade, SEI']);
  });
});

describe('the sections that a projection needs', () => {
  const needed = (grade: string, projected: CellValue) =>
    read(['Burke', grade, '', 1, projected, 1, '', '']).map(sectionsNeeded)[0];

  it('are the projected students divided by the cap, rounded up', () => {
    expect(['K2', '4', '7', '12'].map((grade) => needed(grade, 50))).toEqual([3, 2, 2, 2]);
    expect([0, 1, 25, 26, 50.5].map((projected) => needed('4', projected))).toEqual([0, 1, 1, 2, 3]);
  });

  it('are not known without a projection or a cap', () => {
    expect([needed('4', ''), needed('K0', 9), needed('', 9)]).toEqual([null, null, null]);
  });
});

describe('the change of a projection', () => {
  const judged = (current: number | null, projected: number | null) => {
    const projection = { school: '', current, projected };
    return [changeOf(projection), isSwing(projection, policy)];
  };

  it('is a swing where it is more than 15 % and more than 5 students', () => {
    expect(judged(40, 46)).toEqual([{ change: 6, percent: 15 }, false]);
    expect(judged(40, 47)).toEqual([{ change: 7, percent: 17.5 }, true]);
    expect(judged(10, 5)).toEqual([{ change: -5, percent: -50 }, false]);
    expect(judged(10, 4)).toEqual([{ change: -6, percent: -60 }, true]);
    expect(judged(0, 6)).toEqual([{ change: 6, percent: null }, true]);
    expect(judged(0, 5)).toEqual([{ change: 5, percent: null }, false]);
  });

  it('is not known without both numbers', () => {
    expect([judged(null, 5), judged(5, null)]).toEqual([
      [null, false],
      [null, false],
    ]);
  });
});
