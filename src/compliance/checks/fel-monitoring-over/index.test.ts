import { runCheck } from '../testing/run-check';
import { felMonitoringOver } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'FEL Date', 'Enrollment Status'];

describe('fel-monitoring-over', () => {
  it('is silent in the four school years after that of the exit', () => {
    const { found } = runCheck(felMonitoringOver, {
      Roster: [ROSTER, ['1', 5, 'FEL', '2026-07-10', ''], ['2', 9, 'FEL', '2022-11-01', '']],
    });
    expect(found).toEqual([]);
  });

  it('names the former EL whose monitoring is over', () => {
    const { found } = runCheck(felMonitoringOver, { Roster: [ROSTER, ['1001', 9, 'FEL', '7/9/2021', 'Active']] });
    expect(found).toEqual([
      {
        severity: 'info',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { exit: '2021-07-09', years: 6, monitoringYears: 4 },
        message: 'Former EL since 2021-07-09, now in school year 6 after exit: the 4 years of monitoring are over.',
        fix: 'Take the student off the monitoring list; correct the exit date if it is wrong.',
      },
    ]);
  });

  it('finds two, from the fifth school year on', () => {
    const { found } = runCheck(felMonitoringOver, {
      Roster: [ROSTER, ['1', 9, 'FEL', '2022-10-31', ''], ['2', 9, 'FEL', '2022-06-30', '']],
    });
    expect(found.map(({ data }) => data['years'])).toEqual([5, 5]);
  });

  it('leaves out ELs and inactive students, and could not judge exit dates that are blank or unreadable', () => {
    const { found, couldNotRun } = runCheck(felMonitoringOver, {
      Roster: [
        ROSTER,
        ['1', 9, 'EL', '2019-06-15', ''],
        ['2', 9, 'FEL', '2019-06-15', 'Withdrawn'],
        ['3', 9, 'FEL', 'N/A', ''],
        ['4', 9, 'FEL', 'long ago', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'fel-monitoring-over', missing: 'no readable exit date for 2 students: 3 and 4' },
    ]);
  });

  it('could not run without an exit date column', () => {
    const { couldNotRun } = runCheck(felMonitoringOver, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 9, 'FEL'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'fel-monitoring-over', missing: 'no exit (FEL) date column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(felMonitoringOver, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
