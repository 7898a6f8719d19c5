import { cellAddress, columnLetters } from './addresses';
import type { FieldOf, KindId } from './kinds';
import type { CellValue, SheetSnapshot } from './snapshot';

/** A sheet with its kind, its heading row, and the columns that hold each field. */
export interface RecognisedSheet<K extends KindId = KindId> {
  readonly sheet: SheetSnapshot;
  /** The sheet's place in the workbook, from 0. */
  readonly index: number;
  readonly kind: K;
  /** The heading row as the user sees it, from 1. */
  readonly headingRow: number;
  /** Each mapped field's column as an index into a row of `sheet.values`. */
  readonly columns: ReadonlyMap<FieldOf<K>, number>;
  /** The headings of the mapped columns, as typed. */
  readonly headings: ReadonlyMap<FieldOf<K>, string>;
  /** Columns with a heading that are mapped to nothing, as indexes into a row of `sheet.values`. */
  readonly unused: readonly number[];
  /** The data rows as indexes into `sheet.values`. */
  readonly dataRows: Int32Array;
}

/** Whether a sheet is of a kind. */
export function isOfKind<K extends KindId>(recognised: RecognisedSheet, kind: K): recognised is RecognisedSheet<K> {
  return recognised.kind === kind;
}

/** The sheet's own number of a row of `sheet.values`. */
export function sheetRow(recognised: RecognisedSheet, index: number): number {
  return recognised.sheet.firstRow + index;
}

/** The letters of the column that holds a field, or null where it is not mapped. */
export function fieldColumn<K extends KindId>(recognised: RecognisedSheet<K>, field: FieldOf<K>): string | null {
  const column = recognised.columns.get(field);
  return column === undefined ? null : columnLetters(recognised.sheet.firstColumn + column);
}

/** The A1 address of a field's cell in a sheet row, or null where the field is not mapped. */
export function fieldAddress<K extends KindId>(
  recognised: RecognisedSheet<K>,
  row: number,
  field: FieldOf<K>,
): string | null {
  const column = recognised.columns.get(field);
  return column === undefined ? null : cellAddress(row, recognised.sheet.firstColumn + column);
}

/**
 * Calls back for each data row with its index into `sheet.values`. A plain loop: an iterator makes an object for each of
 * hundreds of thousands of rows.
 */
export function forEachDataRow(
  { dataRows, sheet }: RecognisedSheet,
  visit: (index: number, cells: readonly CellValue[]) => void,
): void {
  for (let at = 0; at < dataRows.length; at++) {
    const index = dataRows[at] ?? 0;
    visit(index, sheet.values[index] ?? NO_CELLS);
  }
}

const NO_CELLS: readonly CellValue[] = [];
