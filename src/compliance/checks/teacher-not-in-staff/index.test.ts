import { runCheck } from '../testing/run-check';
import { teacherNotInStaff } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const EL = ['1001', 7, 'EL', ''];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Teacher', 'Teacher ID'];
const STAFF = ['Teacher', 'Teacher ID', 'SEI'];

describe('teacher-not-in-staff', () => {
  it.each([
    ['by id, however the name is written', 'A. Lee', '501', 'Lee, Ann', 501],
    ['by name where the schedule has no id', 'Ann M. Lee', '', 'LEE, ANN', 501],
    ['by name where the staff sheet has no id', 'Léé, Ann', '501', 'Ann Lee', ''],
  ])('finds the teacher in the staff sheet %s', (_, name, id, staffName, staffId) => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math 7', 1, name, id]],
      Staff: [STAFF, [staffName, staffId, 'Y']],
    });
    expect(found).toEqual([]);
  });

  it('names the teacher who is not there, at the teacher cell of the first row', () => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'Math 7', 1, 'Lee, Ann', ''],
        ['1001', 'Adams', 'ESL 2', 1, 'Ann Lee', ''],
        ['1001', 'Adams', 'Art', 1, 'Lee, Ann', ''],
      ],
      Staff: [STAFF, ['Roy, Max', '', 'Y']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['E2'],
        studentId: null,
        section: null,
        teacher: 'Lee, Ann',
        data: { classes: 2 },
        message: 'Teaches English learners in 2 ESL or core classes, and is not in the staff sheet.',
        fix: 'Add the teacher to the staff sheet with license and endorsements, or write name and id alike in both sheets.',
      },
    ]);
  });

  it('finds two teachers: one name under two ids is two people', () => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'Math 7', 1, 'Lee, Ann', 501],
        ['1001', 'Adams', 'Science 7', 1, 'Lee, Ann', 502],
        ['1001', 'Adams', 'History 7', 1, '', 503],
      ],
      Staff: [STAFF, ['Lee, Ann', 501, 'Y']],
    });
    expect(found.map(({ teacher, row, message }) => [teacher, row, message])).toEqual([
      ['Lee, Ann', 3, 'Teaches English learners in 1 ESL or core class, and is not in the staff sheet.'],
      ['503', 4, 'Teaches English learners in 1 ESL or core class, and is not in the staff sheet.'],
    ]);
  });

  it('points at the sections sheet where only that names the teacher', () => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section'],
        ['1001', 'Adams', 'Math 7', 1],
      ],
      Sections: [
        ['School', 'Course', 'Section', 'Enrolled', 'Teacher'],
        ['Adams', 'Math 7', 1, 20, 'Lee, Ann'],
      ],
      Staff: [STAFF, ['Roy, Max', '', 'Y']],
    });
    expect(found.map(({ sheet, cells, teacher }) => [sheet, cells, teacher])).toEqual([
      ['Sections', ['E2'], 'Lee, Ann'],
    ]);
  });

  it('leaves teachers of other subjects, of no active English learner, and vacant posts alone', () => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL, ['1002', 7, 'EL', 'Withdrawn'], ['1003', 7, 'FEL', '']],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'Art', 1, 'Lee, Ann', ''],
        ['1002', 'Adams', 'Math 7', 1, 'Roy, Max', ''],
        ['1003', 'Adams', 'Math 7', 2, 'Kim, Jo', ''],
        ['1001', 'Adams', 'Math 7', 3, 'TBD', ''],
        ['1001', 'Adams', 'Math 7', 4, '', { error: '#N/A' }],
      ],
      Staff: [STAFF, ['Diaz, Eva', '', 'Y']],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a staff sheet', () => {
    const { found, couldNotRun } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math 7', 1, 'Lee, Ann', '']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'teacher-not-in-staff', missing: 'no staff sheet' }]);
  });

  it('takes a staff sheet without rows as one that lists nobody', () => {
    const { found } = runCheck(teacherNotInStaff, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math 7', 1, 'Lee, Ann', '']],
      Staff: [STAFF],
    });
    expect(found).toHaveLength(1);
  });

  it('is silent on sheets without rows', () => {
    const { found } = runCheck(teacherNotInStaff, { Roster: [ROSTER], Schedule: [SCHEDULE], Staff: [STAFF] });
    expect(found).toEqual([]);
  });
});
