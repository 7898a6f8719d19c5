import { runCheck } from '../testing/run-check';
import { exitNotMet } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'FEL Date', 'Enrollment Status'];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Test Year'];

type Score = readonly [overall: string | number, literacy: string | number, year: string | number];

function found(exit: string, ...scores: readonly Score[]): number {
  const sheets = {
    Roster: [ROSTER, ['1', 5, 'FEL', exit, '']],
    ACCESS: [ACCESS, ...scores.map((score) => ['1', ...score])],
  };
  return runCheck(exitNotMet, sheets).found.length;
}

describe('exit-not-met', () => {
  it('is silent where the result of the exit year meets exit', () => {
    expect(found('7/10/2025', [4.2, 3.9, 2025])).toBe(0);
  });

  it('names the former EL who exited below the scores', () => {
    const { found: all } = runCheck(exitNotMet, {
      Roster: [ROSTER, ['1001', 5, 'FEL', '7/10/2025', 'Active']],
      ACCESS: [ACCESS, ['1001', 4.0, 3.6, 2025]],
    });
    expect(all).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          exit: '2025-07-10',
          overall: 4,
          literacy: 3.6,
          testYear: 2025,
          needed: { overall: 4.2, literacy: 3.9, known: true },
        },
        message:
          'Former EL since 2025-07-10, below the exit scores. ACCESS 2025: overall 4.0, literacy 3.6; exit needs 4.2 and 3.9.',
        fix: 'Correct the status, the exit date or the score; if the exit was a mistake, have the Language Assessment Team ask the parents for permission to restore services.',
      },
    ]);
  });

  it('finds two: literacy below, and overall below without a literacy score', () => {
    const { found: all } = runCheck(exitNotMet, {
      Roster: [ROSTER, ['1', 5, 'FEL', '7/10/2025', ''], ['2', 5, 'FLEP', '2025-05-01', '']],
      ACCESS: [ACCESS, ['1', 5, 3.8, 2025], ['2', 4.1, '', 2025]],
    });
    expect(all.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('reads the test of the exit year alone: July 1 to October 31 belongs to the spring before', () => {
    expect(found('10/31/2025', [4, 3.6, 2025], [4.5, 4.5, 2026])).toBe(1);
    expect(found('11/1/2025', [4, 3.6, 2025], [4.5, 4.5, 2026])).toBe(0);
    expect(found('6/30/2025', [4, 3.6, 2024], [4.5, 4.5, 2025])).toBe(0);
    expect(found('6/30/2025', [4, 3.6, 2024])).toBe(0);
  });

  it("takes the roster's score only where its year is stated", () => {
    const sheet = (year: string | number) => ({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'FEL Date', 'ACCESS Overall', 'ACCESS Literacy', 'ACCESS Year'],
        ['1', 5, 'FEL', '7/10/2025', 4, 3.6, year],
      ],
    });
    expect(runCheck(exitNotMet, sheet(2025)).found).toHaveLength(1);
    expect(runCheck(exitNotMet, sheet('')).found).toHaveLength(0);
  });

  it('leaves out ELs, inactive students, Alternate ACCESS and unreadable scores', () => {
    const { found: all } = runCheck(exitNotMet, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '7/10/2025', ''],
        ['2', 5, 'FEL', '7/10/2025', 'Withdrawn'],
        ['3', 5, 'FEL', '7/10/2025', ''],
        ['4', 5, 'FEL', '7/10/2025', ''],
      ],
      ACCESS: [ACCESS, ['1', 3, 3, 2025], ['2', 3, 3, 2025], ['3', 'x', 'y', 2025]],
      'Alternate ACCESS': [ACCESS, ['4', 'P2', 'P2', 2025]],
    });
    expect(all).toEqual([]);
  });

  it('finds a score that is below where the other one is blank, and could not judge where it is not', () => {
    const { found: all, couldNotRun } = runCheck(exitNotMet, {
      Roster: [ROSTER, ...['1', '2', '3', '4', '5'].map((id) => [id, 5, 'FEL', '7/10/2025', ''])],
      ACCESS: [
        ACCESS,
        ['1', '', 3.8, 2025],
        ['2', '', 3.9, 2025],
        ['3', '', '', 2025],
        ['4', 4.1, '', 2025],
        ['5', '', 3.8, 2024],
      ],
    });
    expect(all.map(({ studentId, message }) => [studentId, message])).toEqual([
      [
        '1',
        'Former EL since 2025-07-10, below the exit scores. ACCESS 2025: overall not known, literacy 3.8; exit needs 4.2 and 3.9.',
      ],
      [
        '4',
        'Former EL since 2025-07-10, below the exit scores. ACCESS 2025: overall 4.1, literacy not known; exit needs 4.2 and 3.9.',
      ],
    ]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no ACCESS overall score of the exit year for 1 student: 2',
      'no ACCESS overall and literacy score of the exit year for 1 student: 3',
    ]);
  });

  it("reads the roster's literacy score of the year too", () => {
    const { found: all } = runCheck(exitNotMet, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'FEL Date', 'ACCESS Overall', 'ACCESS Literacy', 'ACCESS Year'],
        ['1', 5, 'FEL', '7/10/2025', '', 3.6, 2025],
        ['2', 5, 'FEL', '7/10/2025', '', 3.6, ''],
      ],
    });
    expect(all.map(({ studentId }) => studentId)).toEqual(['1']);
  });

  it('could not judge a blank or unreadable exit date, nor a missing literacy score that decides', () => {
    const { found: all, couldNotRun } = runCheck(exitNotMet, {
      Roster: [ROSTER, ['1', 5, 'FEL', '', ''], ['2', 5, 'FEL', '7/10', ''], ['3', 5, 'FEL', '7/10/2025', '']],
      ACCESS: [ACCESS, ['1', 3, 3, 2025], ['3', 4.5, '', 2025]],
    });
    expect(all).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable exit date for 2 students: 1 and 2',
      'no ACCESS literacy score of the exit year for 1 student: 3',
    ]);
  });

  it('could not run without an exit date column', () => {
    const { couldNotRun } = runCheck(exitNotMet, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'FEL'],
      ],
      ACCESS: [ACCESS, ['1', 3, 3, 2025]],
    });
    expect(couldNotRun).toEqual([{ check: 'exit-not-met', missing: 'no exit (FEL) date column on a roster' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(exitNotMet, { Roster: [ROSTER], ACCESS: [ACCESS] }).found).toEqual([]);
  });
});
