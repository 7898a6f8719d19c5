import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { runCheck } from '../testing/run-check';
import { workbookOf } from '../testing/workbook-of';
import { studentIdMissing } from '.';

const ROSTER = ['Student ID', 'SASID', 'Grade', 'School'];
const SCHEDULE = ['Student ID', 'SASID', 'Course', 'Section'];

describe('student-id-missing', () => {
  it('is silent where every row has an id, as text or as a number', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [ROSTER, ['1001', '', 3, 'Burke'], [1002, '', 3, 'Burke']],
      Schedule: [SCHEDULE, ['1001', '', 'Math', 1]],
    });
    expect(found).toEqual([]);
  });

  it('names a roster row without an id', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [ROSTER, ['1001', '', 3, 'Burke'], ['', 1234567890, 4, 'Burke']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 3,
        cells: ['A3'],
        studentId: null,
        section: null,
        teacher: null,
        data: { stateId: '1234567890' },
        message: 'No student id: nothing in other sheets can be found for the student on this row.',
        fix: "Enter the student's id.",
      },
    ]);
  });

  it('says whether a schedule row is joined by its state id', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [ROSTER, ['1001', 1234567890, 3, 'Burke']],
      Schedule: [SCHEDULE, ['', '1234567890', 'ESL', 1], ['', '1234567891', 'ESL', 1], ['', '', 'Math', 1]],
    });
    expect(found.map(({ row, studentId, message }) => [row, studentId, message])).toEqual([
      [2, '1001', 'No student id: the row is joined to its student by state id 1234567890.'],
      [3, null, 'No student id: the class on this row counts for nobody.'],
      [4, null, 'No student id: the class on this row counts for nobody.'],
    ]);
  });

  it('says whether a row is joined by its name: a roster row to a student of another roster only', () => {
    const named = ['Student ID', 'Name', 'Grade', 'SDD'];
    const { found } = runCheck(studentIdMissing, {
      Aspen: [named, ['1001', 'Ruiz, Ana', 3, 1], ['', 'Ruiz, Ana', 3, 1]],
      Ellevation: [named, ['', 'Ana Ruiz', 3, 1]],
      Schedule: [
        ['Student ID', 'Student Name', 'Course', 'Section'],
        ['', 'Ana Ruiz', 'ESL', 1],
        ['', 'Max Poe', 'ESL', 1],
      ],
    });
    const JOINED = 'No student id: the row is joined to the only enrolled student of its name.';
    expect(found.map(({ sheet, row, studentId, message }) => [sheet, row, studentId, message])).toEqual([
      ['Aspen', 3, null, 'No student id: nothing in other sheets can be found for the student on this row.'],
      ['Ellevation', 2, '1001', JOINED],
      ['Schedule', 2, '1001', JOINED],
      ['Schedule', 3, null, 'No student id: the class on this row counts for nobody.'],
    ]);
  });

  it('takes every way of writing blank as missing, and looks at inactive rows', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'],
        ['NULL', 3, 'EL', ''],
        ['n/a', 3, 'EL', ''],
        [' \u00a0', 3, 'EL', 'Withdrawn'],
      ],
    });
    expect(found.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('leaves sheets of other kinds alone, whose rows may be found by name or state id', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [ROSTER, ['1001', '1234567890', 3, 'Burke']],
      ACCESS: [
        ['Student ID', 'State Student ID', 'Overall'],
        ['', '1234567890', 3.1],
      ],
    });
    expect(found).toEqual([]);
  });

  it('leaves an Excel error in the id cell to cell-error, and an unusual id alone', () => {
    const { found } = runCheck(studentIdMissing, {
      Roster: [ROSTER, [{ error: '#REF!' }, '', 3, 'Burke'], ['see note', '', 3, 'Burke'], [0, '', 3, 'Burke']],
    });
    expect(found).toEqual([]);
  });

  it('says which sheet has no id column at all', () => {
    const workbook = workbookOf({
      Roster: [ROSTER, ['1001', '', 3, 'Burke']],
      Links: [
        ['SASID', 'Course', 'Section'],
        ['1234567890', 'ESL', 1],
      ],
    });
    const { couldNotRun } = run(workbook, {
      policy: makePolicy(),
      asOf: dayOf(2026, 10, 1),
      corrections: { Links: { kind: 'schedule' } },
      checks: [studentIdMissing],
    });
    expect(couldNotRun).toEqual([{ check: 'student-id-missing', missing: 'no student id column on sheet Links' }]);
  });

  it('could not run without a roster or schedule', () => {
    const { found, couldNotRun } = runCheck(studentIdMissing, {
      Bell: [
        ['Period', 'Minutes', 'School'],
        ['1', 45, 'A'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'student-id-missing', missing: 'no student id column on a roster or schedule' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(studentIdMissing, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
