import { FIX_KINDS, type FixKind, type FixKindId, type ProposedFix } from '../../../compliance/fixes/fix';

/** The fixes of one kind, in the order of the list. */
export interface FixGroup {
  readonly kind: FixKind;
  readonly fixes: readonly ProposedFix[];
}

/** A line of the list: the heading of a kind, or a cell. */
export type FixRow =
  | { readonly type: 'kind'; readonly group: FixGroup; readonly isOpen: boolean }
  | { readonly type: 'cell'; readonly fix: ProposedFix };

/** Groups by kind, the kinds in their own order; kinds without a fix are left out. */
export function groupFixes(fixes: readonly ProposedFix[]): FixGroup[] {
  const byKind = new Map<FixKindId, ProposedFix[]>();
  for (const fix of fixes) {
    const own = byKind.get(fix.kind);
    if (own === undefined) byKind.set(fix.kind, [fix]);
    else own.push(fix);
  }
  return FIX_KINDS.flatMap((kind) => {
    const own = byKind.get(kind.id);
    return own === undefined ? [] : [{ kind, fixes: own }];
  });
}

/** The lines to draw: the cells of a closed kind are left out. */
export function fixRows(groups: readonly FixGroup[], closed: ReadonlySet<FixKindId>): FixRow[] {
  return groups.flatMap((group): FixRow[] => {
    const isOpen = !closed.has(group.kind.id);
    const heading: FixRow = { type: 'kind', group, isOpen };
    return isOpen ? [heading, ...group.fixes.map((fix): FixRow => ({ type: 'cell', fix }))] : [heading];
  });
}

/** The nearest cell up or down from a line, over headings; the same line where there is none. */
export function stepToCell(rows: readonly FixRow[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at]?.type === 'cell') return at;
  return from;
}
