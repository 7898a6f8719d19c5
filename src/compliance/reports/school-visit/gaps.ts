import { inWords } from '../../checks/class-label';
import type { Finding } from '../../findings/finding';
import { checkOf } from '../../run/render-finding';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { grouped } from '../../grouped';
import type { ReportBlock, ReportCell, ReportTable } from '../report-sheet';
import { counted } from '../wording';
import { nextCycle } from '../paragraph-54/cycle';
import { dueDate } from './due-dates';
import { GAP_ITEMS, type GapItem } from './gap-items';
import type { VisitFacts } from './visit-facts';

/** A gap of this school with the number of its findings. */
interface Gap {
  readonly item: GapItem;
  readonly count: number;
}

/** A page has room for so many steps. */
const MOST_STEPS = 8;
/** More kinds of other findings are only counted. */
const MOST_NAMED = 5;

/** The gaps, the steps that mend them with their dates, and the next report. */
export function gapsAndSteps(facts: VisitFacts): ReportBlock[] {
  const gaps = gapsOf(facts);
  const others = othersInWords(facts);
  const themes = Array.from(
    grouped(gaps, ({ item }) => item.theme),
    ([theme, ofTheme]) => `${theme}: ${ofTheme.map(({ item, count }) => item.says(count, facts)).join(' ')}`,
  );
  const next = nextCycle(facts.run.asOf, facts.run.policy.values.monitoringCycles);
  const sentences = [...themes, ...(others === null ? [] : [others])];
  return [
    ...(sentences.length === 0 ? [] : [heading('What needs attention')]),
    ...sentences.map(paragraph),
    heading('Next steps'),
    ...(gaps.length === 0 ? [] : [stepsTable(gaps, facts)]),
    ...(gaps.length > MOST_STEPS
      ? [paragraph(`The gaps above ask for ${counted(gaps.length - MOST_STEPS, 'more step')}.`)]
      : []),
    ...(next === null ? [] : [paragraph(`The next cycle of self-monitoring is ${monthDayYear(isoDate(next.day))}.`)]),
  ];
}

function heading(text: string): ReportBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', text };
}

function gapsOf({ open }: VisitFacts): Gap[] {
  return GAP_ITEMS.flatMap((item) => {
    const count = (open.get(item.check) ?? []).filter((finding) => isOf(item, finding)).length;
    return count === 0 ? [] : [{ item, count }];
  });
}

function isOf(item: GapItem, { severity }: Finding): boolean {
  return item.severity === severity;
}

/** What else is to fix or to review, by its titles, the most first. */
function othersInWords({ open }: VisitFacts): string | null {
  const told = (finding: Finding) => GAP_ITEMS.some((item) => item.check === finding.check && isOf(item, finding));
  const rest = [...open.values()].flat().filter((finding) => finding.severity !== 'info' && !told(finding));
  if (rest.length === 0) return null;
  const kinds = [...grouped(rest, ({ check }) => check)].sort((a, b) => b[1].length - a[1].length);
  const named = kinds.slice(0, MOST_NAMED).map(([check, group]) => `${checkOf(check).title} (${group.length})`);
  const more = kinds.length - named.length;
  const list = inWords(more === 0 ? named : [...named, counted(more, 'other kind')]);
  return `ML Findings lists ${rest.length === 1 ? 'one more problem' : `${rest.length} more problems`} to fix or to review: ${list}.`;
}

function stepsTable(gaps: readonly Gap[], facts: VisitFacts): ReportTable {
  return {
    kind: 'table',
    name: 'next_steps',
    columns: [
      { heading: 'Step', type: 'text', width: 46 },
      { heading: 'By', type: 'date', width: 12 },
      { heading: 'Concerns', type: 'text', width: 14 },
      { heading: 'Who', type: 'text', width: 18, fillIn: true },
      { heading: 'Why this date', type: 'text', width: 40 },
    ],
    rows: inOrderOfDates(gaps, facts).slice(0, MOST_STEPS),
    totals: false,
    notesBy: ['Step'],
  };
}

/** The earliest first; steps without a date last, each in the order of the gaps. */
function inOrderOfDates(gaps: readonly Gap[], facts: VisitFacts): ReportCell[][] {
  return gaps
    .map(({ item, count }) => ({ item, count, due: dueDate(item, facts) }))
    .sort((a, b) => (a.due.day ?? Infinity) - (b.due.day ?? Infinity))
    .map(({ item, count, due }) => [item.step, due.day, concerns(item, count), null, due.why]);
}

function concerns({ concerns: thing }: GapItem, count: number): string {
  return counted(count, thing, thing === 'class' ? 'classes' : undefined);
}
