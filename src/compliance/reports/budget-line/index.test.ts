import type { CellValue } from '../../sheets/snapshot';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { budgetLine } from '.';

let id = 0;
const pupils = (count: number, school: string, grade: CellValue, status: string, sdd: CellValue): CellValue[][] =>
  Array.from({ length: count }, () => [String(++id), school, grade, status, sdd]);

const SHEETS = {
  Roster: [
    ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
    // 6 at level 1 with 9 at level 2 of one grade: 675 minutes. Level 4 in grades 3 and 4: 225. 900 ÷ 1,125 = 0.8.
    ...pupils(6, 'Burke', 3, 'EL', 1),
    ...pupils(9, 'Burke', 3, 'EL', 2),
    ...pupils(3, 'Burke', 3, 'EL', 4),
    ...pupils(3, 'Burke', 4, 'EL', 4),
    ...pupils(2, 'Burke', 4, 'No', ''),
    // One level in any secondary grades: 300 minutes, 0.27, to tenths 0.3.
    ...pupils(5, 'Otis', 7, 'EL', 3),
    ...pupils(5, 'Otis', 9, 'EL', 3),
    ...pupils(1, 'Quincy', 9, 'No', ''),
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'FTE'],
    ['Lee, Ann', 'Burke', 'Y', 0.7],
    ['Kim, Joy', 'Otis', 'Y', 1],
  ],
  Projections: [
    ['School', 'Grade', 'Current Enrollment', 'Projected Enrollment', 'Current Sections'],
    ['Burke', 3, 18, 18, 1],
    ['Otis', 7, 5, 5, 1],
    ['Otis', 9, 5, 40, 1],
  ],
};

describe('budget-line', () => {
  const report = budgetLine.build(runOf(SHEETS));

  it('has one row a school, those short of licensed teachers first', () => {
    const table = tableOf(report, 'schools');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'Students', 'MLs', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'No level', 'ESL groups'],
      ...['FTE needed', 'Licensed FTE', 'Short by', 'FTE needed next year', 'Classes over cap', 'Sections now'],
      'Sections needed next year',
    ]);
    // Grade 4 of Burke is in no projection. Of 40 ninth-graders 40 are MLs as now; 31 to a section are 2; 45 in groups of 20 are 900 minutes.
    expect(shownRows(table)).toEqual([
      ['Burke', 23, 21, 6, 9, 0, 6, 0, 0, 2, 0.8, 0.7, 0.1, null, null, 1, 1],
      ['Otis', 10, 10, 0, 0, 10, 0, 0, 0, 1, 0.3, 1, null, 0.8, null, 2, 3],
      ['Quincy', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null],
    ]);
  });

  it('says who is short in one sentence, and why a number is blank', () => {
    expect(report.reading).toBe(
      '1 of 3 schools is short of licensed ESL teachers, by 0.1 FTE together; 1.1 FTE are needed in all.',
    );
    const notes = report.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes).toContainEqual(expect.stringMatching(/^FTE needed next year is blank for 2 schools/));
    expect(notes).toContainEqual(expect.stringMatching(/^Classes over cap could not be counted: /));
    expect(notes).toContainEqual(expect.stringMatching(/^No cost is shown/));
  });

  it('shows the cost of what is missing where an amount is set', () => {
    const priced = budgetLine.build(runOf(SHEETS, { policy: { settings: { fteCost: 120_000 } } }));
    expect(shownRows(tableOf(priced, 'schools')).map((row) => row.at(-1))).toEqual([12_000, null, null]);
  });

  it('leaves next year blank without projections, and where they are wider than the rosters', () => {
    const { Projections, ...sheets } = SHEETS;
    const none = budgetLine.build(runOf(sheets));
    expect(shownRows(tableOf(none, 'schools')).map((row) => row[13])).toEqual([null, null, null]);
    const wider = budgetLine.build(runOf({ ...sheets, Projections: [...Projections, ['Elsewhere', 3, 9, 9, 1]] }));
    expect(shownRows(tableOf(wider, 'schools')).map((row) => row[16])).toEqual([null, null, null]);
    expect(wider.blocks).toContainEqual({ kind: 'note', text: expect.stringMatching(/^Next year is blank here/) });
  });

  it('does not call a school short where nobody knows who is licensed', () => {
    const { Staff: _, ...sheets } = SHEETS;
    const open = budgetLine.build(runOf(sheets));
    expect(open.reading).toBe('3 schools need 1.1 FTE of ESL teachers; who is licensed is in no staff sheet.');
    expect(shownRows(tableOf(open, 'schools')).map((row) => row.slice(11, 13))).toEqual(Array(3).fill([null, null]));
  });

  it('is empty, with the reason, without an ML', () => {
    const none = budgetLine.build(runOf(SHEETS), { school: 'Quincy' });
    expect([none.reading, none.blocks]).toEqual(['No active ML is on a roster.', []]);
  });
});
