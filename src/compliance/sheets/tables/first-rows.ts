import type { CellValue, SheetSnapshot } from '../snapshot';
import type { Head } from './heads';

/** So many rows tell what a column holds. */
const MOST_LOOKED_AT = 200;

/** The first rows below the head of a table, blank ones too. */
export function firstRows(
  { values }: Pick<SheetSnapshot, 'values'>,
  { head, end }: { readonly head: Pick<Head, 'index'>; readonly end: number },
): readonly (readonly CellValue[])[] {
  const from = head.index + 1;
  return values.slice(from, Math.min(end, from + MOST_LOOKED_AT));
}
