import { runCheck } from '../testing/run-check';
import { exitNotApplied } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Test Year'];

function ids(
  ...scores: readonly (readonly [overall: string | number, literacy: string | number, year: string | number])[]
) {
  const { found } = runCheck(exitNotApplied, {
    Roster: [ROSTER, ...scores.map((_, index) => [String(index), 5, 'EL', ''])],
    ACCESS: [ACCESS, ...scores.map((score, index) => [String(index), ...score])],
  });
  return found.map(({ studentId }) => studentId);
}

describe('exit-not-applied', () => {
  it('is silent where overall or literacy is below', () => {
    expect(ids([4.1, 5, 2025], [6, 3.8, 2025])).toEqual([]);
  });

  it('names the EL who meets exit, by the scores known for 2026', () => {
    const { found } = runCheck(exitNotApplied, {
      Roster: [ROSTER, ['1001', 5, 'EL', 'Active']],
      ACCESS: [ACCESS, ['1001', 4.6, 4.1, 2026]],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['C2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { overall: 4.6, literacy: 4.1, testYear: 2026, needed: { overall: 4.2, literacy: 3.9, known: true } },
        message: 'Still an EL, but meets exit. ACCESS 2026: overall 4.6, literacy 4.1; exit needs 4.2 and 3.9.',
        fix: 'Have the Language Assessment Team confirm the exit, then enter FEL and the exit date.',
      },
    ]);
  });

  it('asks for a judgement where the test year has no scores of its own, from 2027 on', () => {
    const sheets = { Roster: [ROSTER, ['1', 5, 'EL', '']], ACCESS: [ACCESS, ['1', 4.6, 4.1, 2027]] };
    const { found } = runCheck(exitNotApplied, sheets, { asOf: '2027-10-01' });
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'Still an EL, but meets exit. ACCESS 2027: overall 4.6, literacy 4.1; exit needs 4.2 and 3.9 (the exit scores of 2027 are not known to this program; these are the last known ones).',
      ],
    ]);
    const exitScores = { default: { overall: 4.2, literacy: 3.9 }, '2027': { overall: 4.6, literacy: 4.0 } };
    const own = runCheck(exitNotApplied, sheets, { asOf: '2027-10-01', policy: { settings: { exitScores } } });
    expect(own.found.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('leaves out a test of K2 where the policy says that kindergarteners do not exit', () => {
    const sheets = {
      Roster: [ROSTER, ['1', 1, 'EL', ''], ['2', 2, 'EL', '']],
      ACCESS: [ACCESS, ['1', 4.6, 4.1, 2026], ['2', 4.6, 4.1, 2026]],
    };
    expect(runCheck(exitNotApplied, sheets).found).toHaveLength(2);
    const policy = { settings: { kindergartenMayExit: 'no' } };
    expect(runCheck(exitNotApplied, sheets, { policy }).found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('finds two, from 4.2 and 3.9 on', () => {
    expect(ids([4.2, 3.9, 2025], ['4.2', '4.0', 2024], [4.2, 3.8, 2025], [4.1, 3.9, 2025])).toEqual(['0', '1']);
  });

  it("uses a year's own scores where the policy has them", () => {
    const sheets = {
      Roster: [ROSTER, ['1', 5, 'EL', ''], ['2', 5, 'EL', '']],
      ACCESS: [ACCESS, ['1', 4.5, 4.1, 2026], ['2', 4.5, 4.1, 2025]],
    };
    const exitScores = { default: { overall: 4.2, literacy: 3.9 }, '2026': { overall: 4.6, literacy: 4.0 } };
    const { found } = runCheck(exitNotApplied, sheets, { policy: { settings: { exitScores } } });
    expect(found.map(({ message }) => message)).toEqual([
      'Still an EL, but meets exit. ACCESS 2025: overall 4.5, literacy 4.1; exit needs 4.2 and 3.9.',
    ]);
  });

  it('looks at the newest result alone', () => {
    const { found } = runCheck(exitNotApplied, {
      Roster: [ROSTER, ['1', 5, 'EL', '']],
      ACCESS: [ACCESS, ['1', 4.5, 4.1, 2025], ['1', 3.9, 3.9, 2026]],
    });
    expect(found).toEqual([]);
  });

  it("takes the roster's columns where no ACCESS sheet has a score, also without a year", () => {
    const { found } = runCheck(exitNotApplied, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall', 'ACCESS Literacy'],
        ['1', 5, 'EL', 4.3, 4],
      ],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'Still an EL, but meets exit. ACCESS: overall 4.3, literacy 4.0; exit needs 4.2 and 3.9 (the year of the test is not known; these are the last known scores).',
    ]);
  });

  it('leaves out former ELs, inactive students, K1, Alternate ACCESS and blank scores', () => {
    const students = [
      ['1', 5, 'FEL', ''],
      ['2', 5, 'EL', 'Graduated'],
      ['3', 'K1', 'EL', ''],
      ['4', 5, 'EL', ''],
      ['5', 5, 'EL', ''],
      ['6', 5, 'EL', ''],
    ];
    const { found, couldNotRun } = runCheck(exitNotApplied, {
      Roster: [ROSTER, ...students],
      ACCESS: [ACCESS, ...['1', '2', '3'].map((id) => [id, 5, 5, 2025]), ['4', 'NA', 5, 2025], ['5', '', '', 2025]],
      'Alternate ACCESS': [ACCESS, ['6', 'P3', 'P3', 2025]],
    });
    expect([found, couldNotRun]).toEqual([[], []]);
  });

  it('could not judge a newest score that cannot be read, and takes no older one in its place', () => {
    const { found, couldNotRun } = runCheck(exitNotApplied, {
      Roster: [ROSTER, ['1', 5, 'EL', ''], ['2', 5, 'EL', '']],
      ACCESS: [ACCESS, ['1', '4.x', 5, 2026], ['1', 5, 5, 2025], ['2', '', 5, 2026], ['2', 5, 5, 2025]],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable overall score of the newest ACCESS test for 1 student: 1',
    ]);
  });

  it('could not judge an overall score that suffices without a literacy score', () => {
    const { found, couldNotRun } = runCheck(exitNotApplied, {
      Roster: [ROSTER, ['1', 5, 'EL', ''], ['2', 5, 'EL', '']],
      ACCESS: [ACCESS, ['1', 4.5, '', 2025], ['2', 4.1, '', 2025]],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'exit-not-applied', missing: 'no ACCESS literacy score for 1 student: 1' }]);
  });

  it('could not run without scores', () => {
    const { couldNotRun } = runCheck(exitNotApplied, { Roster: [ROSTER, ['1', 5, 'EL', '']] });
    expect(couldNotRun).toEqual([
      { check: 'exit-not-applied', missing: 'no ACCESS results sheet, and no ACCESS score column on a roster' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(exitNotApplied, { Roster: [ROSTER], ACCESS: [ACCESS] }).found).toEqual([]);
  });
});
