import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { benchmarks } from '.';

/** After October 15, when plans are due. */
const asOf = dayOf(2026, 10, 20);

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1', 'Bare, Bea', 'Burke', 3, 'EL', 2],
    ['2', 'Plan, Pia', 'Burke', 3, 'EL', 2],
    ['3', 'Alone, Al', 'Burke', 3, 'EL', 2],
    ['4', 'Well, Wes', 'Otis', 3, 'EL', 2],
    ['5', 'What, Wyn', 'Otis', 3, 'EL', 2],
    ['6', 'Not, Ned', 'Otis', 3, 'No', ''],
    ['7', 'Rowless, Ro', 'Otis', 3, 'EL', 2],
  ],
  Benchmarks: [
    ['Student ID', 'Progress Target', 'Met Target', 'Success Plan Date', 'Parent Input'],
    ['1', '3.1', 'No', '2026-05-02', ''],
    ['2', '3.2', 'No', '2026-09-20', 'Agrees'],
    ['3', '3.3', 'No', '2026-09-21', ''],
    ['4', '3.4', 'Yes', '', ''],
    ['5', '3.5', '', '', ''],
    ['6', '3.6', 'No', '', ''],
  ],
};

describe('benchmarks', () => {
  const run = runOf(SHEETS, { asOf });
  const report = benchmarks.build(run);
  const due = dayOf(2026, 10, 15);

  it('lists who missed the target with plan and input, what is overdue first', () => {
    expect(shownRows(tableOf(report, 'students'))).toEqual([
      ['Burke', '1', 'Bare, Bea', '3', 'SDD 2', '3.1', due, null, '', 'Plan overdue'],
      ['Burke', '3', 'Alone, Al', '3', 'SDD 2', '3.3', due, dayOf(2026, 9, 21), '', 'Parents’ input missing'],
      ['Otis', '5', 'What, Wyn', '3', 'SDD 2', '3.5', due, null, '', 'Not judged'],
      ['Burke', '2', 'Plan, Pia', '3', 'SDD 2', '3.2', due, dayOf(2026, 9, 20), 'Agrees', 'Plan made'],
    ]);
  });

  it('counts by school, and those who met it too', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 3, 1, 0, 1, 0, 0, 1, 0],
      ['Otis', 2, 0, 0, 0, 1, 0, 0, 1],
    ]);
    expect(report.reading).toBe(
      '3 of 5 MLs missed the progress target; 1 of them has no success plan of 2026-27; 1 could not be judged.',
    );
  });

  it('names the students of the findings, and shows reviewed ones as such', () => {
    const named = run.findings.filter(({ check }) => check === 'benchmark-plan-missing');
    expect(named.map(({ studentId }) => studentId)).toEqual(['1']);
    const waivers = [{ key: 'benchmark-plan-missing | 1', reason: 'Seen', date: '2026-10-18' }];
    const waived = benchmarks.build(runOf(SHEETS, { asOf, waivers }), { school: 'Burke' });
    expect(shownRows(tableOf(waived, 'by_school'))).toEqual([['Burke', 3, 0, 0, 1, 0, 1, 1, 0]]);
  });

  it('calls a plan due, not overdue, up to the day', () => {
    const onTheDay = benchmarks.build(runOf(SHEETS, { asOf: due }));
    expect(shownRows(tableOf(onTheDay, 'students'))[0]?.at(-1)).toBe('Plan due');
  });

  it('judges no plan where the sheet has no column for it', () => {
    const Benchmarks = SHEETS.Benchmarks.map((row) => row.slice(0, 3));
    const bare = benchmarks.build(runOf({ ...SHEETS, Benchmarks }, { asOf }));
    expect(shownRows(tableOf(bare, 'students')).map((row) => row.at(-1))).toEqual(Array(4).fill('Not judged'));
    expect(bare.reading).toBe(
      '3 of 5 MLs missed the progress target; the sheet does not tell of success plans; 4 could not be judged.',
    );
    expect(bare.blocks).toContainEqual({
      kind: 'note',
      text: 'Not judged: no success plan date column in the benchmarks sheet.',
    });
  });

  it('is empty, with the reason, where there is nothing to say', () => {
    const { Roster } = SHEETS;
    const bare = benchmarks.build(runOf({ Roster }, { asOf }));
    expect([bare.reading, bare.blocks]).toEqual(['Missing in this workbook: no benchmarks sheet.', []]);
    const none = benchmarks.build(run, { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No ML has a row in the benchmarks sheet.', []]);
  });
});
