import type { FieldOf, KindId } from '../kinds';
import type { CellValue, MergedArea, SheetSnapshot } from '../snapshot';
import { isBlank } from '../values/text';
import { counted, wordList } from '../values/word-list';

/**
 * A sheet in which every merged cell below a heading row speaks for each of its rows that holds something besides: a class or a
 * teacher that is merged over its students is theirs. The values given are left as they are; what was filled is in `filled`.
 * @param headIndex the heading row as an index into `values`; what is merged in it or above is left to the heads
 */
export function withMergedValues(sheet: SheetSnapshot, headIndex: number): SheetSnapshot {
  const tall = (sheet.merges ?? []).filter(({ firstRow, rowCount }) => {
    return rowCount > 1 && firstRow - sheet.firstRow > headIndex;
  });
  if (tall.length === 0) return sheet;
  const values = [...sheet.values];
  const filled = new Map<number, Map<number, number>>();
  for (const area of tall) fillArea(sheet, area, values, filled);
  return filled.size === 0 ? sheet : { ...sheet, values, filled };
}

function fillArea(
  { firstRow, firstColumn, values: typed }: SheetSnapshot,
  area: MergedArea,
  values: (readonly CellValue[])[],
  filled: Map<number, Map<number, number>>,
): void {
  const top = area.firstRow - firstRow;
  const column = area.firstColumn - firstColumn;
  const value = typed[top]?.[column] ?? null;
  if (isBlank(value)) return;
  const isOutside = (at: number) => at < column || at >= column + area.columnCount;
  for (let index = top + 1; index < Math.min(values.length, top + area.rowCount); index++) {
    if (!typed[index]?.some((cell, at) => isOutside(at) && !isBlank(cell))) continue;
    const row = [...(values[index] ?? [])];
    row[column] = value;
    values[index] = row;
    const cells = filled.get(index) ?? new Map<number, number>();
    filled.set(index, cells.set(column, top));
  }
}

/** Whether a cell only repeats what a cell above says, a merged one or the first of a group; row and column as indexes into `values`. */
export function isFilled({ filled }: Pick<SheetSnapshot, 'filled'>, index: number, column: number): boolean {
  return filled?.get(index)?.has(column) ?? false;
}

/** The row of the cell that the user sees there: that of the cell above which speaks for it, else the row itself; as indexes into `values`. */
export function ownRow({ filled }: Pick<SheetSnapshot, 'filled'>, index: number, column: number): number {
  return filled?.get(index)?.get(column) ?? index;
}

/** A row as the user's sheet holds it, where a cell that speaks for those below stands in its own row only. */
export function typedCells(
  { values, filled }: Pick<SheetSnapshot, 'values' | 'filled'>,
  index: number,
): readonly CellValue[] {
  const cells = values[index] ?? [];
  const own = filled?.get(index);
  return own === undefined ? cells : cells.map((cell, column) => (own.has(column) ? null : cell));
}

/** What to tell of merged cells, in sentences: that they speak for each of their rows. */
export function mergedTold(
  sheet: SheetSnapshot,
  columns: ReadonlyMap<FieldOf, number>,
  texts: readonly string[],
  rows: Int32Array,
): string[] {
  if (sheet.filled === undefined) return [];
  const read = [...new Set(columns.values())].sort((a, b) => a - b);
  const spread = read.filter((column) => rows.some((index) => isFilled(sheet, index, column)));
  if (spread.length === 0) return [];
  const names = spread.map((column) => texts[column] ?? '');
  return [`Merged cells of ${wordList(names)} are read in each of their rows.`];
}

/**
 * The rows of a roster without those that a merged student id joins to the row above: they are one student's, and what to tell of them
 * (docs/spec/recognition.md §4: one row a student). Sheets of other kinds keep all their rows.
 */
export function withoutJoinedRows(
  sheet: SheetSnapshot,
  kind: KindId,
  columns: ReadonlyMap<FieldOf, number>,
  rows: Int32Array,
): { readonly dataRows: Int32Array; readonly readAs: readonly string[] } {
  const ids = columns.get('studentId');
  if (kind !== 'roster' || ids === undefined || sheet.filled === undefined) return { dataRows: rows, readAs: [] };
  const dataRows = rows.filter((index) => !isFilled(sheet, index, ids));
  const left = rows.length - dataRows.length;
  const told = `${counted(left, 'row')} under a merged student id left out: the first row of the student counts.`;
  return { dataRows, readAs: left === 0 ? [] : [told] };
}
