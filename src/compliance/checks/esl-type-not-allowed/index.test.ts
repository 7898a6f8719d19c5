import { runCheck } from '../testing/run-check';
import { eslTypeNotAllowed } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Program'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'ESL Type'];

describe('esl-type-not-allowed', () => {
  it('is silent where the table allows the type', () => {
    const { found, couldNotRun } = runCheck(eslTypeNotAllowed, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', 1, ''],
        ['2', 'K2', 'EL', 3, 'SEI Spanish'],
        ['3', 9, 'EL', 4, ''],
        ['4', 9, 'EL', 1, ''],
      ],
      Schedule: [
        SCHEDULE,
        ['1', 'ELA 5', 1, 'Push-In'],
        ['1', 'ELA 5', 2, 'Pull Out'],
        ['2', 'Homeroom', 1, 'Embed HR'],
        ['3', 'ELA 9', 1, 'Embedded'],
        ['4', 'ESL 1', 1, ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([]);
  });

  it('names the type, the class and the rule in one finding a student', () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [ROSTER, ['1001', 7, 'EL', 2, '01']],
      Schedule: [
        SCHEDULE,
        ['1001', 'ELA 7', 3, 'push in'],
        ['1001', 'ELA 7', 3, 'Push-In'],
        ['1001', 'Humanities', 1, 'Embed ELA'],
        ['1001', 'ESL 2', 1, 'Standalone'],
      ],
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
        data: {
          grade: '7',
          level: 2,
          program: '01',
          types: [
            { type: 'Push-In', class: 'ELA 7, section 3', problem: 'not allowed in secondary grades' },
            { type: 'Embed ELA', class: 'Humanities, section 1', problem: 'only for levels 4 and 5' },
          ],
        },
        message:
          'Grade 7, level 2: Push-In in ELA 7, section 3 is not allowed in secondary grades; Embed ELA in Humanities, section 1 is only for levels 4 and 5.',
        fix: 'Schedule a type that the grade and level allow; Standalone is always allowed.',
      },
    ]);
  });

  it('draws the line at grade 6, at level 4, and at the BPS SEI program', () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', 1, ''],
        ['2', 6, 'EL', 1, ''],
        ['3', 5, 'EL', 3, ''],
        ['4', 5, 'EL', 4, ''],
        ['5', 5, 'EL', 3, 'SEI Multilingual'],
        ['6', 5, 'EL', 4, 'SEI Multilingual'],
        ['7', 5, 'EL', 3, 'State SEI'],
      ],
      Schedule: [
        SCHEDULE,
        ['1', 'A', 1, 'Pull-Out'],
        ['2', 'A', 1, 'Pull-Out'],
        ['3', 'A', 1, 'Embed ELA'],
        ['4', 'A', 1, 'Embed ELA'],
        ['5', 'A', 1, 'Embed Homeroom'],
        ['6', 'A', 1, 'Embed Homeroom'],
        ['7', 'A', 1, 'Embed Homeroom'],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2', '3', '6', '7']);
  });

  it('lets a school set its own first secondary grade', () => {
    const sheets = {
      Roster: [
        [...ROSTER, 'School'],
        ['1', 6, 'EL', 1, '', 'Burke'],
        ['2', 6, 'EL', 1, '', 'Henderson'],
      ],
      Schedule: [SCHEDULE, ['1', 'A', 1, 'Push-In'], ['2', 'A', 1, 'Push-In']],
    };
    const policy = { schools: { Burke: { secondaryFromGrade: 7 } } };
    expect(runCheck(eslTypeNotAllowed, sheets, { policy }).found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('judges modifications and part-time students, and leaves out opt-outs, non-ELs, K1 and the inactive', () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [
        [...ROSTER, 'ESL Modification', 'Part Time', 'Opt Out', 'Enrollment Status'],
        ['1', 8, 'EL', 1, '', 30, '', '', ''],
        ['2', 8, 'EL', 1, '', '', 'Y', '', ''],
        ['3', 8, 'EL', 1, '', '', '', 'Y', ''],
        ['4', 8, 'FEL', 1, '', '', '', '', ''],
        ['5', 'K1', 'EL', 1, '', '', '', '', ''],
        ['6', 8, 'EL', 1, '', '', '', '', 'Inactive'],
      ],
      Schedule: [SCHEDULE, ...['1', '2', '3', '4', '5', '6'].map((id) => [id, 'ELA', 1, 'Push-In'])],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('does not guess a level', () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [ROSTER, ['1', 4, 'EL', '', ''], ['2', 4, 'EL', 'P', '']],
      Schedule: [SCHEDULE, ['1', 'ELA', 1, 'Embed ELA'], ['2', 'ELA', 1, 'Embed ELA']],
    });
    expect(found).toEqual([]);
  });

  it("judges the roster's type where no schedule has ESL for the student", () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [
        [...ROSTER, 'ESL Type'],
        ['1', 8, 'EL', 1, '', 'Push-In'],
        ['2', 8, 'EL', 1, '', 'Push-In'],
        ['3', 8, 'EL', 1, '', ''],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['2', 'ESL 1', 1],
      ],
    });
    expect(found.map(({ studentId, cells, message }) => [studentId, cells, message])).toEqual([
      ['1', ['F2'], 'Grade 8, level 1: Push-In on the roster is not allowed in secondary grades.'],
    ]);
  });

  it('takes a type on no list as Standalone', () => {
    const { found } = runCheck(eslTypeNotAllowed, {
      Roster: [
        [...ROSTER, 'ESL Type'],
        ['1', 8, 'EL', 1, '', ''],
        ['2', 8, 'EL', 1, '', 'sometimes'],
      ],
      Schedule: [SCHEDULE, ['1', 'ELA', 1, 'whatever']],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a type column', () => {
    const { found, couldNotRun } = runCheck(eslTypeNotAllowed, {
      Roster: [ROSTER, ['1', 8, 'EL', 1, '']],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'ESL 1', 1],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'esl-type-not-allowed', missing: 'no ESL type column in a schedule or on a roster' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslTypeNotAllowed, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
