import { runCheck } from '../testing/run-check';
import { coreTeacherMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];

describe('core-teacher-missing', () => {
  it('is silent where the class has a teacher, even on one row', () => {
    const { found } = runCheck(coreTeacherMissing, {
      Roster: [ROSTER, ['1001', 7, 'EL', '', '']],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math 7', 1, 'FY', ''], ['1002', 'Adams', 'Math 7', 1, 'FY', 'Roy, Max']],
    });
    expect(found).toEqual([]);
  });

  it('names the core class of an English learner without a teacher', () => {
    const { found } = runCheck(coreTeacherMissing, {
      Roster: [ROSTER, ['1001', 7, 'EL', '', '']],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math 7', 1, 'FY', 'Vacant']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Adams|Math 7|1|FY',
        teacher: null,
        data: { class: 'Math 7, section 1', els: 1, typed: 'Vacant' },
        message: 'Math 7, section 1 has 1 English learner and no teacher (the cell says "Vacant").',
        fix: 'Assign a teacher with the SEI or BEE endorsement.',
      },
    ]);
  });

  it('finds two classes, a blank cell and an Excel error, and counts opted-out students', () => {
    const { found } = runCheck(coreTeacherMissing, {
      Roster: [ROSTER, ['1001', 7, 'EL', 'Y', ''], ['1002', 7, 'EL', '', '']],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'Math 7', 1, 'FY', ''],
        ['1002', 'Adams', 'Math 7', 1, 'FY', ''],
        ['1001', 'Adams', 'History', 1, 'FY', { error: '#N/A' }],
      ],
    });
    expect(found.map(({ section, message }) => [section, message])).toEqual([
      ['Adams|Math 7|1|FY', 'Math 7, section 1 has 2 English learners and no teacher.'],
      ['Adams|History|1|FY', 'History, section 1 has 1 English learner and no teacher.'],
    ]);
  });

  it('leaves classes without an active English learner, ESL and other subjects alone', () => {
    const { found } = runCheck(coreTeacherMissing, {
      Roster: [ROSTER, ['1', 7, 'EL', '', 'Withdrawn'], ['2', 7, 'FEL', '', ''], ['3', 7, 'EL', '', '']],
      Schedule: [
        SCHEDULE,
        ['1', 'Adams', 'Math 7', 1, 'FY', ''],
        ['2', 'Adams', 'Math 7', 1, 'FY', ''],
        ['3', 'Adams', 'ESL Reading', 1, 'FY', ''],
        ['3', 'Adams', 'Art', 1, 'FY', ''],
        ['9', 'Adams', 'Math 7', 1, 'FY', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a teacher column or without EL status', () => {
    const { found, couldNotRun } = runCheck(coreTeacherMissing, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1001', 7, 'Adams'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1001', 'Math 7', 1],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'core-teacher-missing',
        missing: 'no column of ML status or level on a roster, no teacher column in a schedule or sections sheet',
      },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(coreTeacherMissing, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
