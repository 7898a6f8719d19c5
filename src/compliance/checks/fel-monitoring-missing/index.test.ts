import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { felMonitoringMissing } from '.';

/** School begins on September 8, so that nothing is judged before October 8. */
function judge(sheets: SheetRows, asOf = '2026-10-15') {
  return runCheck(felMonitoringMissing, sheets, { asOf });
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'FEL Date', 'Enrollment Status'];
const MONITORING = ['Student ID', 'Monitoring Year', 'Entry Date'];

/** Whether a former EL of this exit date is found, as of 2026-10-15, with these monitoring entries. */
function isFound(exit: string, ...entries: readonly string[]): boolean {
  const { found } = judge({
    Roster: [ROSTER, ['1', 5, 'FEL', exit, '']],
    Monitoring: [MONITORING, ...entries.map((date) => ['1', 1, date])],
  });
  return found.length > 0;
}

describe('fel-monitoring-missing', () => {
  it('is silent with an entry of this school year, July 1 to June 30', () => {
    expect(isFound('2026-07-10', '9/21/2026')).toBe(false);
    expect(isFound('2026-07-10', '7/1/2026')).toBe(false);
    expect(isFound('2026-07-10', '6/30/2026')).toBe(true);
  });

  it('names the former EL who is not monitored', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1001', 5, 'FEL', '7/10/2024', 'Active']],
      Monitoring: [MONITORING, ['1001', 1, '11/14/2025']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { exit: '2024-07-10', monitoringYear: 3, monitoringYears: 4, schoolYear: '2026-27' },
        message: 'Former EL since 2024-07-10, year 3 of 4 of monitoring: no entry in 2026-27.',
        fix: 'Monitor the student and enter it with its date: one entry each marking period.',
      },
    ]);
  });

  it('finds two', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1', 5, 'FEL', '2026-07-10', ''], ['2', 5, 'FLEP', '2025-07-10', '']],
      Monitoring: [MONITORING, ['9', 1, '9/21/2026']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('monitors the four school years after that of the exit', () => {
    // In 2026-27: exits of the school years 2025-26 to 2022-23. November 1 begins the exits of the running year.
    expect(['2026-10-31', '2026-06-30', '2022-11-01', '2023-06-30'].map((exit) => isFound(exit))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([isFound('2022-10-31'), isFound('2026-11-01')]).toEqual([false, false]);
  });

  it('does not take an entry without a date for one, and could not judge one whose date cannot be read', () => {
    expect([isFound('2026-07-10', ''), isFound('2026-07-10', 'September')]).toEqual([true, false]);
  });

  it('leaves out ELs and inactive students, and could not judge exit dates that are blank or unreadable', () => {
    const { found, couldNotRun } = judge({
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '2026-07-10', ''],
        ['2', 5, 'FEL', '2026-07-10', 'Graduated'],
        ['3', 5, 'FEL', '', ''],
        ['4', 5, 'FEL', '13/45/2026', ''],
      ],
      Monitoring: [MONITORING, ['9', 1, '9/21/2026']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'fel-monitoring-missing', missing: 'no readable exit date for 2 students: 3 and 4' },
    ]);
  });

  it('waits until 30 days after the first day of school, September 8', () => {
    const sheets = {
      Roster: [ROSTER, ['1', 5, 'FEL', '2025-07-10', '']],
      Monitoring: [MONITORING, ['1', 1, '5/4/2026']],
    };
    const counts = ['2026-06-30', '2026-07-01', '2026-10-07', '2026-10-08'].map(
      (day) => judge(sheets, day).found.length,
    );
    expect(counts).toEqual([0, 0, 0, 1]);
  });

  it('could not run without a monitoring sheet', () => {
    const { couldNotRun } = judge({ Roster: [ROSTER, ['1', 5, 'FEL', '2026-07-10', '']] });
    expect(couldNotRun).toEqual([{ check: 'fel-monitoring-missing', missing: 'no FEL monitoring sheet' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(judge({ Roster: [ROSTER], Monitoring: [MONITORING] }).found).toEqual([]);
  });
});
