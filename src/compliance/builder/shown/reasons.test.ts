import { nodeSolver } from '../../../solver/node';
import { workbookOf } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import type { CellValue } from '../../sheets/snapshot';
import { dayOf } from '../../sheets/values/dates';
import { buildExactPlan, buildPlan } from '../build-plan';
import type { PlanOpen } from '../plan';

const CLASS = ['School', 'Grade', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg', 'Teacher', 'ESL Type'];

/** Two MLs of one class of ELA, 90 minutes a day with a licensed teacher, and nothing else that may be left. */
function oneRoom() {
  const rows = ['1001', '1002', '1003'].flatMap((id): CellValue[][] => [
    [id, 'Adams', 2, 'ELA', '2A', 'FY', '1(M-F)', 90, 'Lee, Ann', null],
    [id, 'Adams', 2, 'Mathematics', '2A', 'FY', '2(M-F)', 90, 'Roy, Max', null],
  ]);
  return workbookOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'EL Program'],
      ['1001', 'Adams', 2, 'EL', 2, 'BPS SEI Spanish'],
      ['1002', 'Adams', 2, 'EL', 4, 'State SEI'],
      ['1003', 'Adams', 2, 'No', null, null],
    ],
    Schedule: [['Student ID', ...CLASS], ...rows],
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI'],
      ['Lee, Ann', 'Adams', 'Y', 'Y'],
      ['Roy, Max', 'Adams', 'N', 'Y'],
    ],
  });
}

const REQUEST = { school: 'Adams', mode: 'repair', locked: [], rejected: [] } as const;
const reasonsOf = (open: readonly PlanOpen[]) =>
  open.map(({ detail, reason, studentId }) => [studentId, reason, detail]);

it('who is left out for others is told how many they are, where that is proved, and that nothing was proved else', async () => {
  // Embed Homeroom of a level 2 and Embed ELA of a level 4 are no group together: one of the two is served in her own class.
  const workbook = oneRoom();
  const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 20 } }), asOf: dayOf(2026, 10, 1) });
  const solver = await nodeSolver();
  if (solver === null) throw new Error('HiGHS could not be loaded.');
  const exact = await buildExactPlan(workbook, before, REQUEST, { seconds: 10, solver });
  if ('missing' in exact) throw new Error(exact.missing.join());
  expect(exact).toMatchObject({ proved: true, after: { legal: 1 }, verified: { problems: [] } });
  const [open] = exact.open;
  expect(reasonsOf(exact.open)).toEqual([
    [open?.studentId, 'choice', 'others were served instead: serving this one would leave 1 other short'],
  ]);
  const first = buildPlan(workbook, before, REQUEST);
  if ('missing' in first) throw new Error(first.missing.join());
  expect(first.open.map(({ detail, reason }) => [reason, detail])).toEqual([
    ['not-found', 'no place was found; it was not proved that there is none'],
  ]);
});

it('a teacher whose minutes left are too few for a group is told with both, and not called full', () => {
  const roster = (id: string, sdd: number | null): CellValue[] => [id, 'Adams', 7, sdd === null ? 'No' : 'EL', sdd];
  const rows = ['1001', '1002', '1003'].flatMap((id): CellValue[][] =>
    [1, 2].map((period) => [id, 'Adams', 7, `Coding ${period}`, '7A', 'FY', `${period}(M-F)`, 50, 'Roy, Max', null]),
  );
  const workbook = workbookOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
      roster('1001', 3),
      roster('1002', 2),
      roster('1003', null),
    ],
    Schedule: [['Student ID', ...CLASS], ...rows],
    // 0.4 of 1,125 minutes are 450: a group of five meetings of 50 minutes takes 250, and leaves 200.
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI', 'FTE'],
      ['Lee, Ann', 'Adams', 'Y', 'Y', 0.4],
    ],
  });
  const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 5 } }), asOf: dayOf(2026, 10, 1) });
  const plan = buildPlan(workbook, before, REQUEST);
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(reasonsOf(plan.open)).toEqual([
    [
      '1002',
      'teacher-busy',
      'free at these times: Lee, Ann, who has 200 of 450 minutes left, too few for the 250 of a group',
    ],
  ]);
});
