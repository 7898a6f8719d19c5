import { workbookOf } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { SchoolYears } from '../calendar/school-year';
import { NO_STAY } from '../dataset/staff-stay';
import { isEslSection } from '../esl/esl-sections';
import { run } from '../run/run';
import type { CellValue } from '../sheets/snapshot';
import { dayOf, type Day } from '../sheets/values/dates';
import { buildPlan } from './build-plan';
import type { Plan } from './plan';
import { awayNote } from './problem/away-note';
import { termUnits } from './problem/terms-offered';

const HEADINGS = [
  'Student ID',
  'School',
  'Course Title',
  'Section',
  'Term',
  'Schedule',
  'Min/Mtg',
  'Teacher',
  'ESL Type',
];

interface Dates {
  readonly from?: string;
  readonly to?: string;
}

/** An ML of level 3 who has ESL in the second semester with Lee, who comes for it, and could have it in the first with Abe. */
function checked(abe: Dates, asOf: Day) {
  const rows = (id: string): CellValue[][] => [
    [id, 'Adams', 'Mathematics 7', '7A', 'FY', '1(M-F)', 50, 'Roy, Max', null],
    [id, 'Adams', 'Coding', '7A', 'S1', '2(M-F)', 50, 'Roy, Max', null],
  ];
  const workbook = workbookOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
      ['1001', 'Adams', 7, 'EL', 3],
      ['1002', 'Adams', 7, 'No', null],
    ],
    Schedule: [
      HEADINGS,
      ...rows('1001'),
      ['1001', 'Adams', 'ESL 3', 'E1', 'S2', '2(M-F)', 50, 'Lee, Ann', 'Standalone'],
      ...rows('1002'),
      ['1002', 'Adams', 'Drama', '7A', 'S2', '2(M-F)', 50, 'Roy, Max', null],
    ],
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI', 'Start Date', 'End Date'],
      ['Lee, Ann', 'Adams', 'Y', 'Y', '1/15/2027', null],
      ['Abe, Eva', 'Adams', 'Y', 'Y', abe.from ?? null, abe.to ?? null],
      ['Roy, Max', 'Adams', 'N', 'Y', null, null],
    ],
  });
  return { workbook, before: run(workbook, { policy: makePolicy({ settings: { planRounds: 10 } }), asOf }) };
}

function planOf(abe: Dates, asOf: Day): Plan {
  const { before, workbook } = checked(abe, asOf);
  const plan = buildPlan(workbook, before, { school: 'Adams', mode: 'repair', locked: [], rejected: [] });
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(plan.verified?.problems).toEqual([]);
  return plan;
}

const added = ({ lines }: Plan) =>
  lines.filter((line) => line.do === 'add').map(({ pattern, teacher, term }) => [term, pattern, teacher]);

const OCTOBER = dayOf(2026, 10, 1);

it.each([
  ['is there all year', {}],
  ['leaves after the semester', { to: '3/15/2027' }],
  ['came before the day of the plan, after the first day of school', { from: '9/28/2026' }],
])('a teacher who %s is given a group of the semester', (_, dates) => {
  expect(added(planOf(dates, OCTOBER))).toEqual([['S1', '2(M-F)', 'Abe, Eva']]);
});

it.each([
  ['leaves in the middle of the semester', { to: '1/15/2027' }],
  ['comes in the middle of it', { from: '11/2/2026' }],
])('a teacher who %s is not', (_, dates) => {
  const plan = planOf(dates, OCTOBER);
  expect(added(plan)).toEqual([]);
  expect(plan.open).toMatchObject([{ studentId: '1001', reason: 'teacher-none' }]);
});

it.each([
  ['there all year', {}, []],
  [
    'leaves in February',
    { to: '2/12/2027' },
    ['Abe, Eva leaves after 2/12/2027: the plan gives new groups of S1 only.'],
  ],
  [
    'comes in November',
    { from: '11/2/2026' },
    ['Abe, Eva comes on 11/2/2026: the plan gives new groups of Q2, S2 only.'],
  ],
])('what the dates of a teacher mean for new groups is said: %s', (_, dates, said) => {
  expect(planOf(dates, OCTOBER).notes.filter((note) => note.startsWith('Abe') && !note.includes('full time'))).toEqual(
    said,
  );
});

it('of a semester of which a quarter is over groups are given, and that is said', () => {
  const { notes } = planOf({ to: '2/12/2027' }, dayOf(2026, 11, 29));
  expect(notes).toContain('Abe, Eva leaves after 2/12/2027: the plan gives new groups of S1 only.');
});

it('a class of today that goes on without its teacher is named', () => {
  const away = awayNote(
    'Lee, Ann',
    { stay: { ...NO_STAY, endDate: dayOf(2027, 2, 12) }, holds: true, until: null },
    [...checked({}, OCTOBER).before.dataset.sections].filter(isEslSection),
    termUnits([]),
    new SchoolYears(makePolicy(), OCTOBER).at('Adams'),
    OCTOBER,
  );
  expect(away).toBe(
    'Lee, Ann leaves after 2/12/2027: the plan gives new groups of S1 only; ESL 3 E1 goes on without, and needs somebody else for those days.',
  );
});

it('no row is added for a semester that is over', () => {
  const plan = planOf({}, dayOf(2027, 3, 1));
  expect(added(plan)).toEqual([]);
  expect(plan.open).toMatchObject([
    { studentId: '1001', reason: 'not-placed', detail: expect.stringContaining('over') },
  ]);
});
