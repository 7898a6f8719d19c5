import fc from 'fast-check';
import { buildDataset } from '../../dataset/dataset';
import { scheduleRows } from '../../dataset/testing/schedule-rows';
import { sameClassTime } from '../../timetable/same-class-time';
import { makePolicy } from '../../policy/policy';
import { recognise } from '../../sheets/recognise';
import { dayOf } from '../../sheets/values/dates';
import { runCheck } from '../testing/run-check';
import { workbookOf } from '../testing/workbook-of';
import { scheduleRowDuplicate } from '.';

const ROSTER = ['Student ID', 'Grade', 'School', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'Schedule', 'Teacher'];

describe('schedule-row-duplicate', () => {
  it('is silent where course, section, term or pattern differ, or the student', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Roster: [ROSTER, ['1', 3, 'A', ''], ['2', 3, 'A', '']],
      Schedule: [
        SCHEDULE,
        ['1', 'ESL', 1, 'S1', '3(M-F)', 'Lee'],
        ['1', 'ESL 2', 1, 'S1', '3(M-F)', 'Lee'],
        ['1', 'ESL', 2, 'S1', '3(M-F)', 'Lee'],
        ['1', 'ESL', 1, 'S2', '3(M-F)', 'Lee'],
        ['1', 'ESL', 1, 'S1', '4(M-F)', 'Lee'],
        ['2', 'ESL', 1, 'S1', '3(M-F)', 'Lee'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the first row on its copy', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Roster: [ROSTER, ['1001', 3, 'Burke', '']],
      Schedule: [
        SCHEDULE,
        ['1001', 'ESL', 1, 'S1', '3(M-F)', 'Lee'],
        ['1001', 'Math', 1, 'S1', '4(M-F)', 'Lee'],
        ['1001', 'ESL', 1, 'S1', '03(m-f)', 'lee'],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 4,
        cells: ['A4', 'B4', 'C4', 'D4', 'E4'],
        studentId: '1001',
        section: '|ESL|1|S1',
        teacher: null,
        data: { sheet: 'Schedule', row: 2 },
        message:
          'Says the same as Schedule, row 2: student, course, section, term and meeting pattern. Its minutes count once.',
        fix: 'Delete the copy, or correct the section, term or pattern if it is another class.',
      },
    ]);
  });

  it('finds every copy after the first, in other schedules and other spellings, and of ids on no roster', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      First: [SCHEDULE, ['1', 'ESL', 1, 'S1', '', ''], ['01', 'esl ', '1', 'Semester 1', '', '']],
      Second: [SCHEDULE, [1, 'ESL', 1, 'S1', '', '']],
    });
    expect(found.map(({ sheet, row, data }) => [sheet, row, data])).toEqual([
      ['First', 3, { sheet: 'First', row: 2 }],
      ['Second', 2, { sheet: 'First', row: 2 }],
    ]);
  });

  it('is silent where the teacher alone differs, and where a period does', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Schedule: [
        [...SCHEDULE, 'Period'],
        ['1', 'ESL', 1, 'S1', '3(M-F)', 'Lee', ''],
        ['1', 'ESL', 1, 'S1', '3(M-F)', 'Ortiz', ''],
        ['2', 'ESL', 1, 'S1', '', 'Lee', 'P2'],
        ['2', 'ESL', 1, 'S1', '', 'Lee', 'P3'],
        ['2', 'ESL', 1, 'S1', '', 'Lee', '02'],
      ],
    });
    expect(found.map(({ row, data }) => [row, data])).toEqual([[6, { sheet: 'Schedule', row: 4 }]]);
  });

  it('asks for the same minutes a week where no time is stated', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Schedule: [
        [...SCHEDULE, 'Min/Wk'],
        ['1', 'ESL', 1, 'S1', '', 'Lee', 225],
        ['1', 'ESL', 1, 'S1', '', 'Lee', '225 min'],
        ['1', 'ESL', 1, 'S1', '', 'Lee', 90],
        ['1', 'ESL', 1, 'S1', '', 'Ortiz', 225],
      ],
    });
    expect(found.map(({ row }) => row)).toEqual([3]);
  });

  it('takes no two terms that cannot be read for one, but each beside itself', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Schedule: [
        SCHEDULE,
        ['1', 'ESL', 1, 'FY', '3(M-F)', 'Lee'],
        ['1', 'ESL', 1, 'July term', '3(M-F)', 'Lee'],
        ['1', 'ESL', 1, 'August term', '3(M-F)', 'Lee'],
        ['1', 'ESL', 1, 'july term', '3(M-F)', 'Lee'],
      ],
    });
    expect(found.map(({ row, data }) => [row, data])).toEqual([[5, { sheet: 'Schedule', row: 3 }]]);
  });

  it('says which minutes count where copies differ in them', () => {
    const copies = (first: number | string, second: number | string) =>
      runCheck(scheduleRowDuplicate, {
        Schedule: [
          [...SCHEDULE, 'Min/Mtg'],
          ['1', 'ESL', 1, 'S1', '3(M-F)', 'Lee', first],
          ['1', 'ESL', 1, 'S1', '3(M-F)', 'Lee', second],
        ],
      }).found.map(({ data, message }) => [data.minutes, message.replace(/^.*pattern\. /, '')]);
    expect(copies(45, 60)).toEqual([
      [[300, 225], 'They differ in their minutes a week, 300 here and 225 there: the higher number counts, once.'],
    ]);
    expect(copies(45, '')).toEqual([[[null, 225], 'Only one of them says its minutes: 225 a week, which count once.']]);
    expect(copies(45, 45)).toEqual([[undefined, 'Its minutes count once.']]);
  });

  it('takes blanks as equal: two rows that say nothing but the course are copies', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Schedule: [SCHEDULE, ['1', 'ESL', '', '', '', ''], ['1', 'ESL', '', 'FY', 'NULL', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([3]);
  });

  it('looks at the rows of inactive students too, as at any row', () => {
    const { found } = runCheck(scheduleRowDuplicate, {
      Roster: [ROSTER, ['1', 3, 'A', 'Withdrawn']],
      Schedule: [SCHEDULE, ['1', 'ESL', 1, 'S1', '', ''], ['1', 'ESL', 1, 'S1', '', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([3]);
  });

  it('looks at a student with 20,000 rows as fast as at 20,000 students', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ['1', 'ESL', index, 'S1', `${index % 9}(M-F)`, '']);
    const { found } = runCheck(scheduleRowDuplicate, {
      Schedule: [SCHEDULE, ...rows, ['1', 'ESL', 7, 'S1', '7(M-F)', '']],
    });
    expect(found.map(({ row, data }) => [row, data])).toEqual([[20_002, { sheet: 'Schedule', row: 9 }]]);
  });

  it('calls a row a copy exactly where sameClassTime says so of an earlier row', () => {
    const row = fc.tuple(
      fc.constant('1'),
      fc.constantFrom('ESL', 'esl', 'ÉSL', 'Math'),
      fc.constantFrom('1', 1, 'a', 'A'),
      fc.constantFrom('', 'FY', 'S1', 'Q1,Q2'),
      fc.constantFrom('', '3(M-F)', '3(T)'),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const sheets = { Schedule: [SCHEDULE, ...rows] };
        const enrolments = scheduleRows(
          buildDataset(recognise(workbookOf(sheets)), makePolicy(), dayOf(2026, 10, 1), false),
        );
        const copies = enrolments.filter((later, place) =>
          enrolments.slice(0, place).some((earlier) => sameClassTime(earlier, later)),
        );
        const { found } = runCheck(scheduleRowDuplicate, sheets);
        expect(found.map((finding) => finding.row)).toEqual(copies.map((copy) => copy.row));
      }),
    );
  });

  it('finds the copy among 60,000 rows of one student in one class, each at a time of its own', () => {
    // Each beside all before it would be two billion comparisons.
    const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    const rows = Array.from({ length: 60_000 }, (_, at) => {
      const start = 480 + (at % 300);
      return ['1', 'Math', 1, 'S1', clock(start), clock(start + 1 + Math.floor(at / 300))];
    });
    const { found } = runCheck(scheduleRowDuplicate, {
      Roster: [ROSTER, ['1', 3, 'A', '']],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Term', 'Start Time', 'End Time'],
        ...rows,
        ['1', 'Math', 1, 'S1', '9:40', '10:00'],
      ],
    });
    // 9:40 is the start of every 300th row from the 101st, and 20 minutes those of the 20th round.
    expect(found).toMatchObject([{ row: 60_002, data: { row: 2 + 100 + 19 * 300 } }]);
  });

  it('could not run without a schedule', () => {
    const { couldNotRun } = runCheck(scheduleRowDuplicate, { Roster: [ROSTER, ['1', 3, 'A', '']] });
    expect(couldNotRun).toEqual([{ check: 'schedule-row-duplicate', missing: 'no schedule' }]);
  });

  it('is silent on a schedule without rows', () => {
    expect(runCheck(scheduleRowDuplicate, { Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
