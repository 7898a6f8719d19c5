import { runCheck } from '../testing/run-check';
import { studentIdDuplicate } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];

describe('student-id-duplicate', () => {
  it('is silent where each id stands once', () => {
    const { found } = runCheck(studentIdDuplicate, { Roster: [ROSTER, ['1001', 3, 'EL'], ['1002', 3, 'EL']] });
    expect(found).toEqual([]);
  });

  it('names the other row on each row, however the id is written', () => {
    const { found } = runCheck(studentIdDuplicate, {
      Roster: [ROSTER, ['01001', 3, 'EL', ''], ['1002', 3, 'EL', ''], [1001, 4, 'EL', '']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '01001',
        section: null,
        teacher: null,
        data: { id: '01001', rows: [4], others: 1 },
        message: 'Student id 01001 is also on row 4; only the first active row counts.',
        fix: 'Keep one row for the student, or correct the id that is wrong.',
      },
      expect.objectContaining({ row: 4, cells: ['A4'], data: { id: '1001', rows: [2], others: 1 } }),
    ]);
  });

  it('finds two ids that repeat, one finding on each row', () => {
    const { found } = runCheck(studentIdDuplicate, {
      Roster: [ROSTER, ['1', 3, 'EL'], ['2', 3, 'EL'], ['1', 3, 'EL'], ['2', 3, 'EL'], ['1', 3, 'EL']],
    });
    expect(found.map(({ row, data }) => [row, data['rows']])).toEqual([
      [2, [4, 6]],
      [3, [5]],
      [4, [2, 6]],
      [5, [3]],
      [6, [2, 4]],
    ]);
    expect(found[0]?.message).toBe('Student id 1 is also on rows 4 and 6; only the first active row counts.');
  });

  it('names ten of many rows and counts the rest', () => {
    const rows = Array.from({ length: 20_000 }, () => ['999', 3, 'EL']);
    const { found } = runCheck(studentIdDuplicate, { Roster: [ROSTER, ...rows] });
    expect(found).toHaveLength(20_000);
    expect(found[0]?.data).toEqual({ id: '999', rows: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], others: 19_999 });
    expect(found[19_999]?.message).toBe(
      'Student id 999 is also on rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19,989 more; only the first active row counts.',
    );
  });

  it('leaves one student on two rosters to sources-disagree', () => {
    const { found } = runCheck(studentIdDuplicate, {
      Aspen: [ROSTER, ['1001', 3, 'EL']],
      Ellevation: [ROSTER, ['1001', 4, 'EL']],
    });
    expect(found).toEqual([]);
  });

  it('takes blank and ruined ids for no id', () => {
    const { found } = runCheck(studentIdDuplicate, {
      Roster: [ROSTER, ['', 3, 'EL'], ['', 3, 'EL'], ['9.90694E+11', 3, 'EL'], ['9.90694E+11', 3, 'EL']],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a roster', () => {
    const { couldNotRun } = runCheck(studentIdDuplicate, {
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'a', 1],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'student-id-duplicate', missing: 'no student id column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(studentIdDuplicate, { Roster: [ROSTER] }).found).toEqual([]);
  });

  it('is silent on an inactive row beside an active one: the student came back', () => {
    const roster = ['Student ID', 'Grade', 'Enrollment Status', 'ML Status'];
    const found = (...rows: (string | number)[][]) =>
      runCheck(studentIdDuplicate, { Roster: [roster, ...rows] }).found.map(({ row }) => row);
    expect(found(['1', 3, 'Withdrawn'], ['1', 3, 'Active'])).toEqual([]);
    expect(found(['1', 3, 'Active'], ['1', 3, 'Withdrawn'], ['1', 3, 'Active'])).toEqual([2, 4]);
    expect(found(['1', 3, 'Withdrawn'], ['1', 3, 'Graduated'])).toEqual([2, 3]);
  });

  it('says so where the rows name different students: the others are judged by nobody', () => {
    const named = ['Student ID', 'Student Name', 'Grade', 'ML Status'];
    const { found } = runCheck(studentIdDuplicate, {
      Roster: [named, ['70212', 'Lima, Caio', 6, 'EL'], ['70212', 'Mendes, Olga', 6, 'EL'], ['3', 'Poe, Max', 6, 'EL']],
    });
    expect(found.map(({ row, message, fix }) => [row, message, fix])).toEqual([
      [
        2,
        'Student id 70212 is also on row 3, for different names: Lima, Caio and Mendes, Olga. Only the first active row is read as the student; the others are not judged.',
        'If they are different students, correct the id that is wrong; if they are one, keep one row.',
      ],
      [3, expect.stringContaining('is also on row 2, for different names'), expect.any(String)],
    ]);
    const one = runCheck(studentIdDuplicate, {
      Roster: [named, ['70212', 'Lima, Caio', 6, 'EL'], ['70212', 'Caio Lima', 6, 'EL']],
    });
    expect(one.found[0]?.message).toBe('Student id 70212 is also on row 3; only the first active row counts.');
  });
});
