import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITY_ORDER } from '../../../compliance/reports/wording';
import type { CheckView, FindingView } from '../../worker/view';

/** What one card tells: a finding, and those of the same check and severity about the teacher's other classes. */
export interface FindingsOfCard {
  readonly view: FindingView;
  readonly also: readonly FindingView[];
}

/** The findings of one check, the worst first, else in sheet order. */
export interface FindingGroup {
  readonly check: string;
  readonly title: string;
  /** The worst among its findings. */
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
  /** The same findings, of which a teacher's are one card. */
  readonly cards: readonly FindingsOfCard[];
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
    const own = byCheck.get(check)?.sort((a, b) => orderOf(a) - orderOf(b));
    const [worst] = own ?? [];
    if (own === undefined || worst === undefined) return [];
    return [{ check, title, severity: worst.finding.severity, findings: own, cards: cardsOf(own) }];
  });
  return groups.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

/** A line of the list: the heading of a group, or a card with its place in the group. */
export type ListRow =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly isOpen: boolean }
  | ({ readonly kind: 'finding'; readonly place: number; readonly of: number } & FindingsOfCard);

/** The lines to draw: the findings of a closed group are left out. */
export function listRows(groups: readonly FindingGroup[], closed: ReadonlySet<string>): ListRow[] {
  return groups.flatMap((group): ListRow[] => {
    const isOpen = !closed.has(group.check);
    const heading: ListRow = { kind: 'group', group, isOpen };
    if (!isOpen) return [heading];
    const of = group.cards.length;
    return [heading, ...group.cards.map((card, at): ListRow => ({ kind: 'finding', ...card, place: at + 1, of }))];
  });
}

/** Every finding that a line tells; none of a heading. */
export function viewsOf(row: ListRow | undefined): readonly FindingView[] {
  return row?.kind === 'finding' ? [row.view, ...row.also] : [];
}

/** One teacher in three classes is one card. Of two schools they may be two people of one name. */
function cardsOf(findings: readonly FindingView[]): FindingsOfCard[] {
  const cards: { view: FindingView; also: FindingView[] }[] = [];
  const byTeacher = new Map<string, { also: FindingView[] }>();
  for (const view of findings) {
    const { teacher, studentId, section, severity, school, waiver } = view.finding;
    const isOfClass = teacher !== null && studentId === null && section !== null;
    const key = isOfClass ? JSON.stringify([severity, waiver === null, school, teacher]) : '';
    const known = byTeacher.get(key);
    if (isOfClass && known !== undefined) {
      known.also.push(view);
      continue;
    }
    const card = { view, also: [] };
    cards.push(card);
    if (isOfClass) byTeacher.set(key, card);
  }
  return cards;
}

function orderOf({ finding }: FindingView): number {
  return SEVERITY_ORDER[finding.severity];
}
