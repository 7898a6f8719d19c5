import type { NMinusOne, Plan, WhatIf } from '../../builder/plan';
import { openIn } from '../../builder/scenarios';
import { defineReport, type Report } from '../define-report';
import { note } from '../note';
import type { ReportBlock, ReportColumn } from '../report-sheet';
import { counted } from '../wording';

const SCENARIOS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 18 },
  { heading: 'Scenario', type: 'text', width: 34 },
  { heading: 'FTE more or less', type: 'decimal', width: 11 },
  { heading: 'MLs unserved', type: 'integer', width: 11 },
  { heading: 'Than today', type: 'text', width: 14 },
];
const TEACHERS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 18 },
  { heading: 'Without', type: 'text', width: 34 },
  { heading: 'Unserved, Repair', type: 'integer', width: 11 },
  { heading: 'Unserved, anew', type: 'integer', width: 11 },
  { heading: 'Than today', type: 'text', width: 14 },
];

/** A plan with the scenarios that were asked for. */
type Asked = Plan & { readonly whatIf: readonly WhatIf[] };

/**
 * The tab of scenarios (docs/spec/schedule-builder.md, What if), made on demand of plans that hold some.
 * @param plans of one school or several; those without scenarios are left out
 */
export function whatIf(plans: readonly Plan[]): Report {
  return defineReport({
    id: 'what-if',
    tabName: 'ML What If',
    about: "Teachers more or less: how many MLs would be unserved. Not today's data.",
    // The title stands at the foot of every printed page.
    title: "What if: not today's data",
    body() {
      const asked = plans.filter((plan): plan is Asked => plan.whatIf !== undefined);
      return { reading: readingOf(asked), blocks: asked.length === 0 ? [] : blocksOf(asked) };
    },
  });
}

function readingOf(plans: readonly Asked[]): string {
  if (plans.length === 0) return 'No scenario was asked for.';
  const today = plans.reduce((sum, plan) => sum + openIn(plan), 0);
  const mls = plans.reduce((sum, { mls: all }) => sum + all, 0);
  const [worst] = losses(plans);
  const lost =
    worst === undefined
      ? ''
      : ` Without ${worst.teacher} it would be ${worst.repair} of ${worst.plan.school}'s MLs by Repair.`;
  return `Scenarios, not today's data. With the plan and today's teachers ${today} of ${counted(mls, 'ML')} ${today === 1 ? 'is' : 'are'} without full and legal ESL.${lost}`;
}

function blocksOf(plans: readonly Asked[]): ReportBlock[] {
  const figures = plans.flatMap((plan) =>
    plan.whatIf.map((each) => [plan.school, each.name, each.fte, each.unserved, thanToday(plan, each.unserved)]),
  );
  const losing = losses(plans).map(({ anew, plan, repair, teacher }) => {
    return [plan.school, teacher, repair, anew, thanToday(plan, repair)];
  });
  const hasFte = plans.length === 1 && plans.some((plan) => plan.whatIf.some(({ fte }) => fte !== null));
  return [
    {
      kind: 'paragraph',
      text: 'Scenarios change the problem, never the workbook: no row, cell or teacher is changed by them.',
    },
    ...plans.flatMap(nextTeacher),
    ...(figures.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Scenarios' },
          { kind: 'table', name: 'scenarios', columns: SCENARIOS, rows: figures, totals: false },
          ...(hasFte ? [chart(plans[0]?.whatIf.filter(({ fte }) => fte !== null).length ?? 0)] : []),
        ] as const)),
    ...(losing.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'One teacher less' },
          { kind: 'table', name: 'one_less', columns: TEACHERS, rows: losing, totals: false },
        ] as const)),
    note(
      'Unserved: short of ESL, or in a class that is not legal, in the plan that was found; a better one may be possible. Repair keeps every class that nothing is wrong with; Build anew moves everybody.',
    ),
    note(
      'FTE less: teachers leave, those with the fewest MLs first. Where whole teachers do not make up a step, the last of them leaves in part: a new teacher has what is left of her FTE. Steps of more than the school has are left out.',
    ),
  ];
}

/** What the next teacher buys, in a sentence; nothing where that was not asked. */
function nextTeacher({ school, whatIf: figures }: Asked): ReportBlock[] {
  const today = figures.find(({ fte }) => fte === 0);
  const more = figures.filter(({ fte }) => fte !== null && fte > 0);
  if (today === undefined || more.length === 0) return [];
  const bought = more.map(({ fte, unserved }) => `${(fte ?? 0).toFixed(1)} FTE ${today.unserved - unserved}`);
  const text =
    today.unserved === 0
      ? `${school}: nobody is unserved with the plan; a teacher more serves nobody more.`
      : `${school}: MLs served more with ${bought.join(', ')}.`;
  return [{ kind: 'paragraph', text }];
}

interface Loss extends NMinusOne {
  readonly plan: Asked;
}

/** Teachers without whom the most MLs would be unserved first. */
function losses(plans: readonly Asked[]): Loss[] {
  return plans
    .flatMap((plan) => (plan.nMinusOne ?? []).map((each): Loss => ({ ...each, plan })))
    .sort((a, b) => b.repair - openIn(b.plan) - (a.repair - openIn(a.plan)) || (a.teacher < b.teacher ? -1 : 1));
}

function thanToday(plan: Asked, unserved: number): string {
  const today = plan.whatIf.find(({ fte }) => fte === 0)?.unserved ?? openIn(plan);
  if (unserved === today) return 'as many';
  return unserved > today ? `${unserved - today} more` : `${today - unserved} fewer`;
}

function chart(first: number): ReportBlock {
  return {
    kind: 'chart',
    type: 'column',
    title: "MLs unserved by FTE, not today's data",
    table: 'scenarios',
    first,
    categories: 'Scenario',
    series: ['MLs unserved'],
  };
}
