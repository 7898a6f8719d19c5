import { absentSheets, correctionsByName, withoutSheet } from './corrections';

const CORRECTIONS = { Roster: { headingRow: 3 }, 'Old list': { kind: 'ignore' } } as const;

describe('what a user said about sheets', () => {
  it.each([
    ['Roster', { headingRow: 3 }],
    ['ROSTER', { headingRow: 3 }],
    ['Roster 2', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('of the sheet "%s" is %j', (name, expected) => {
    expect(correctionsByName(CORRECTIONS)(name)).toEqual(expected);
  });

  it('counts as said last where two names differ in case only', () => {
    expect(correctionsByName({ Roster: { headingRow: 3 }, roster: { headingRow: 4 } })('Roster')).toEqual({
      headingRow: 4,
    });
  });

  it('can be forgotten, whatever the case of the name', () => {
    expect(withoutSheet(CORRECTIONS, 'roster')).toEqual({ 'Old list': { kind: 'ignore' } });
    expect(withoutSheet(CORRECTIONS, 'Schedule')).toEqual(CORRECTIONS);
  });

  it('names the sheets that are not there', () => {
    expect(absentSheets(CORRECTIONS, [{ name: 'roster' }, { name: 'Schedule' }])).toEqual(['Old list']);
    expect(absentSheets(CORRECTIONS, [])).toEqual(['Roster', 'Old list']);
    expect(absentSheets({}, [{ name: 'Roster' }])).toEqual([]);
  });
});
