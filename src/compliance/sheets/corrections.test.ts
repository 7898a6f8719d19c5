import { absentSheetRemarks, absentSheets, correctionsByName, mergedCorrections, withoutSheet } from './corrections';

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

  it('is joined sheet by sheet, the later before the earlier, columns of one kind only', () => {
    const earlier = {
      Roster: { kind: 'roster', columns: { sdd: 'F', eld: 'G' }, unused: ['H'] },
      Notes: { kind: 'ignore' },
    } as const;
    expect(mergedCorrections(earlier, { roster: { columns: { sdd: 'I' } } })).toEqual({
      Notes: { kind: 'ignore' },
      roster: { kind: 'roster', columns: { sdd: 'I', eld: 'G' }, unused: ['H'] },
    });
    expect(mergedCorrections(earlier, { Roster: { kind: 'schedule' } })['Roster']).toEqual({
      kind: 'schedule',
      columns: {},
      unused: [],
    });
  });

  it('names the sheets that are not there', () => {
    expect(absentSheets(CORRECTIONS, ['roster', 'Schedule'])).toEqual(['Old list']);
    expect(absentSheets(CORRECTIONS, [])).toEqual(['Roster', 'Old list']);
    expect(absentSheets({}, ['Roster'])).toEqual([]);
  });

  it('tells of them in one sentence, with three names at the most', () => {
    const ignored = (...names: string[]) =>
      Object.fromEntries(names.map((name) => [name, { kind: 'ignore' as const }]));
    const after = ' is not used: no sheet has that name now. If a sheet was renamed, say so under Sheets.';
    expect(absentSheetRemarks(ignored('A'), ['a'])).toEqual([]);
    expect(absentSheetRemarks(ignored('A'), [])).toEqual([`What was set for "A"${after}`]);
    expect(absentSheetRemarks(ignored('A', 'B', 'C'), [])).toEqual([`What was set for "A", "B", "C"${after}`]);
    expect(absentSheetRemarks(ignored('A', 'B', 'C', 'D', 'E'), [])).toEqual([
      `What was set for "A", "B", "C", 2 more${after}`,
    ]);
  });
});
