import { buildPlan } from '../../builder/build-plan';
import type { Plan } from '../../builder/plan';
import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { partsOf } from '../testing/parts-of';
import { shownRows, tableOf } from '../testing/run-of';
import { eslPlan } from '.';

/** An ML of grade 7, level 3, has no ESL; Lee, who is licensed, is free when the ML has the elective Coding. */
const SCHOOL: SheetRows = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1001', 'Álvarez, Ana', 'Adams', '7', 'EL', 3],
    ['1002', 'Moe, Max', 'Adams', '7', 'No', ''],
  ],
  Schedule: [
    [
      'Student ID',
      'School',
      'Course No',
      'Course Title',
      'Section',
      'Term',
      'Schedule',
      'Min/Mtg',
      'Teacher',
      'ESL Type',
    ],
    ['1001', 'Adams', 'M7', 'Mathematics 7', '7A', 'FY', '1(M-F)', 50, 'Roy, Max', ''],
    ['1001', 'Adams', 'C7', 'Coding', '7A', 'FY', '2(M-F)', 50, 'Abe, Eva', ''],
    ['1002', 'Adams', 'M7', 'Mathematics 7', '7A', 'FY', '1(M-F)', 50, 'Roy, Max', ''],
    ['1002', 'Adams', 'C7', 'Coding', '7A', 'FY', '2(M-F)', 50, 'Abe, Eva', ''],
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'SEI', 'FTE'],
    ['Lee, Ann', 'Adams', 'Y', 'Y', 1],
    ['Roy, Max', 'Adams', 'N', 'Y', 1],
    ['Abe, Eva', 'Adams', 'N', 'Y', 1],
  ],
};

const workbook = workbookOf(SCHOOL);
const checked = run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
const built = buildPlan(workbook, checked, { school: 'Adams', mode: 'repair', locked: [], rejected: [] });
if ('missing' in built) throw new Error(built.missing.join());
const plan: Plan = built;

describe('the tab of a plan', () => {
  const report = eslPlan([plan]).build(checked, { school: 'Adams' });

  it('reads as one sentence, today beside then', () => {
    expect(report.reading).toBe(
      '1 of 1 gap closes with 1 new group; 0 MLs stay open. 1 of 1 ML then has full and legal ESL, 0 today: 2 changes.',
    );
  });

  it('shows the group, the teacher before and after, and the changes last', () => {
    expect(shownRows(tableOf(report, 'groups'))).toEqual([
      [
        'Adams',
        'Lee, Ann',
        expect.stringContaining('(new)'),
        '7',
        '3',
        expect.stringContaining('2(M-F) · FY · Standalone'),
        1,
        1,
      ],
    ]);
    // 50 minutes on five days.
    expect(shownRows(tableOf(report, 'teachers'))).toContainEqual(['Adams', 'Lee, Ann', 1125, 0, 250]);
    const changes = shownRows(tableOf(report, 'changes'));
    expect(changes.map(([, student, name, , , change]) => [student, name, change])).toEqual([
      ['1001', 'Álvarez, Ana', expect.stringMatching(/^Add .* · Lee, Ann · 2\(M-F\) · FY · Standalone$/)],
      ['1001', 'Álvarez, Ana', 'Leave Coding, section 7A · Abe, Eva · 2(M-F) · FY'],
    ]);
    expect(report.blocks.at(-1)).toBe(tableOf(report, 'changes'));
  });

  it('has each table under its heading, and no heading without a table', () => {
    expect(partsOf(report)).toEqual([
      'ESL plan',
      '# ESL classes that the plan makes or fills',
      'groups: School | Teacher | Group | Grades | Levels | Class, times, term, ESL type | MLs added 0 | MLs in all 0',
      '# Teachers before and after',
      'teachers: School | Teacher | Minutes a week that the FTE teaches 0 | Now 0 | Then 0',
      '# Changes',
      'changes: School | Student | Name | Grade | Group | Change | Now, min/wk 0 | Then, min/wk 0 | Closes | Why',
    ]);
    const empty = eslPlan([{ ...plan, groups: [], teachers: [], lines: [] }]).build(checked);
    expect(partsOf(empty)).toEqual(['ESL plan']);
  });

  it('says what one change would close, who stays open and why, and which teacher gets the most', () => {
    const more = eslPlan([
      {
        ...plan,
        lines: plan.lines.map((line) => ({ ...line, group: null })),
        relaxations: [
          { kind: 'teacher more', what: 'one teacher more', closes: 2, needs: null },
          { kind: 'free blocks', what: 'a free block', closes: 1, needs: 'period 2' },
        ],
        teachers: [
          { ...(plan.teachers[0] ?? never()), name: 'Less, Lea', minutesBefore: 300, minutesAfter: 350 },
          { ...(plan.teachers[0] ?? never()), name: 'Most, Mia', minutesBefore: 100, minutesAfter: 300 },
        ],
      },
    ]).build(checked);
    const at = more.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'What one change would close',
    );
    expect(more.blocks.slice(at + 1, at + 3)).toEqual([
      { kind: 'paragraph', text: 'One teacher more: closes 2 MLs more.' },
      { kind: 'paragraph', text: 'A free block: closes 1 ML more (period 2).' },
    ]);
    expect(shownRows(tableOf(more, 'teachers')).map(([, name]) => name)).toEqual(['Most, Mia', 'Less, Lea']);
    const groups = (one: typeof more) => shownRows(tableOf(one, 'changes')).map((row) => row[4]);
    expect([groups(report), groups(more)]).toEqual([
      ['G1', ''],
      ['', ''],
    ]);
  });

  it('says of each change what it closes, why, and what stands there now', () => {
    const [line] = plan.lines;
    const ofLine = (change: Partial<Plan['lines'][number]>) => {
      const lines = line === undefined ? [] : [{ ...line, ...change }];
      return shownRows(tableOf(eslPlan([{ ...plan, lines }]).build(checked), 'changes'))[0] ?? [];
    };
    const closed = ofLine({ why: 'Is free.', before: '', closes: ['esl-none', 'esl-minutes-short'] });
    expect(closed.slice(-2)).toEqual(['No ESL scheduled; Short of ESL minutes', 'Is free.']);
    expect(ofLine({ why: 'Is free.', before: 'Roy, Max' }).at(-1)).toBe('Is free. Now: Roy, Max.');
    const classOf = { courseTitle: 'ESL 3', section: '1', teacher: 'Lee, Ann', pattern: '', term: 'FY', eslType: '' };
    expect(ofLine({ ...classOf, do: 'teacher' })[5]).toBe('Set the teacher of ESL 3, section 1 · Lee, Ann · FY');
    expect(ofLine({ ...classOf, do: 'in place' })[5]).toBe('Set the ESL type of ESL 3, section 1 · Lee, Ann · FY');
    expect(ofLine({ ...classOf, courseTitle: '', courseCode: 'E3', section: '' })[5]).toMatch(/E3 · Lee, Ann · FY$/);
  });

  it('names checks by their titles, never by ids', () => {
    const text = JSON.stringify(report.blocks);
    expect(text).toContain('No ESL scheduled');
    expect(text).not.toContain('esl-none');
  });
});

function never(): never {
  throw new Error('The plan has a teacher.');
}

it('does not show a plan that could not be verified, and says so', () => {
  const verified = { newErrors: 1, closed: 0, problems: ['a new finding'] };
  const report = eslPlan([{ ...plan, verified }]).build(checked);
  expect(report.reading).toBe('No plan could be built.');
  expect(report.blocks).toEqual([
    {
      kind: 'note',
      text: 'Adams: the plan could not be verified and is not shown, a fault of this program: a new finding',
    },
  ]);
});

it('says what is missing where no plan could be built', () => {
  const report = eslPlan([{ school: 'Adams', missing: ['a staff sheet'] }]).build(checked);
  expect(report.blocks).toEqual([{ kind: 'note', text: 'Adams: no plan could be built. Missing: a staff sheet.' }]);
});

it('says on a scenario that the data are not today’s', () => {
  const report = eslPlan([{ ...plan, scenario: '1.0 FTE less', verified: null }]).build(checked);
  expect(JSON.stringify(report.blocks[0])).toContain("Not today's data: 1.0 FTE less.");
});
