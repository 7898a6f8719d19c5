import type { FindingView } from '../../worker/view';
import { viewsOf, type ListRow } from './groups';

/** The finding that the user is at: what it is about, and where it stood in the list. */
export interface Current {
  readonly view: FindingView;
  readonly row: number;
}

export type Step = 'next' | 'previous' | 'first' | 'last';

/** The row of the finding to go to from a row, over headings; the same row where there is none further. */
export function stepFrom(rows: readonly ListRow[], row: number, step: Step): number {
  const isForward = step === 'next' || step === 'first';
  const start = { next: row + 1, previous: row - 1, first: 0, last: rows.length - 1 }[step];
  for (let at = start; at >= 0 && at < rows.length; at += isForward ? 1 : -1) {
    if (rows[at]?.kind === 'finding') return at;
  }
  return row;
}

/**
 * Where the user is after the list changed: at the same problem, or, where it is mended or filtered out, at the finding that
 * took its place. Null where no finding is left.
 */
export function keepPlace(rows: readonly ListRow[], current: Current | null): number | null {
  const isAt = (row: ListRow | undefined): boolean => row?.kind === 'finding';
  if (current !== null) {
    const { key, finding } = current.view;
    const same = rows.flatMap((row, at) => (viewsOf(row).some((view) => view.key === key) ? [at] : []));
    const exact = same.find((at) =>
      viewsOf(rows[at]).some((view) => view.key === key && view.finding.location.row === finding.location.row),
    );
    if (same.length > 0) return exact ?? same[0] ?? null;
  }
  if (!rows.some(isAt)) return null;
  const near = Math.min(current?.row ?? 0, rows.length - 1);
  if (isAt(rows[near])) return near;
  const next = stepFrom(rows, near, 'next');
  return next === near ? stepFrom(rows, near, 'previous') : next;
}
