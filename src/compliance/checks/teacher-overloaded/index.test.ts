import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { teacherOverloaded } from '.';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Meets', 'Min/Wk', 'ESL Type', 'Teacher'];
const STAFF = ['Teacher', 'School', 'ESL License', 'FTE', 'Weekly Teaching Minutes'];

type Cells = readonly CellValue[];

const esl = (section: number, minutes: CellValue, term = 'FY', type = '', meets = '', course = 'ESL') => [
  ...['1', 'Elm', course, section, term, meets, minutes, type],
  'Reyes, Tom',
];

function overloaded(fte: CellValue, rows: readonly Cells[], own: CellValue = '', license = 'Y') {
  return runCheck(teacherOverloaded, {
    Schedule: [SCHEDULE, ...rows],
    Staff: [STAFF, ['Reyes, Tom', 'Elm', license, fte, own]],
  }).found;
}

describe('teacher-overloaded', () => {
  it('is silent up to 1.05 times the minutes of the FTE', () => {
    // 0.4 FTE of 1,125 minutes is 450; with the margin 472.5.
    expect(overloaded(0.4, [esl(1, 450)])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 472)])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 473)])).toHaveLength(1);
  });

  it('names the teacher with the minutes and the FTE', () => {
    expect(overloaded(0.4, [esl(1, 450), esl(2, 450)])).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['I2'],
        studentId: null,
        section: null,
        teacher: 'Reyes, Tom',
        data: { minutes: 900, limit: 450, fte: 0.4 },
        message: 'Teaches 900 minutes of ESL a week; 0.4 FTE teaches 450.',
        fix: 'Move a group to another ESL-licensed teacher, or correct the FTE in the staff sheet.',
      },
    ]);
  });

  it('counts each class once, however many students sit in it', () => {
    const rows = ['1', '2', '3'].map((id) => [id, ...esl(1, 450).slice(1)]);
    expect(overloaded(0.4, rows)).toEqual([]);
  });

  it('looks at the fullest part of the year', () => {
    expect(overloaded(0.4, [esl(1, 450, 'S1'), esl(2, 450, 'S2')])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 450, 'S1'), esl(2, 450, 'Q2')])).toHaveLength(1);
  });

  it('counts no other class, no embedded ESL, no push-in at the time of a class of hers, and nothing unknown', () => {
    const own = esl(3, 450, 'FY', '', '2(M-F)', 'ELA 3');
    expect(overloaded(0.4, [esl(1, 450), esl(2, 450, 'FY', '', '', 'Math')])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 450), esl(2, 450, 'FY', 'Embed ELA')])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 450), own, esl(2, 450, 'FY', 'Push-In', '2(M-F)')])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 450), own, esl(2, 450, 'FY', 'Push-In', '3(M-F)')])).toHaveLength(1);
    expect(overloaded(0.4, [esl(1, 450), own, esl(2, 450, 'S1', 'Push-In', '2(M)')])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 450), esl(2, '')])).toEqual([]);
  });

  it('takes her own teaching minutes before the policy, and judges only where the FTE is filled and above 0', () => {
    expect(overloaded(0.5, [esl(1, 600)], 1200)).toEqual([]);
    expect(overloaded(0.5, [esl(1, 600)])).toHaveLength(1);
    for (const fte of ['', 0, 'half', -1]) expect(overloaded(fte, [esl(1, 5000)])).toEqual([]);
    expect(overloaded(0.4, [esl(1, 5000)], '', 'N')).toEqual([]);
  });

  it('adds up the rows of several schools', () => {
    const rows = (second: Cells) => ({
      Schedule: [SCHEDULE, esl(1, 450), ['2', 'Oak', ...esl(2, 400).slice(2)]],
      Staff: [STAFF, ['Reyes, Tom', 'Elm', 'Y', 0.4, '']],
      'Staff Oak': [STAFF, second],
    });
    expect(runCheck(teacherOverloaded, rows(['Reyes, Tom', 'Oak', 'Y', 0.4, ''])).found).toEqual([]);
    expect(runCheck(teacherOverloaded, rows(['Reyes, Tom', 'Oak', 'Y', '', ''])).found).toHaveLength(1);
  });

  it('could not run without an FTE column, and is silent on sheets without rows', () => {
    const { couldNotRun } = runCheck(teacherOverloaded, {
      Schedule: [SCHEDULE, esl(1, 450)],
      Staff: [
        ['Teacher', 'School', 'ESL License'],
        ['Reyes, Tom', 'Elm', 'Y'],
      ],
    });
    expect(couldNotRun.map(({ missing }) => missing)).toEqual(['no FTE column in the staff sheet']);
    expect(runCheck(teacherOverloaded, { Schedule: [SCHEDULE], Staff: [STAFF] }).found).toEqual([]);
  });
});
