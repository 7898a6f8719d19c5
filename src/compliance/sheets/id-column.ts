import type { CodedColumn } from './coded-columns';
import { readId, type Id } from './values/ids';

const known = new WeakMap<CodedColumn, readonly (Id | null)[]>();

/** The ids of a column's distinct values, in their order; null where blank or an Excel error. Read once a column. */
export function idsOf(column: CodedColumn): readonly (Id | null)[] {
  let ids = known.get(column);
  if (ids === undefined) known.set(column, (ids = column.values.map(readId)));
  return ids;
}
