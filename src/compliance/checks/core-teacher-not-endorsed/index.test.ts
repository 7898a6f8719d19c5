import { runCheck } from '../testing/run-check';
import { coreTeacherNotEndorsed } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Opt Out', 'Enrollment Status'];
const EL = ['1001', 7, 'EL', 2, '', ''];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher', 'ESL Type'];
const STAFF = ['Teacher', 'SEI', 'BEE', 'SEI Pathway'];
const MATH = ['1001', 'Adams', 'Math 7', 1, 'FY', 'Roy, Max', ''];

describe('core-teacher-not-endorsed', () => {
  it.each([
    ['SEI', 'Y', ''],
    ['BEE', '', 'Yes'],
  ])('is silent where the teacher has %s', (_, sei, bee) => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Roy, Max', sei, bee, '']],
    });
    expect(found).toEqual([]);
  });

  it('names the class, its teacher and how many English learners sit in it', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Roy, Max', 'N', '', '']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Adams|Math 7|1|FY',
        teacher: 'Roy, Max',
        data: { teachers: [{ teacher: 'Roy, Max', pathway: false }], els: 1 },
        message: '1 English learner sits with a core teacher who has neither SEI nor BEE in the staff sheet: Roy, Max.',
        fix: 'Have the teacher earn the SEI endorsement, or assign an endorsed teacher; if it was earned, correct the staff sheet.',
      },
    ]);
  });

  it('warns where every such teacher is in a pathway or under a waiver, and errs where one is not', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [
        SCHEDULE,
        MATH,
        ['1001', 'Adams', 'Science 7', 1, 'FY', 'Roy, Max', ''],
        ['1002', 'Adams', 'Science 7', 1, 'FY', 'Kim, Jo', ''],
      ],
      Staff: [STAFF, ['Roy, Max', '', '', 'Spring cohort'], ['Kim, Jo', '', '', 'N']],
    });
    expect(found.map(({ severity, section, message }) => [severity, section, message])).toEqual([
      [
        'warning',
        'Adams|Math 7|1|FY',
        '1 English learner sits with a core teacher who has no SEI or BEE yet, but is in a pathway or under a waiver: Roy, Max.',
      ],
      [
        'error',
        'Adams|Science 7|1|FY',
        '1 English learner sits with a core teacher who has neither SEI nor BEE in the staff sheet: Roy, Max (in a pathway or under a waiver); Kim, Jo.',
      ],
    ]);
  });

  it('counts opted-out English learners, not inactive, former or never ELs', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [
        ROSTER,
        ['1', 7, 'EL', 2, 'Y', ''],
        ['2', 7, 'EL', 2, '', 'Withdrawn'],
        ['3', 7, 'FEL', '', '', ''],
        ['4', 7, 'No', '', '', ''],
        ['5', 7, 'EL', 3, '', ''],
      ],
      Schedule: [
        SCHEDULE,
        ...['1', '2', '3', '4', '5', '5'].map((id) => [id, 'Adams', 'Math 7', 1, 'FY', 'Roy, Max', '']),
        ...['2', '3', '4'].map((id) => [id, 'Adams', 'History', 1, 'FY', 'Roy, Max', '']),
      ],
      Staff: [STAFF, ['Roy, Max', '', '', '']],
    });
    expect(found.map(({ section, data }) => [section, data.els])).toEqual([['Adams|Math 7|1|FY', 2]]);
  });

  it('looks at core classes only, and not at a teacher who is there on push-in rows only', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Roy, Max', ''],
        ['1001', 'Adams', 'Relaxation', 1, 'FY', 'Roy, Max', ''],
        ['1001', 'Adams', 'ELA 7', 1, 'FY', 'Roy, Max', 'Push-In'],
        ['1002', 'Adams', 'ELA 7', 1, 'FY', 'Kim, Jo', ''],
      ],
      Staff: [STAFF, ['Roy, Max', '', '', ''], ['Kim, Jo', 'Y', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('could not judge an Excel error or a text that says neither yes nor no', () => {
    const { found, couldNotRun } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Roy, Max', { error: '#REF!' }, 'ask HR', '']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual(['no readable SEI or BEE of 1 teacher on sheet Staff']);
  });

  it('asks for no more where one of the two endorsements is read as a yes', () => {
    const { found, couldNotRun } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Roy, Max', 'ask HR', 'Y', '']],
    });
    expect([found, couldNotRun]).toEqual([[], []]);
  });

  it('leaves a teacher who is not in the staff sheet to another check', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Kim, Jo', '', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('could not judge a teacher of a staff sheet without SEI and BEE columns', () => {
    const { found, couldNotRun } = runCheck(coreTeacherNotEndorsed, {
      Roster: [ROSTER, EL],
      Schedule: [SCHEDULE, MATH],
      'Staff A': [STAFF, ['Kim, Jo', 'Y', '', '']],
      'Staff B': [
        ['Teacher', 'ESL License', 'ESL Expires'],
        ['Roy, Max', 'Y', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'core-teacher-not-endorsed',
        missing: 'no SEI or BEE column on sheet Staff B, which lists 1 of the teachers',
      },
    ]);
  });

  it('could not run where nobody knows who is an English learner', () => {
    const { couldNotRun } = runCheck(coreTeacherNotEndorsed, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1001', 7, 'Adams'],
      ],
      Schedule: [SCHEDULE, MATH],
      Staff: [STAFF, ['Roy, Max', '', '', '']],
    });
    expect(couldNotRun).toEqual([
      { check: 'core-teacher-not-endorsed', missing: 'no column of ML status or level on a roster' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    const { found } = runCheck(coreTeacherNotEndorsed, { Roster: [ROSTER], Schedule: [SCHEDULE], Staff: [STAFF] });
    expect(found).toEqual([]);
  });

  it('counts only those whose own rows list nobody endorsed, where a class has several teachers', () => {
    const els = (...rows: readonly (readonly string[])[]) =>
      runCheck(coreTeacherNotEndorsed, {
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1', 3, 'EL'],
          ['2', 3, 'EL'],
          ['3', 3, 'No'],
        ],
        Schedule: [
          ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'],
          ...rows.map(([id = '', teacher = '']) => [id, 'Adams', 'Math 3', 1, 'FY', teacher]),
        ],
        Staff: [
          ['Teacher', 'School', 'SEI', 'BEE'],
          ['Lee, Ann', 'Adams', '', ''],
          ['Roy, Max', 'Adams', 'Y', ''],
        ],
      }).found.map(({ data }) => data['els']);
    expect(els(['1', 'Lee, Ann'], ['1', 'Roy, Max'], ['2', 'Roy, Max'])).toEqual([]);
    expect(els(['1', 'Lee, Ann'], ['2', 'Roy, Max'])).toEqual([1]);
    expect(els(['3', 'Lee, Ann'], ['2', 'Roy, Max'])).toEqual([]);
    expect(els(['1', 'Lee, Ann'], ['2', 'Lee, Ann'])).toEqual([2]);
  });
});
