import type { CouldNotBuild, Plan } from '../../builder/plan';
import { faultOf, isShown, openWords, proofSentence, relaxationSentence } from '../../builder/plan-words';
import type { ComplianceRun } from '../../run/run';
import { defineReport, type Report } from '../define-report';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { groupTable, teacherTable } from './class-tables';
import { changeTable } from './change-table';
import { openTable } from './open-table';

/**
 * The tab of plans (docs/spec/schedule-builder.md, How a plan is shown). A plan is no part of a run: the report is made for the plans
 * at hand, and is none of those that are always offered.
 * @param plans of one school or several; one that could not be verified is not shown, and that is said
 */
export function eslPlan(plans: readonly (Plan | CouldNotBuild)[]): Report {
  return defineReport({
    id: 'esl-plan',
    tabName: 'ML ESL Plan',
    about: 'The ESL schedule that closes the gaps: groups, changes, who stays open and why.',
    title: 'ESL plan',
    body(run) {
      const built = plans.filter(isShown);
      return { reading: readingOf(built), blocks: [...blocksOf(built, run), ...plans.flatMap(notBuilt)] };
    },
  });
}

function readingOf(plans: readonly Plan[]): string {
  if (plans.length === 0) return 'No plan could be built.';
  const sum = (of: (plan: Plan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  const groups = sum((plan) => plan.groups.filter(({ isNew }) => isNew).length);
  const [mls, served] = [sum((plan) => plan.mls), sum((plan) => plan.after.legal)];
  const [today, changes] = [sum((plan) => plan.before.legal), sum((plan) => plan.lines.length)];
  const [gaps, closed] = [mls - today, served - today];
  const open = openWords(
    mls - served,
    sum((plan) => plan.open.length),
  );
  return (
    `${closed} of ${counted(gaps, 'gap')} ${closed === 1 ? 'closes' : 'close'} with ${counted(groups, 'new group')}; ${open}. ` +
    `${served} of ${counted(mls, 'ML')} then ${served === 1 ? 'has' : 'have'} full and legal ESL, ${today} today: ${counted(changes, 'change')}.`
  );
}

/** Small tables first, the list of changes last. */
function blocksOf(plans: readonly Plan[], run: ComplianceRun): ReportBlock[] {
  if (plans.length === 0) return [];
  return [
    ...plans.map((plan) => paragraphOf(plan)),
    ...under('ESL classes that the plan makes or fills', groupTable(plans)),
    ...under('Teachers before and after', teacherTable(plans)),
    ...under('MLs who stay open, and why', openTable(plans, run)),
    ...relaxationsOf(plans),
    ...plans.flatMap(({ notes }) => notes).map(note),
    ...under('Changes', changeTable(plans)),
  ];
}

function paragraphOf(plan: Plan): ReportBlock {
  const scenario = plan.scenario === null ? '' : `Not today's data: ${plan.scenario}. `;
  const mode =
    plan.mode === 'repair'
      ? 'Repair: ESL rows that nothing is wrong with stay as they are.'
      : 'Build anew: only locked and embedded ESL rows stay.';
  return { kind: 'paragraph', text: `${plan.school}: ${scenario}${mode} ${proofSentence(plan)}` };
}

function under(text: string, table: ReportBlock | null): ReportBlock[] {
  return table === null ? [] : [{ kind: 'heading', text }, table];
}

/** Single changes of today's limits, the one that closes most first, a sentence each. */
function relaxationsOf(plans: readonly Plan[]): ReportBlock[] {
  const sentences = plans.flatMap(({ relaxations }) => relaxations.map(relaxationSentence));
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', text: 'What one change would close' },
    ...sentences.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

function notBuilt(plan: Plan | CouldNotBuild): ReportBlock[] {
  if ('missing' in plan) return [note(`${plan.school}: no plan could be built. Missing: ${plan.missing.join('; ')}.`)];
  const problem = faultOf(plan);
  return problem === null
    ? []
    : [note(`${plan.school}: the plan could not be verified and is not shown, a fault of this program: ${problem}`)];
}
