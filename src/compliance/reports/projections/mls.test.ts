import type { CellValue } from '../../sheets/snapshot';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { projections } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'Program', 'Previous Level', 'FEL Date'];
const HEADINGS = ['School', 'Grade', 'Program', 'Current', 'Projected', 'Sections'];

let id = 0;
const pupils = (
  count: number,
  grade: CellValue,
  sdd: CellValue,
  {
    before = '',
    program = '',
    status = 'EL',
    exit = '',
  }: { before?: CellValue; program?: string; status?: string; exit?: string } = {},
): CellValue[][] =>
  Array.from({ length: count }, () => [String(++id), 'Burke', grade, status, sdd, program, before, exit]);

const noHistory = (roster: readonly CellValue[][]) => [ROSTER, ...roster].map((row) => row.slice(0, 6));
const rowsOf = (sheets: Parameters<typeof runOf>[0]) =>
  shownRows(tableOf(projections.build(runOf(sheets)), 'projections'));

describe('MLs in the projections', () => {
  it('projects MLs by current shares where no roster has two years, and says so', () => {
    const report = projections.build(
      runOf({
        Roster: noHistory([...pupils(6, 3, 1), ...pupils(4, 3, 2)]),
        Projections: [HEADINGS, ['Burke', 3, '', 40, 60, 2]],
      }),
    );
    // 60 × 10 ÷ 40 = 15: 9 at level 1, 6 at level 2, one group of 675 minutes = 0.6 FTE in both years.
    expect(shownRows(tableOf(report, 'projections'))[0]?.slice(11, 14)).toEqual([10, 15, 'Current shares']);
    expect(shownRows(tableOf(report, 'levels'))).toEqual([
      ['1', 6, 9, 3],
      ['2', 4, 6, 2],
    ]);
    expect(shownRows(tableOf(report, 'schools'))[0]?.slice(8)).toEqual([10, 15, 0.6, 0.6, 0]);
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'No roster has levels of two years, so MLs follow current shares.',
    });
    expect(report.blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'MLs go from 10 to 15 (5 more, +50 %), by current shares (1 row). By the staffing method they take 0.6 full-time ESL teachers now and 0.6 next year, at 1,125 teaching minutes a week each.',
    });
  });

  const twoYears = () => ({
    Roster: [
      ROSTER,
      // Of 10 at level 1 last year, 4 stayed and 6 went to 2; of 4 at level 3, 3 stayed and 1 exited in June.
      ...pupils(4, 3, 1, { before: 1 }),
      ...pupils(6, 3, 2, { before: 1 }),
      ...pupils(3, 4, 3, { before: 3 }),
      ...pupils(1, 4, '', { before: 3, status: 'FEL', exit: '2026-06-15' }),
      // New this year: 2 of 20 seats of grade 4.
      ...pupils(2, 4, 1),
    ],
    Projections: [HEADINGS, ['Burke', 3, '', 40, 40, 2], ['Burke', 4, '', 20, 40, 2]],
  });

  it('counts on as many new MLs as the policy says, beside those of this year', () => {
    const report = projections.build(runOf(twoYears(), { policy: { settings: { newcomerPercent: 0 } } }));
    // Nobody new: all 40 seats of grade 4 are filled like grade 3 is now, 10 of 40.
    const grade4 = shownRows(tableOf(report, 'projections')).find((row) => row[1] === '4');
    expect(grade4?.slice(11, 14)).toEqual([5, 10, 'Level history']);
    expect(JSON.stringify(report.blocks)).toContain('2 new MLs in these rows this year, and next year 0 % of that');
  });

  it('projects MLs by each level’s history where a roster has two years', () => {
    const report = projections.build(runOf(twoYears()));
    expect(shownRows(tableOf(report, 'history'))).toEqual([
      ['1', 10, 4, 6, 0, 0, 0, 0],
      ['3', 4, 0, 0, 3, 0, 0, 1],
    ]);
    // Grade 4: new MLs take 40 × 2 ÷ 20 = 4 seats at level 1; the other 36 are filled like grade 3: of its 40,
    // 4 × 0.4 at level 1 and 4 × 0.6 + 6 at level 2 (which has no history, so it stays): 36 ÷ 40 × 10 = 9. In all 13.
    const grade4 = shownRows(tableOf(report, 'projections')).find((row) => row[1] === '4');
    expect(grade4?.slice(11, 14)).toEqual([5, 13, 'Level history']);
    const grade3 = shownRows(tableOf(report, 'projections')).find((row) => row[1] === '3');
    expect(grade3?.slice(11, 14)).toEqual([10, 10, 'Current shares']);
    expect(shownRows(tableOf(report, 'levels'))).toEqual([
      // 4 stay in grade 3 by shares; 4 + 36 ÷ 40 × 1.6 = 5.44 and 7.56 in grade 4, as whole students 5 and 8.
      ['1', 6, 9, 3],
      ['2', 6, 14, 8],
      ['3', 3, 0, -3],
    ]);
  });

  /** Four MLs on the roster, and rows of the sheet that may say its own. */
  const ofMlsInSheet = (rows: readonly CellValue[][]) =>
    projections.build(
      runOf({
        Roster: noHistory(pupils(4, 3, 2)),
        Projections: [[...HEADINGS, 'Current ML', 'Projected ML'], ...rows],
      }),
    );

  it('takes the MLs of the sheet where it has them', () => {
    const report = ofMlsInSheet([
      ['Burke', 3, '', 40, 60, 2, 8, 20],
      ['Burke', 4, '', 40, 60, 2, 10, ''],
    ]);
    const rows = shownRows(tableOf(report, 'projections'));
    expect(rows.map((row) => row.slice(11, 14))).toEqual([
      [8, 20, 'Projections sheet'],
      [10, 15, 'Current shares'],
    ]);
  });

  it('takes the MLs and the FTE of both years from the sheet where no roster has all of its schools, and says so', () => {
    const report = ofMlsInSheet([
      ['Burke', 3, '', 40, 60, 2, 8, 20],
      ['Otis', 3, '', 40, 60, 2, 10, 30],
      ['Otis', 4, '', 40, 60, 2, '', ''],
    ]);
    expect(shownRows(tableOf(report, 'projections')).map((row) => [row[0], row[1], ...row.slice(11, 14)])).toEqual([
      ['Burke', '3', 8, 20, 'Projections sheet'],
      ['Otis', '3', 10, 30, 'Projections sheet'],
      ['Otis', '4', null, null, ''],
    ]);
    // All at level 2 like the MLs of the roster: groups of 20 for 450 of 1,125 minutes: one each, two for 30.
    expect(shownRows(tableOf(report, 'schools')).map((row) => [row[0], ...row.slice(8, 12)])).toEqual([
      ['Otis', 10, 30, 0.4, 0.8],
      ['Burke', 8, 20, 0.4, 0.4],
    ]);
    expect(report.blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'MLs go from 18 to 50 (32 more, +178 %), by the projections sheet (2 rows). No roster has all schools of the projections sheet, so both numbers are the sheet’s. By the staffing method they take 0.8 full-time ESL teachers now and 1.2 next year, at 1,125 teaching minutes a week each.',
    });
  });

  it('points out a row of the sheet with more MLs than students', () => {
    const rows = rowsOf({
      Projections: [
        [...HEADINGS, 'Projected ML'],
        ['Burke', 3, '', 20, 20, 1, 21],
      ],
      Roster: noHistory(pupils(1, 3, 2)),
    });
    expect(rows[0]?.slice(11)).toEqual([1, 21, 'Projections sheet', 'More MLs than students projected']);
  });

  it('gives MLs to the row of their program, the others to the rows without one', () => {
    const rows = rowsOf({
      Roster: noHistory([...pupils(5, 3, 1, { program: 'SEI Spanish' }), ...pupils(4, 3, 2, { program: '01' })]),
      Projections: [
        HEADINGS,
        ['Burke', 3, 'SEI Spanish', 10, 20, 1],
        ['Burke', 3, 'General', 30, 30, 1],
        ['Burke', 3, 'Advanced', 10, 10, 1],
      ],
    });
    // 4 MLs over 30 and 10 seats: 3 and 1.
    expect(rows.map((row) => [row[2], row[11], row[12]])).toEqual([
      ['General', 3, 3],
      ['SEI Spanish', 5, 10],
      ['Advanced', 1, 1],
    ]);
  });
});
