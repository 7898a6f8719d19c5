import { workbookOf } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import type { CellValue } from '../../sheets/snapshot';
import { dayOf } from '../../sheets/values/dates';
import { buildPlan } from '../build-plan';
import type { CouldNotBuild, Plan } from '../plan';

interface School {
  /** What stands in the second period. */
  readonly course?: string;
  readonly mayLeave?: string | null;
  readonly staff?: Readonly<Record<string, CellValue>>;
  readonly without?: string;
  /** Rows of other schools. */
  readonly elsewhere?: readonly CellValue[][];
}

/** A child of grade 2 and level 4, who is owed one meeting of 50 minutes a day, and a teacher who has no class. */
function built({
  course = 'WIN Block',
  elsewhere = [],
  mayLeave = null,
  staff = {},
  without = '',
}: School): Plan | CouldNotBuild {
  const classes = (id: string): CellValue[][] => [
    [id, 'Adams', 'Mathematics', '1A', 'FY', '1(M-F)', 50, 'Roy, Max', null, null],
    [id, 'Adams', course, '2A', 'FY', '2(M-F)', 50, 'Roy, Max', null, mayLeave],
  ];
  const schedule: CellValue[][] = [
    [
      ...['Student ID', 'School', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg', 'Teacher', 'ESL Type'],
      'May Be Left for ESL',
    ],
    ...['1001', '1002'].flatMap(classes),
    ...elsewhere,
  ];
  const roster: CellValue[][] = [
    ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1001', 'Adams', 2, 'EL', 4],
    ['1002', 'Adams', 2, 'No', null],
  ];
  const more = Object.entries(staff);
  const workbook = workbookOf({
    Roster: withoutColumn(roster, without),
    Schedule: withoutColumn(schedule, without),
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI', ...more.map(([heading]) => heading)],
      ['Lee, Ann', 'Adams', 'Y', 'Y', ...more.map(([, cell]) => cell)],
      ['Roy, Max', 'Adams', 'N', 'Y', ...more.map(() => null)],
    ],
  });
  const checked = run(workbook, { policy: makePolicy({ settings: { planRounds: 5 } }), asOf: dayOf(2026, 10, 1) });
  return buildPlan(workbook, checked, { school: 'Adams', mode: 'repair', locked: [], rejected: [] });
}

function withoutColumn(rows: readonly (readonly CellValue[])[], heading: string): CellValue[][] {
  const at = rows[0]?.indexOf(heading) ?? -1;
  return rows.map((row) => row.filter((_, place) => place !== at));
}

function planOf(school: School): Plan {
  const plan = built(school);
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(plan.verified?.problems).toEqual([]);
  return plan;
}

const added = (school: School) => planOf(school).lines.map(({ eslType, pattern }) => `${pattern} ${eslType}`);

describe('which class is left', () => {
  it('is the one that a column says may be left, where the table has it as never', () => {
    expect(added({ course: 'Music' })).toEqual([]);
    expect(added({ course: 'Music', mayLeave: 'Y' })).toEqual(['2(M-F) Pull-Out']);
  });

  it.each(['Lunch', 'Recess', 'Resource Room', 'Speech'])('is never %s, whatever a column says', (course) => {
    expect(added({ course, mayLeave: 'Y' })).toEqual([]);
  });
});

describe('a group in one class', () => {
  it.each([
    ['ELA', 'is Push-In', '2(M-F) Push-In'],
    ['Science', 'that a column says may be left is Pull-Out', '2(M-F) Pull-Out'],
  ])('of %s %s', (course, _, line) => {
    expect(added({ course, mayLeave: 'Y' })).toEqual([line]);
  });
});

it('the time when a teacher is not available is no block that is taught', () => {
  const oneBlock = { 'Max Blocks a Day': 1 };
  expect(added({ staff: { ...oneBlock, 'Not Available': '1(M-F)' } })).toEqual(['2(M-F) Pull-Out']);
  expect(added({ staff: { ...oneBlock, 'Not Available': '2(M-F)' } })).toEqual([]);
});

it('a teacher is given as many minutes as her FTE of her own teaching minutes', () => {
  // A group of five meetings of 50 minutes takes 250: half a position of 480 teaches 240, of 520 it teaches 260.
  const half = (minutes: number) => added({ staff: { FTE: 0.5, 'Weekly Teaching Minutes': minutes } });
  expect(half(520)).toEqual(['2(M-F) Pull-Out']);
  expect(half(480).filter((line) => line.startsWith('2(M-F) '))).toEqual([]);
  expect(planOf({ staff: { FTE: 0.5, 'Weekly Teaching Minutes': 520 } }).teachers).toEqual([
    { name: 'Lee, Ann', minutesBefore: 0, minutesAfter: 250, limit: 260 },
  ]);
});

it('minutes of a day under teaching minutes a week are not read as a week', () => {
  const limitOf = (minutes: string) =>
    planOf({ staff: { FTE: 0.5, 'Weekly Teaching Minutes': minutes } }).teachers.map(({ limit }) => limit);
  expect(limitOf('520 min/week')).toEqual([260]);
  expect(limitOf('520 min/day')).toEqual(limitOf(''));
});

it.each([
  ['Grade', 'a column of the grade in the roster'],
  ['SDD', 'a column of the level in the roster'],
])('without a column %s no plan is built, and what is missing is said', (without, missing) => {
  expect(built({ without })).toMatchObject({ school: 'Adams', missing: expect.arrayContaining([missing]) as unknown });
});

it('without a column of the ESL type no child is pulled out, and that is the first thing said', () => {
  const plan = planOf({ without: 'ESL Type' });
  expect(plan.lines).toEqual([]);
  expect(plan.notes[0]).toBe(
    'The schedule has no ESL type: add a column ESL Type. Without it Pull-Out, Push-In and Embed cannot be written, so only Standalone is offered.',
  );
});

it('a teacher who has classes at another school too is used, and that their periods cannot be compared is said', () => {
  const elsewhere = [['1002', 'Baker', 'History', '2A', 'FY', '3(M-F)', 50, 'Lee, Ann', null, null]];
  const plan = planOf({ elsewhere });
  expect(plan.lines.map(({ teacher }) => teacher)).toEqual(['Lee, Ann']);
  expect(plan.notes).toContain(
    'Lee, Ann also teaches at Baker, whose periods cannot be compared with those here: look whether the times of new groups fit both.',
  );
});
