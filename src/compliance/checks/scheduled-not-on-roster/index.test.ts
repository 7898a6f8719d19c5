import { runCheck } from '../testing/run-check';
import { scheduledNotOnRoster } from '.';

const ROSTER = ['Student ID', 'Grade', 'School', 'Enrollment Status'];
const SCHEDULE = ['School', 'Course', 'Student ID', 'Section'];

describe('scheduled-not-on-roster', () => {
  it('is silent where every id is on a roster, active or not', () => {
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [ROSTER, ['1001', 3, 'A', ''], ['1002', 3, 'A', 'Withdrawn']],
      Schedule: [SCHEDULE, ['A', 'Art', '01001', 1], ['A', 'Art', 1002, 1]],
    });
    expect(found).toEqual([]);
  });

  it('names an id once, at its first row, with the number of rows', () => {
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [ROSTER, ['1001', 3, 'A', '']],
      Schedule: [SCHEDULE, ['A', 'Art', '1001', 1], ['A', 'Art', '555', 1], ['A', 'Math', '555.0', 1]],
      More: [SCHEDULE, ['A', 'ESL', 555, 1]],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 3,
        cells: ['C3'],
        studentId: '555',
        section: null,
        teacher: null,
        data: { rows: 3 },
        message: 'On 3 schedule rows, but on no roster: nothing tells whether the student is an ML.',
        fix: 'Add the student to the roster, or correct the id if the roster writes it differently.',
      },
    ]);
  });

  it('finds two, and says one row as one row', () => {
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [ROSTER, ['1001', 3, 'A', '']],
      Schedule: [SCHEDULE, ['A', 'Art', 'see note', 1], ['A', 'Art', '556', 1]],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['see note', 'On 1 schedule row, but on no roster: nothing tells whether the student is an ML.'],
      ['556', 'On 1 schedule row, but on no roster: nothing tells whether the student is an ML.'],
    ]);
  });

  it('leaves blank and ruined ids and errors to their own checks', () => {
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [ROSTER, ['1001', 3, 'A', '']],
      Schedule: [SCHEDULE, ['A', 'Art', '', 1], ['A', 'Art', '9.9E+11', 1], ['A', 'Art', { error: '#N/A' }, 1]],
    });
    expect(found).toEqual([]);
  });

  it('names whom rows without an id name where nobody enrolled has the name, once a name', () => {
    const named = [...ROSTER, 'Student Name'];
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [named, ['1001', 3, 'A', '', 'Ruiz, Ana'], ['1002', 3, 'A', 'Withdrawn', 'Poe, Max']],
      Schedule: [
        ['Student Name', 'Course', 'Section'],
        ['Ana Ruiz', 'Art', 1],
        ['Poe, Max', 'Art', 1],
        ['Max Poe', 'Math', 1],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 3,
        cells: ['A3'],
        studentId: null,
        section: null,
        teacher: null,
        data: { name: 'Poe, Max', rows: 2 },
        message: 'Poe, Max: on 2 schedule rows without an id, and nobody enrolled on a roster with an id has the name.',
        fix: 'Enter the student id on these rows, add the student to the roster, or write the name as the roster does.',
      },
    ]);
  });

  it('says where the name stands under the id of another student: then nobody judges the service', () => {
    const named = [...ROSTER, 'Student Name'];
    const { found } = runCheck(scheduledNotOnRoster, {
      Roster: [named, ['1001', 3, 'A', '', 'Lima, Caio'], ['1001', 3, 'A', '', 'Mendes, Olga']],
      Schedule: [
        ['Student Name', 'Course', 'Section'],
        ['Olga Mendes', 'Art', 1],
      ],
    });
    expect(found.map(({ cells, message, fix }) => [cells, message, fix])).toEqual([
      [
        ['A2'],
        'Olga Mendes: on 1 schedule row without an id. Row 3 of Roster has the name under student id 1001, which is read as another student: nothing tells whether Olga Mendes is served.',
        'Correct the student id on the roster, then enter it on these rows.',
      ],
    ]);
  });

  it('could not run without a roster', () => {
    const { couldNotRun } = runCheck(scheduledNotOnRoster, { Schedule: [SCHEDULE, ['A', 'Art', '1', 1]] });
    expect(couldNotRun).toEqual([{ check: 'scheduled-not-on-roster', missing: 'no roster' }]);
  });

  it('finds every id where the roster has no rows, and nothing where the schedule has none', () => {
    const { found } = runCheck(scheduledNotOnRoster, { Roster: [ROSTER], Schedule: [SCHEDULE, ['A', 'Art', '1', 1]] });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
    expect(runCheck(scheduledNotOnRoster, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
