import { buildPlan } from '../../builder/build-plan';
import { tinyWorkbook, TINY } from '../../builder/testing/tiny-school';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { partsOf } from '../testing/parts-of';
import { shownRows, tableOf } from '../testing/run-of';
import { whatIf } from '.';

/** Three MLs of grade 7, level 3; one teacher with time for one group of two. */
const workbook = tinyWorkbook({
  mls: [7, 7, 7].map((grade) => ({ grade: grade as 7, level: 3, mayLeave: [true, true, true, true] })),
  teachers: [{ busy: [false, false, false, false], periods: 1 }],
  limit: 2,
});
const policy = makePolicy({ settings: { 'eslGroupSize.standard': 2, planRounds: 10 } });
const checked = run(workbook, { policy, asOf: dayOf(2026, 10, 1) });
const built = buildPlan(workbook, checked, { school: TINY, mode: 'repair', locked: [], rejected: [] });
if ('missing' in built) throw new Error(built.missing.join());
const plan = {
  ...built,
  whatIf: [
    { name: 'as today', fte: 0, unserved: 1 },
    { name: '0.5 FTE more', fte: 0.5, unserved: 0 },
    { name: 'Six newcomers', fte: null, unserved: 7 },
  ],
  nMinusOne: [{ name: 'Without Esl, A', teacher: 'Esl, A', repair: 3, anew: 3 }],
};

describe('the tab of scenarios', () => {
  const report = whatIf([plan]).build(checked, { school: TINY });

  it("says in its title, which every printed page has, that these are not today's data", () => {
    expect(report.title).toBe("What if: not today's data");
    expect(report.reading).toBe(
      "Scenarios, not today's data. With the plan and today's teachers 1 of 3 MLs is without full and legal ESL. Without Esl, A it would be 3 of Adams's MLs by Repair.",
    );
  });

  it('counts who is unserved, beside today', () => {
    expect(shownRows(tableOf(report, 'scenarios'))).toEqual([
      ['Adams', 'as today', 0, 1, 'as many'],
      ['Adams', '0.5 FTE more', 0.5, 0, '1 fewer'],
      ['Adams', 'Six newcomers', null, 7, '6 more'],
    ]);
    expect(shownRows(tableOf(report, 'one_less'))).toEqual([['Adams', 'Esl, A', 3, 3, '2 more']]);
    expect(JSON.stringify(report.blocks)).toContain('MLs served more with 0.5 FTE 1.');
  });
});

it('has a table of scenarios with its chart, and one of teachers, each only where it was asked for', () => {
  const scenarios = 'scenarios: School | Scenario | FTE more or less 0.0 | MLs unserved 0 | Than today';
  const oneLess = 'one_less: School | Without | Unserved, Repair 0 | Unserved, anew 0 | Than today';
  const chart = 'column chart of scenarios: MLs unserved by Scenario';
  const title = "What if: not today's data";
  const all = whatIf([plan]).build(checked);
  expect(partsOf(all)).toEqual([title, '# Scenarios', scenarios, chart, '# One teacher less', oneLess]);
  expect(all.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({ first: 2 });
  expect(partsOf(whatIf([{ ...plan, whatIf: [] }]).build(checked))).toEqual([title, '# One teacher less', oneLess]);
  const noTeacher = whatIf([{ ...plan, nMinusOne: [] }]).build(checked);
  expect(partsOf(noTeacher)).toEqual([title, '# Scenarios', scenarios, chart]);
  // Two schools have no common scale.
  expect(partsOf(whatIf([plan, plan]).build(checked))).not.toContain(chart);
});

it('names the teacher first without whom most would be unserved, and says what a teacher more serves', () => {
  const losses = [
    { name: '', teacher: 'Few, Fay', repair: 2, anew: 1 },
    { name: '', teacher: 'Many, Max', repair: 3, anew: 2 },
    { name: '', teacher: 'Also, Ann', repair: 3, anew: 3 },
  ];
  const [today] = plan.whatIf;
  const none = [
    { name: 'as today', fte: 0, unserved: 0 },
    { name: '1.0 FTE more', fte: 1, unserved: 0 },
  ];
  const report = whatIf([{ ...plan, nMinusOne: losses }]).build(checked);
  expect(shownRows(tableOf(report, 'one_less')).map(([, teacher]) => teacher)).toEqual([
    ...['Also, Ann', 'Many, Max', 'Few, Fay'],
  ]);
  const textOf = (figures: typeof plan.whatIf) =>
    JSON.stringify(whatIf([{ ...plan, whatIf: figures }]).build(checked).blocks);
  expect(textOf(none)).toContain('nobody is unserved with the plan; a teacher more serves nobody more.');
  expect(textOf(today === undefined ? [] : [today])).not.toContain('MLs served more');
});

it('says that nothing was asked for', () => {
  expect(whatIf([built]).build(checked)).toMatchObject({ reading: 'No scenario was asked for.', blocks: [] });
});
