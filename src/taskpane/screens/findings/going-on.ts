import { useLayoutEffect, useRef } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { useSession } from '../../session/session-context';
import type { Notice } from '../../session/session';
import type { FindingView, RunView } from '../../worker/view';
import { filterFindings, NO_FILTER, type FindingsFilter } from './filter';
import { useFilter } from './filter-context';
import { groupFindings, type FindingGroup } from './groups';

/** Where the user was when a run was shown: the findings of the card. */
interface Place {
  readonly run: RunView;
  readonly views: readonly FindingView[];
}

/** What became of the findings that the user was at. */
export interface Outcome {
  readonly how: 'Fixed' | 'Waived';
  /** Findings that the run before did not have. */
  readonly made: readonly FindingView[];
}

/** Null where every finding that the user was at is still open. */
export function outcomeOf(before: RunView, views: readonly FindingView[], now: RunView): Outcome | null {
  const keys = new Set(views.filter(({ finding }) => finding.waiver === null).map(({ key }) => key));
  let isWaived = false;
  for (const { key, finding } of now.findings) {
    if (!keys.has(key)) continue;
    if (finding.waiver === null) keys.delete(key);
    else isWaived = true;
  }
  if (keys.size === 0) return null;
  const known = new Set(before.findings.map(({ key }) => key));
  const made = now.findings.filter(({ key, finding }) => finding.waiver === null && !known.has(key));
  return { how: isWaived ? 'Waived' : 'Fixed', made };
}

/** What the user is told: that it is done, what came of it, and where she is now. */
export function outcomeNotice(
  { how, made }: Outcome,
  next: string | null,
  checks: RunView['checks'],
): Omit<Notice, 'id'> {
  const hint = next === null ? 'Nothing is left to fix.' : `Next: ${next}.`;
  const [first] = made;
  if (first === undefined) return { intent: 'success', text: `${how}.`, hint };
  const more = made.length > 1 ? `, and ${counted(made.length - 1, 'more finding')}` : '';
  const title = checks[first.finding.check]?.title ?? first.finding.check;
  return { intent: 'warning', text: `${how}, but now: ${title}, ${first.about}${more}.`, hint };
}

/** The check whose findings come next where one has none left: the next in the order of before that has some. */
export function nextCheck(
  order: readonly string[],
  check: string,
  groups: readonly FindingGroup[],
): string | undefined {
  const left = new Set(groups.map((group) => group.check));
  return order.slice(order.indexOf(check) + 1).find((each) => left.has(each)) ?? groups[0]?.check;
}

/** The first finding of what is shown, or the one that took the place of the fixed one, as the notice names it. */
interface Shown {
  readonly run: RunView;
  readonly views: readonly FindingView[];
  readonly restart: () => void;
}

/**
 * After a run that no longer has the finding that the user was at: says so, and goes on (docs/spec/ui.md, After a fix). Where the check that
 * the list is narrowed to has none left, the next check with findings is shown; where no filter lets one pass, all are.
 */
export function useGoingOn({ run, views, restart }: Shown): void {
  const session = useSession();
  const { filter, setFilter } = useFilter();
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { run, views };
    if (before === null || before.run === run || filter.isWaived) return;
    const outcome = outcomeOf(before.run, before.views, run);
    if (outcome === null) return;
    let [next] = views;
    if (next === undefined) {
      const way = wayOn(before.run, run, filter);
      [next] = way.next;
      restart();
      setFilter(way.filter);
    }
    const title = filter.check === '' || next?.finding.check === filter.check ? '' : titleOf(run, next);
    session.tell(outcomeNotice(outcome, next === undefined ? null : `${title}${next.about}`, run.checks));
  });
  // Elsewhere the list is not what the user is at.
  useLayoutEffect(() => () => void (last.current = null), []);
}

/** The filter that shows what comes next, and the findings of its first card. */
function wayOn(before: RunView, now: RunView, filter: FindingsFilter) {
  const groupsOf = ({ findings, checks }: RunView, passing: FindingsFilter) =>
    groupFindings(filterFindings(findings, checks, passing), checks);
  const others = { ...filter, check: '' };
  const rest = groupsOf(now, others);
  const [groups, wider] = rest.length > 0 ? [rest, others] : [groupsOf(now, NO_FILTER), NO_FILTER];
  const order = groupsOf(before, NO_FILTER).map(({ check }) => check);
  const check = filter.check === '' ? '' : (nextCheck(order, filter.check, groups) ?? '');
  const group = groups.find((each) => each.check === check) ?? groups[0];
  return { filter: { ...wider, check }, next: group?.findings ?? [] };
}

function titleOf({ checks }: RunView, view: FindingView | undefined): string {
  const title = view === undefined ? undefined : checks[view.finding.check]?.title;
  return title === undefined ? '' : `${title}: `;
}
