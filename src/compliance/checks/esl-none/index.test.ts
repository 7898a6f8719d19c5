import { runCheck } from '../testing/run-check';
import { eslNone } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Min/Wk'];

describe('esl-none', () => {
  it('is silent where an EL has ESL in the schedule, however little', () => {
    const { found } = runCheck(eslNone, {
      Roster: [ROSTER, ['1001', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1001', 'ESL 2', 1, 45]],
    });
    expect(found).toEqual([]);
  });

  it('names the EL without any ESL row, with what is owed', () => {
    const { found } = runCheck(eslNone, {
      Roster: [ROSTER, ['1001', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1001', 'Math 3', 1, 300]],
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
        data: { owed: 450, scheduled: 0, level: 2, assumed: false },
        message: 'Needs 90 min of ESL a day (level 2), has none scheduled.',
        fix: 'Schedule ESL for 450 min a week, in every term.',
      },
    ]);
  });

  it('finds two students, and serves a missing level as level 1', () => {
    const { found } = runCheck(eslNone, {
      Roster: [ROSTER, ['1001', 'K2', 'EL', 4], ['1002', 12, 'EL', '']],
      Schedule: [SCHEDULE, ['1001', 'Math', 1, 300], ['1002', 'Math', 1, 300]],
    });
    expect(found.map(({ studentId, data }) => [studentId, data])).toEqual([
      ['1001', { owed: 225, scheduled: 0, level: 4, assumed: false }],
      ['1002', { owed: 675, scheduled: 0, level: 1, assumed: true }],
    ]);
  });

  it('looks at the pieces of the year in which the student is there', () => {
    const { found } = runCheck(eslNone, {
      Roster: [
        [...ROSTER, 'Entry Date'],
        ['1', 3, 'EL', 2, '1/29/2027'],
        ['2', 3, 'EL', 2, '1/30/2027'],
        ['3', 3, 'EL', 2, '6/23/2027'],
      ],
      Schedule: [
        [...SCHEDULE, 'Term'],
        ['1', 'ESL', 1, 450, 'S1'],
        ['2', 'ESL', 1, 450, 'S1'],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('owes nothing to K1, opted-out, exempt, inactive and former ELs', () => {
    const { found } = runCheck(eslNone, {
      Roster: [
        [...ROSTER, 'Opt Out', 'Part Time', 'Enrollment Status', 'Program'],
        ['1', 'K1', 'EL', 1, '', '', '', ''],
        ['2', 5, 'EL', 1, 'Y', '', '', ''],
        ['3', 5, 'EL', 1, '', 'Yes', '', ''],
        ['4', 5, 'EL', 1, '', '', 'Withdrawn', ''],
        ['5', 5, 'FEL', 4, '', '', '', ''],
        ['6', 5, 'EL', 1, '', '', '', 4],
      ],
      Schedule: [SCHEDULE, ['1', 'Math', 1, 300]],
    });
    expect(found).toEqual([]);
  });

  it('takes ESL minutes on the roster as service, and a blank there as none', () => {
    const { found } = runCheck(eslNone, {
      Roster: [
        [...ROSTER, 'ESL Minutes'],
        ['1001', 3, 'EL', 2, 45],
        ['1002', 3, 'EL', 2, ''],
        ['1003', 3, 'EL', 2, 0],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1002', '1003']);
  });

  it('does not call unreadable ESL minutes none', () => {
    const { found } = runCheck(eslNone, {
      Roster: [
        [...ROSTER, 'ESL Minutes'],
        ['1001', 3, 'EL', 2, 'see note'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a schedule or ESL minutes', () => {
    const { found, couldNotRun } = runCheck(eslNone, { Roster: [ROSTER, ['1001', 3, 'EL', 2]] });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'esl-none', missing: 'no schedule, and no ESL minutes on a roster' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslNone, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
