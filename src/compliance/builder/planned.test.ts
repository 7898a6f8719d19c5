import { workbookOf } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import type { PlanLine } from './plan';
import { planned } from './planned';

const ADDED: PlanLine = {
  id: 'L1',
  do: 'add',
  studentId: '1001',
  name: '',
  school: '',
  grade: '',
  courseCode: '',
  courseTitle: 'ESL 3',
  section: '7',
  term: '',
  pattern: '',
  minutes: null,
  minutesPerMeeting: null,
  start: null,
  end: null,
  teacher: 'Kelly, Pat',
  teacherId: '',
  eslType: '',
  minutesBefore: null,
  minutesAfter: null,
  closes: [],
  group: null,
  why: '',
  before: '',
  rows: [{ sheet: 'Schedule', row: 3 }],
};

it('an added row is of the student whose id is merged over the row beside it', () => {
  const workbook = workbookOf({
    Schedule: [
      ['Student ID', 'Course', 'Section', 'Teacher'],
      [1001, 'Math 3', '1', 'Moe, Jo'],
      [null, 'Art 3', '2', 'Roy, Ida'],
    ],
  });
  const merges = [{ firstRow: 2, firstColumn: 1, rowCount: 2, columnCount: 1 }];
  const merged = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges })) };
  const before = run(merged, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  const [after] = planned(merged, before, [ADDED]).sheets;
  expect(after?.values.slice(2)).toEqual([
    [null, 'Art 3', '2', 'Roy, Ida', null],
    [1001, 'ESL 3', '7', 'Kelly, Pat', 'L1'],
  ]);
});

it('a schedule of any length takes rows', () => {
  const head = ['Student ID', 'Course', 'Section', 'Teacher'];
  const rows = [
    [1001, 'Math 3', '1', 'Moe, Jo'],
    [1001, 'Art 3', '2', 'Roy, Ida'],
  ];
  const before = run(workbookOf({ Schedule: [head, ...rows] }), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  const long = workbookOf({
    Schedule: [head, ...rows, ...Array.from({ length: 200_000 }, () => [1002, 'Art 3', '2'])],
  });
  const [after] = planned(long, before, [ADDED]).sheets;
  expect(after?.values).toHaveLength(200_004);
  expect(after?.values.at(-1)).toEqual([1001, 'ESL 3', '7', 'Kelly, Pat', 'L1']);
});
