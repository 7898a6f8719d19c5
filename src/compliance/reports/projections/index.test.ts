import type { CellValue } from '../../sheets/snapshot';
import { problemKey } from '../../findings/waivers';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { projections } from '.';

const HEADINGS = ['School', 'Grade', 'Program', 'Current', 'Projected', 'Sections'];

const rowsOf = (sheets: Parameters<typeof runOf>[0]) =>
  shownRows(tableOf(projections.build(runOf(sheets)), 'projections'));

describe('projections', () => {
  const SHEETS = {
    Projections: [
      HEADINGS,
      ['Burke', 3, '', 40, 44, 2],
      ['Burke', 4, '', 40, 60, 2],
      ['Otis', 7, '', 50, 30, 2],
      ['Otis', 8, '', 50, 'many', 2],
    ],
  };

  it('shows current and projected, sections by cap, and status, what needs action first', () => {
    const table = tableOf(projections.build(runOf(SHEETS)), 'projections');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'Grade', 'Program', 'Current', 'Projected', 'Change', 'Change %', 'Cap'],
      ...['Sections now', 'Sections needed', 'Difference', 'MLs now', 'MLs projected', 'MLs by', 'Status'],
    ]);
    expect(shownRows(table)).toEqual([
      // ⌈60 ÷ 25⌉ = 3
      ['Burke', '4', '', 40, 60, 20, 0.5, 25, 2, 3, 1, null, null, '', '1 section more needed; Swing'],
      // ⌈30 ÷ 28⌉ = 2
      ['Otis', '7', '', 50, 30, -20, -0.4, 28, 2, 2, 0, null, null, '', 'Swing'],
      ['Burke', '3', '', 40, 44, 4, 0.1, 25, 2, 2, 0, null, null, '', 'As now'],
    ]);
    expect(table.rows[0]?.[1]).toEqual({ text: '4', link: { sheet: 'Projections', address: 'B3' } });
  });

  it('reads in one line, and takes one school', () => {
    expect(projections.build(runOf(SHEETS)).reading).toBe(
      '1 of 4 projections needs more sections than now (1 in all); 2 are swings; 1 row cannot be used and counts in no total.',
    );
    const burke = projections.build(runOf(SHEETS), { school: 'Burke' });
    expect(burke.reading).toBe('1 of 2 projections needs more sections than now (1 in all); 1 is a swing.');
    expect(burke.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Students go from 80 now to 104 projected (24 more, +30 %).',
    });
  });

  it('agrees with the findings', () => {
    const run = runOf(SHEETS);
    const statuses = rowsOf(SHEETS).map((row) => String(row.at(-1)));
    const found = (check: string) => run.findings.filter((finding) => finding.check === check).length;
    expect(statuses.filter((text) => text.includes('Swing'))).toHaveLength(found('projection-swing'));
    expect(statuses.filter((text) => text.includes('more needed'))).toHaveLength(found('projection-over-capacity'));
    const unusable = shownRows(tableOf(projections.build(run), 'unusable'));
    expect(unusable).toEqual([['Otis', '8', '', 50, 'many', 'Projection cannot be used']]);
    expect(unusable).toHaveLength(found('projection-invalid'));
    const [grade] = tableOf(projections.build(run), 'unusable').rows.map((row) => row[1]);
    expect(grade).toEqual({ text: '8', link: { sheet: 'Projections', address: 'B5' } });
    const asTyped = runOf({
      Projections: [HEADINGS, ['Otis', '08', '', 50, 'many', 2], ['Otis', 'xx', '', 50, 'many', 2]],
    });
    expect(shownRows(tableOf(projections.build(asTyped), 'unusable')).map((row) => row[1])).toEqual(['8', 'xx']);
  });

  it('shows a reviewed swing with its reason and does not count it', () => {
    const finding = runOf(SHEETS).findings.find(
      ({ check, school }) => check === 'projection-swing' && school === 'Otis',
    );
    if (finding === undefined) throw new Error('No finding.');
    const waivers = [{ key: problemKey(finding), reason: 'Program moved', date: '2026-09-20' }];
    const report = projections.build(runOf(SHEETS, { waivers }));
    expect(report.reading).toContain('1 is a swing');
    expect(shownRows(tableOf(report, 'projections')).map((row) => row.at(-1))).toContain(
      'Reviewed 9/20/2026: Program moved',
    );
  });

  it('adds up by school and by grade', () => {
    const report = projections.build(runOf(SHEETS));
    expect(shownRows(tableOf(report, 'schools'))).toEqual([
      ['Burke', 80, 104, 24, 0.3, 4, 5, 1, null, null, null, null, null],
      // Grade 8, whose projection cannot be used, counts in no total.
      ['Otis', 50, 30, -20, -0.4, 2, 2, 0, null, null, null, null, null],
    ]);
    expect(shownRows(tableOf(report, 'grades'))).toEqual([
      ['3', 40, 44, 2, 2, null, null],
      ['4', 40, 60, 2, 3, null, null],
      ['7', 50, 30, 2, 2, null, null],
    ]);
  });

  it('orders rows by what they ask for, then the most sections, then the largest swing, then school and grade', () => {
    const Projections = [
      HEADINGS,
      ...[
        ['Otis', 10],
        ['Otis', 9],
        ['Burke', 1],
        ['Burke', 'K2'],
      ].map(([school = '', grade = '']) => [...[school, grade, '', 20, 20, 1]]),
      // ⌈45 ÷ 25⌉ = 2 of 4 sections.
      ['Burke', 5, '', 50, 45, 4],
      // Swings: 20 and 30 fewer, in sections that suffice.
      ['Burke', 6, '', 50, 30, 2],
      ['Burke', 7, '', 50, 20, 1],
      // ⌈51 ÷ 25⌉ = 3 and ⌈76 ÷ 25⌉ = 4.
      ['Otis', 3, '', 48, 51, 2],
      ['Otis', 4, '', 74, 76, 2],
    ];
    expect(rowsOf({ Projections }).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Otis', '4', '2 sections more needed'],
      ['Otis', '3', '1 section more needed'],
      ['Burke', '7', 'Swing'],
      ['Burke', '6', 'Swing'],
      ['Burke', '5', '2 sections fewer needed'],
      ['Burke', 'K2', 'As now'],
      ['Burke', '1', 'As now'],
      ['Otis', '9', 'As now'],
      ['Otis', '10', 'As now'],
    ]);
    const report = projections.build(runOf({ Projections }));
    expect(report.reading).toBe('2 of 9 projections need more sections than now (3 in all); 2 are swings.');
    expect(shownRows(tableOf(report, 'grades')).map(([grade]) => grade)).toEqual([
      ...['K2', '1', '3', '4', '5', '6', '7', '9', '10'],
    ]);
  });

  it('counts nothing that was reviewed as asking for something; a row that cannot be used still counts in no total', () => {
    const reviewed = runOf(SHEETS).findings.map((finding) => problemKey(finding));
    const waivers = reviewed.map((key) => ({ key, reason: 'Known', date: '2026-09-20' }));
    const report = projections.build(runOf(SHEETS, { waivers }));
    expect(report.reading).toBe(
      '0 of 4 projections need more sections than now (0 in all); 0 are swings; 1 row cannot be used and counts in no total.',
    );
    expect(shownRows(tableOf(report, 'unusable')).map((row) => row.at(-1))).toEqual(['Reviewed 9/20/2026: Known']);
    expect(shownRows(tableOf(report, 'projections')).map((row) => [row[1], row.at(-1)])).toEqual([
      ['4', 'Reviewed 9/20/2026: Known; Reviewed 9/20/2026: Known'],
      ['7', 'Reviewed 9/20/2026: Known'],
      ['3', 'As now'],
    ]);
  });

  it.each<[string, CellValue, CellValue, string | undefined]>([
    ['as many', 40, 40, 'Students go from 40 now to 40 projected, no change.'],
    ['a new grade', 0, 12, 'Students go from 0 now to 12 projected (12 more).'],
    ['a thousand', 1200, 1080, 'Students go from 1,200 now to 1,080 projected (120 fewer, −10 %).'],
    ['no number of now', '', 12, undefined],
  ])('says in a sentence how students change: %s', (_, current, projected, text) => {
    const report = projections.build(runOf({ Projections: [HEADINGS, ['Burke', 3, '', current, projected, 2]] }));
    expect(report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toEqual(
      text === undefined ? [] : [text],
    );
  });

  it('leaves blank what a row without a number of now cannot tell', () => {
    const report = projections.build(
      runOf({ Projections: [HEADINGS, ['Burke', 3, '', '', 30, ''], ['Burke', 4, '', 20, 25, 1]] }),
    );
    expect(shownRows(tableOf(report, 'schools'))).toEqual([
      ['Burke', 20, 55, null, null, 1, 3, null, null, null, null, null, null],
    ]);
    expect(shownRows(tableOf(report, 'projections')).find((row) => row[1] === '3')).toEqual([
      ...['Burke', '3', '', null, 30, null, null, 25, null, 2, null, null, null, '', 'As now'],
    ]);
  });

  it('says where the sheet has no row of a school', () => {
    const report = projections.build(runOf(SHEETS), { school: 'Adams' });
    expect([report.reading, report.blocks]).toEqual([
      'No projection to report.',
      [{ kind: 'note', text: 'The projections sheet has no row of this scope.' }],
    ]);
  });

  it('says what is missing where there is no projection', () => {
    const report = projections.build(
      runOf({
        Roster: [
          ['Student ID', 'School', 'Grade'],
          ['1', 'Burke', 3],
        ],
      }),
    );
    expect(report.reading).toBe('No projection to report.');
    expect(report.blocks).toEqual([{ kind: 'note', text: 'This workbook has no projections sheet.' }]);
  });
});
