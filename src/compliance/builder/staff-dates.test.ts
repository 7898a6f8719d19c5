import { nodeSolver } from '../../solver/node';
import { workbookOf } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import type { CellValue } from '../sheets/snapshot';
import { dayOf } from '../sheets/values/dates';
import { buildExactPlan, buildPlan } from './build-plan';
import type { CouldNotBuild, Plan } from './plan';

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

/** A day of the year of 2026–27: from September 8 to June 22, so that Q2 begins on November 19, Q3 on January 30, and Q4 on April 12. */
interface Stay {
  readonly from?: string;
  readonly to?: string;
  readonly leave?: readonly [string, string];
}

interface School {
  /** When the third student, an ML too, entered. */
  readonly entered?: string;
  readonly grade: number;
  readonly teachers: Readonly<Record<string, Stay>>;
  /** What stands in a schedule besides; of the student where the row has no id. */
  readonly rows?: readonly (readonly CellValue[])[];
  readonly hasTerms?: boolean;
  readonly asOf?: number;
}

/** An ML of level 4, who is owed one meeting of 50 minutes a day, and a student who is none; both may leave their class of period 2. */
function checked({ asOf = dayOf(2026, 10, 1), entered, grade, hasTerms = true, rows = [], teachers }: School) {
  const flex = grade < 6 ? 'WIN Block' : 'Coding';
  const own = (id: string): CellValue[][] => [
    [id, 'Adams', 'Mathematics', '1A', 'FY', '1(M-F)', 50, 'Roy, Max', null],
    [id, 'Adams', flex, '2A', 'FY', '2(M-F)', 50, 'Roy, Max', null],
  ];
  const schedule = [HEADINGS, ...own('1001'), ...own('1002'), ...rows.map((row) => [...row])];
  const workbook = workbookOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'Entry Date'],
      ['1001', 'Adams', grade, 'EL', 4, null],
      ['1002', 'Adams', grade, 'No', null, null],
      ['1003', 'Adams', grade, 'EL', 4, entered ?? null],
    ],
    Schedule: hasTerms ? schedule : schedule.map((row) => row.filter((_, at) => at !== HEADINGS.indexOf('Term'))),
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI', 'Start Date', 'End Date', 'Leave From', 'Leave To'],
      ...Object.entries(teachers).map(([name, { from = null, leave: [away, back] = [null, null], to = null }]) => {
        return [name, 'Adams', 'Y', 'Y', from, to, away, back];
      }),
      ['Roy, Max', 'Adams', 'N', 'Y', null, null, null, null],
    ],
  });
  return { workbook, before: run(workbook, { policy: makePolicy({ settings: { planRounds: 20 } }), asOf }) };
}

const REQUEST = { school: 'Adams', mode: 'repair', locked: [], rejected: [] } as const;

function planOf(school: School, asked: Partial<typeof REQUEST | { readonly locked: readonly string[] }> = {}): Plan {
  const { before, workbook } = checked(school);
  return built(buildPlan(workbook, before, { ...REQUEST, ...asked }));
}

async function exactOf(school: School): Promise<Plan> {
  const { before, workbook } = checked(school);
  const solver = await nodeSolver();
  if (solver === null) throw new Error('HiGHS could not be loaded.');
  return built(await buildExactPlan(workbook, before, REQUEST, { seconds: 10, solver }));
}

function built(plan: Plan | CouldNotBuild): Plan {
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(plan.verified?.problems).toEqual([]);
  return plan;
}

const added = ({ lines }: Plan) =>
  lines
    .filter((line) => line.do === 'add')
    .map(({ pattern, teacher, term }) => `${term} ${pattern} ${teacher}`)
    .sort();
const left = ({ lines }: Plan) => lines.filter((line) => line.do === 'leave').map(({ courseTitle }) => courseTitle);
const openOf = ({ open }: Plan, id: string) => open.filter(({ studentId }) => studentId === id);

const LEAVES = { 'Abe, Eva': { to: '2/12/2027' } };
const COMES = { 'Lee, Ann': { from: '1/25/2027' } };

describe.each([
  ['a child of grade 2, who is pulled out', 2],
  ['a student of grade 7, who leaves the class for good', 7],
])('%s', (_, grade) => {
  it('has ESL with one teacher to the end of the semester, and from then on with another', async () => {
    const school = { grade, teachers: { ...LEAVES, ...COMES } };
    for (const plan of [planOf(school), await exactOf(school)]) {
      expect(added(plan)).toEqual(['S1 2(M-F) Abe, Eva', 'S2 2(M-F) Lee, Ann']);
      expect(left(plan)).toEqual(grade === 2 ? [] : ['Coding']);
      expect(openOf(plan, '1001')).toEqual([]);
      expect(plan.after.legal).toBe(1);
    }
  });

  it('is with a teacher who is there all year, where there is one', () => {
    const plan = planOf({ grade, teachers: { ...LEAVES, ...COMES, 'Zoe, Kim': {} } });
    expect(added(plan)).toEqual(['FY 2(M-F) Zoe, Kim']);
  });

  it('is with two teachers in turn where one is on leave in the midst of the year', () => {
    const plan = planOf({
      grade,
      teachers: {
        'Abe, Eva': { leave: ['12/1/2026', '4/2/2027'] },
        'Lee, Ann': { from: '11/16/2026', to: '4/16/2027' },
      },
    });
    expect(added(plan)).toEqual(['Q1 2(M-F) Abe, Eva', 'Q2, Q3 2(M-F) Lee, Ann', 'Q4 2(M-F) Abe, Eva']);
  });

  it('is given nothing where rows cannot say a term', () => {
    const plan = planOf({ grade, hasTerms: false, teachers: { ...LEAVES, ...COMES } });
    expect(added(plan)).toEqual([]);
    expect(openOf(plan, '1001')).toMatchObject([{ reason: 'teacher-none' }]);
  });
});

it('a child has ESL at least as long as the teacher is there, and is said to be short from then on', async () => {
  const school = { grade: 2, teachers: LEAVES };
  for (const plan of [planOf(school), await exactOf(school)]) {
    expect(added(plan)).toEqual(['S1 2(M-F) Abe, Eva']);
    expect(openOf(plan, '1001')).toMatchObject([
      {
        missingPerWeek: 225,
        reason: 'teacher-none',
        detail:
          'no licensed teacher is there and free all year in these times: 2(M-F), 2(M,W), 2(T,R), 2(M), 2(T) and 3 more; short in S2 only',
      },
    ]);
    expect(plan.after).toMatchObject({ legal: 0, unserved: 2 });
  }
});

it('a class is left for good only for ESL all year', async () => {
  const school = { grade: 7, teachers: LEAVES };
  for (const plan of [planOf(school), await exactOf(school)]) {
    expect(plan.lines).toEqual([]);
    expect(openOf(plan, '1001')).toMatchObject([{ reason: 'teacher-none' }]);
  }
});

it('nobody is there in the weeks between two teachers: these stay short', () => {
  const plan = planOf({ grade: 2, teachers: { ...LEAVES, 'Lee, Ann': { from: '3/1/2027' } } });
  expect(added(plan)).toEqual(['Q4 2(M-F) Lee, Ann', 'S1 2(M-F) Abe, Eva']);
  expect(openOf(plan, '1001')).toMatchObject([{ detail: expect.stringContaining('short in Q3 only') }]);
});

it('a seat in a class of the second semester goes with a new group in the first', () => {
  const esl = ['1003', 'Adams', 'ESL', 'E1', 'S2', '2(M-F)', 50, 'Lee, Ann', 'Standalone'];
  const plan = planOf({ grade: 2, teachers: { ...LEAVES, ...COMES }, rows: [esl] });
  expect(plan.groups.filter(({ students }) => students.includes('1001'))).toMatchObject([
    { isNew: true, term: 'S1', teacher: 'Abe, Eva' },
    { isNew: false, section: 'E1', term: 'S2', teacher: 'Lee, Ann' },
  ]);
});

it('what is locked of one half stays, with the other', () => {
  const school = { grade: 7, teachers: { ...LEAVES, ...COMES } };
  const [line] = planOf(school).lines.filter(({ term }) => term === 'S1');
  const again = planOf(school, { locked: [line?.id ?? ''] });
  expect(added(again)).toEqual(['S1 2(M-F) Abe, Eva', 'S2 2(M-F) Lee, Ann']);
});

it('a group for one who enters in November is not taken for a year of ESL for another', () => {
  const plan = planOf({
    grade: 2,
    entered: '11/20/2026',
    teachers: { 'Abe, Eva': { from: '11/2/2026' } },
    rows: [['1003', 'Adams', 'WIN Block', '2A', 'FY', '2(M-F)', 50, 'Roy, Max', null]],
  });
  expect(added(plan)).toEqual(['Q2, S2 2(M-F) Abe, Eva', 'Q2, S2 2(M-F) Abe, Eva']);
  expect(openOf(plan, '1003')).toEqual([]);
  expect(openOf(plan, '1001')).toMatchObject([{ detail: expect.stringContaining('short in Q1 only') }]);
});

it('of the days that are over none counts', () => {
  const plan = planOf({ grade: 2, teachers: { ...LEAVES, ...COMES }, asOf: dayOf(2027, 3, 1) });
  expect(added(plan)).toEqual(['FY 2(M-F) Lee, Ann']);
});
