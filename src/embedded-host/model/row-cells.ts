import type { CellArea } from '../../xlsx/cells/a1';
import type { CellRow } from '../../xlsx/cells/cell-row';

/** Lengthens a list with blanks, so that it has a place `upTo`. */
export function fill<T>(items: T[], upTo: number, blank: T): void {
  while (items.length < upTo + 1) items.push(blank);
}

/** Changes the items in their place; gives back those that went. */
export function shifted<T>(items: T[], at: number, count: number, blank: T, given?: readonly T[]): T[] {
  if (count < 0) return items.splice(at, -count);
  if (given) items.splice(at, 0, ...given);
  else if (at < items.length) items.splice(at, 0, ...Array.from({ length: count }, () => blank));
  return [];
}

/** Whether a row holds nothing outside of the area's columns. */
export function isWithin(cells: CellRow | undefined, area: CellArea): boolean {
  if (!cells) return true;
  return areWithin(cells.values, area) && areWithin(cells.formulas, area) && areWithin(cells.styles, area);
}

/** Whether a list by column holds nothing outside of the area's columns. */
export function areWithin(items: readonly unknown[] = [], { column, columns }: CellArea): boolean {
  if (items.length > column + columns) return false;
  for (let at = 0; at < column; at++) if ((items[at] ?? null) !== null) return false;
  return true;
}

/** The cells of one row in the area's columns and those of another one beside them. */
export function spliced(
  inside: Readonly<CellRow> | undefined,
  outside: Readonly<CellRow> | undefined,
  area: CellArea,
): CellRow {
  const end = area.column + area.columns;
  const items = <T>(given: readonly T[] = [], kept: readonly T[] = [], blank: T): T[] =>
    Array.from({ length: Math.max(kept.length, Math.min(given.length, end)) }, (_, column) =>
      column >= area.column && column < end ? (given[column] ?? blank) : (kept[column] ?? blank),
    );
  const formulas = items(inside?.formulas, outside?.formulas, undefined);
  const styles = items(inside?.styles, outside?.styles, undefined);
  return {
    values: items(inside?.values, outside?.values, null),
    formulas: formulas.length > 0 ? formulas : undefined,
    styles: styles.length > 0 ? styles : undefined,
  };
}

/** Whether the order names each of the rows from `first` on once. */
export function isPermutation(order: readonly number[], first: number): boolean {
  const seen = new Uint8Array(order.length);
  return order.every((row) => {
    const at = row - first;
    if (!(at >= 0 && at < seen.length) || seen[at] === 1) return false;
    seen[at] = 1;
    return true;
  });
}

/** Whether two lists say the same. */
export function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
