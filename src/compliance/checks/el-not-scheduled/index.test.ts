import { runCheck } from '../testing/run-check';
import { elNotScheduled } from '.';

const ROSTER = ['Grade', 'Student ID', 'ML Status', 'SASID', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'SASID', 'Course', 'Section'];

describe('el-not-scheduled', () => {
  it('is silent for an EL with any row, by local id or state id', () => {
    const { found } = runCheck(elNotScheduled, {
      Roster: [ROSTER, [3, '1001', 'EL', '', ''], [3, '1002', 'EL', 1234567890, '']],
      Schedule: [SCHEDULE, [1001, '', 'Art', 1], ['', '1234567890', 'Art', 1]],
    });
    expect(found).toEqual([]);
  });

  it('names the EL on no schedule', () => {
    const { found } = runCheck(elNotScheduled, {
      Roster: [ROSTER, [3, '1001', 'EL', '', ''], [4, '1002', 'EL', '', '']],
      Schedule: [SCHEDULE, ['1001', '', 'Art', 1]],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 3,
        cells: ['B3'],
        studentId: '1002',
        section: null,
        teacher: null,
        data: { grade: '4' },
        message: 'An ML on the roster with no row in any schedule.',
        fix: "Schedule the student's classes, or correct the id if the schedule writes it differently.",
      },
    ]);
  });

  it('looks at every grade, unreadable ones too', () => {
    const { found } = runCheck(elNotScheduled, {
      Roster: [
        ROSTER,
        ['K0', '1', 'EL', '', ''],
        ['SP', '2', 'EL', '', ''],
        ['??', '3', 'EL', '', ''],
        ['', '4', 'EL', '', ''],
      ],
      Schedule: [SCHEDULE, ['9', '', 'Art', 1]],
    });
    expect(found.map(({ studentId, data }) => [studentId, data])).toEqual([
      ['1', { grade: 'K0' }],
      ['2', { grade: 'SP' }],
      ['3', { grade: null }],
      ['4', { grade: null }],
    ]);
  });

  it('does not take a row with a ruined or blank id for the student', () => {
    const { found } = runCheck(elNotScheduled, {
      Roster: [ROSTER, [3, '990694000000', 'EL', '', '']],
      Schedule: [SCHEDULE, ['9.90694E+11', '', 'Art', 1], ['', '', 'Art', 1]],
    });
    expect(found).toHaveLength(1);
  });

  it('is not for former ELs, others, unreadable statuses or inactive students', () => {
    const { found } = runCheck(elNotScheduled, {
      Roster: [
        ROSTER,
        [3, '1', 'FEL', '', ''],
        [3, '2', 'N', '', ''],
        [3, '3', '', '', ''],
        [3, '4', 'odd', '', ''],
        [3, '5', 'EL', '', 'Withdrawn'],
      ],
      Schedule: [SCHEDULE, ['9', '', 'Art', 1]],
    });
    expect(found).toEqual([]);
  });

  it('finds every EL where the schedule has no rows', () => {
    const { found } = runCheck(elNotScheduled, { Roster: [ROSTER, [3, '1', 'EL', '', '']], Schedule: [SCHEDULE] });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
  });

  it('does not judge an ML without an id, whose classes nobody can find', () => {
    const { found, couldNotRun } = runCheck(elNotScheduled, {
      Roster: [
        ['Student ID', 'Student Name', 'Grade', 'ML Status'],
        ['', 'Ruiz, Ana', 3, 'EL'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1001', 'ESL', 1],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'el-not-scheduled', missing: 'no student id for 1 student: one without an id' },
    ]);
  });

  it('could not run without a schedule', () => {
    const { couldNotRun } = runCheck(elNotScheduled, { Roster: [ROSTER, [3, '1', 'EL', '', '']] });
    expect(couldNotRun).toEqual([{ check: 'el-not-scheduled', missing: 'no schedule' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(elNotScheduled, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
