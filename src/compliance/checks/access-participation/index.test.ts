import { runCheck } from '../testing/run-check';
import { accessParticipation } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status'];
const ACCESS = ['Student ID', 'Overall', 'Listening', 'Test Year'];

/** ELs of a school, the first of them tested in 2026. */
function school(name: string, size: number, tested: number) {
  const ids = Array.from({ length: size }, (_, index) => `${name}${index}`);
  return {
    students: ids.map((id) => [id, name, 5, 'EL']),
    results: ids.slice(0, tested).map((id) => [id, 3, 3, 2026]),
  };
}

function found(...schools: readonly ReturnType<typeof school>[]) {
  return runCheck(accessParticipation, {
    Roster: [ROSTER, ...schools.flatMap(({ students }) => students)],
    ACCESS: [ACCESS, ...schools.flatMap(({ results }) => results)],
  }).found;
}

describe('access-participation', () => {
  it('is silent from 95 % on', () => {
    expect(found(school('Adams', 20, 19), school('Brooke', 1, 1))).toEqual([]);
  });

  it('names the school with fewer', () => {
    expect(found(school('Adams', 40, 37))).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['B2'],
        studentId: null,
        section: null,
        teacher: null,
        data: { school: 'Adams', testYear: 2026, tested: 37, students: 40, percent: 92.5, needed: 95 },
        message: 'Adams: 37 of 40 MLs (92.5 %) have an ACCESS result of 2026; 95 % is needed.',
        fix: 'Enter the missing results (those of "ACCESS result missing" name the students), and plan make-up tests for the next window.',
      },
    ]);
  });

  it('finds two schools, each by itself; 949 of 1,000 are 94.9 %', () => {
    const all = found(school('Adams', 2, 1), school('Brooke', 1000, 949), school('Curley', 20, 19));
    expect(all.map(({ row, data }) => [row, data['school'], data['percent']])).toEqual([
      [2, 'Adams', 50],
      [4, 'Brooke', 94.9],
    ]);
  });

  it('counts Alternate rows and single domains as tested, do-not-score codes alone not', () => {
    const { found: all } = runCheck(accessParticipation, {
      Roster: [ROSTER, ['1', 'A', 5, 'EL'], ['2', 'A', 5, 'EL'], ['3', 'A', 5, 'EL']],
      ACCESS: [
        [...ACCESS, 'Do Not Score Code - Listening'],
        ['1', '', 2, 2026, ''],
        ['2', 'NA', '', 2026, 'ABS'],
      ],
      'Alternate ACCESS': [ACCESS, ['3', '', '', 2026]],
    });
    expect(all.map(({ data }) => [data['tested'], data['students']])).toEqual([[2, 3]]);
  });

  it("points at the school's first row and counts only who was to be tested", () => {
    const { found: all } = runCheck(accessParticipation, {
      Roster: [
        [...ROSTER, 'Entry Date', 'Enrollment Status'],
        ['1', 'Adams', 5, 'NEL', '', ''],
        ['2', 'adams', 5, 'EL', '', ''],
        ['3', 'Adams', 'K2', 'EL', '', ''],
        ['4', 'Adams', 5, 'EL', '2026-03-01', ''],
        ['5', 'Adams', 5, 'EL', '', 'Withdrawn'],
        ['6', '', 5, 'EL', '', ''],
      ],
      ACCESS: [ACCESS],
    });
    expect(all.map(({ row, message }) => [row, message.slice(0, 27)])).toEqual([
      [2, 'Adams: 0 of 1 MLs (0 %) hav'],
      [7, 'The school: 0 of 1 MLs (0 %'],
    ]);
  });

  it('says that the figure is the most there may be where results are of an unknown year', () => {
    const { found } = runCheck(accessParticipation, {
      Roster: [['Student ID', 'Grade', 'ML Status'], ...['1', '2', '3', '4'].map((id) => [id, 4, 'EL'])],
      Results: [
        ['Student ID', 'ACCESS Overall', 'Literacy PL'],
        ['1', 2.1, 2],
        ['2', 2.1, 2],
      ],
    });
    expect(found.map(({ message, data }) => [message, data['tested'], data['unknown']])).toEqual([
      [
        'The school: at most 2 of 4 MLs (50 %) have an ACCESS result of 2026, for of 2 the year is not known; 95 % is needed.',
        2,
        2,
      ],
    ]);
  });

  it('does not judge a school that results of an unknown year could lift to the limit', () => {
    const { found: all, couldNotRun } = runCheck(accessParticipation, {
      Roster: [ROSTER, ['1', 'A', 5, 'EL'], ['2', 'B', 5, 'EL']],
      'ACCESS results': [ACCESS, ['1', 3, 3, '']],
    });
    expect(all.map(({ data }) => data['school'])).toEqual(['B']);
    expect(couldNotRun).toEqual([
      { check: 'access-participation', missing: 'no test year or test date in the ACCESS results of 1 ML' },
    ]);
  });

  it('could not run without an ACCESS sheet', () => {
    const { couldNotRun } = runCheck(accessParticipation, { Roster: [ROSTER, ['1', 'A', 5, 'EL']] });
    expect(couldNotRun).toEqual([{ check: 'access-participation', missing: 'no ACCESS results sheet' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(accessParticipation, { Roster: [ROSTER], ACCESS: [ACCESS] }).found).toEqual([]);
  });
});
