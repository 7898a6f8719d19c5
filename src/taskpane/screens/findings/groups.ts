import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITY_ORDER } from '../../../compliance/reports/wording';
import type { CheckView, FindingView } from '../../worker/view';

/** The findings of one check, in sheet order. */
export interface FindingGroup {
  readonly check: string;
  readonly title: string;
  /** The worst among its findings. */
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

/** Groups by check: worst first, then in the order of the checks, which puts first what costs a child services. */
export function groupFindings(
  findings: readonly FindingView[],
  checks: Readonly<Record<string, CheckView>>,
): FindingGroup[] {
  const byCheck = new Map<string, FindingView[]>();
  for (const view of findings) {
    const group = byCheck.get(view.finding.check);
    if (group === undefined) byCheck.set(view.finding.check, [view]);
    else group.push(view);
  }
  const groups = Object.entries(checks).flatMap(([check, { title }]) => {
    const own = byCheck.get(check);
    return own === undefined ? [] : [{ check, title, severity: worst(own), findings: own }];
  });
  return groups.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

/** A line of the list: the heading of a group, or a finding with its place in the group. */
export type ListRow =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly view: FindingView; readonly place: number; readonly of: number };

/** The lines to draw: the findings of a closed group are left out. */
export function listRows(groups: readonly FindingGroup[], closed: ReadonlySet<string>): ListRow[] {
  return groups.flatMap((group): ListRow[] => {
    const isOpen = !closed.has(group.check);
    const heading: ListRow = { kind: 'group', group, isOpen };
    if (!isOpen) return [heading];
    const of = group.findings.length;
    return [heading, ...group.findings.map((view, at): ListRow => ({ kind: 'finding', view, place: at + 1, of }))];
  });
}

function worst(findings: readonly FindingView[]): Severity {
  return findings.reduce<Severity>(
    (known, { finding }) => (SEVERITY_ORDER[finding.severity] < SEVERITY_ORDER[known] ? finding.severity : known),
    'info',
  );
}
