import type { FieldOf, KindId } from '../sheets/kinds';
import { forEachDataRow, sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { cellText, isBlank } from '../sheets/values/text';
import type { SourceRow } from './records';

/** The data rows of a sheet. */
export function sourceRows<K extends KindId>(source: RecognisedSheet<K>): SourceRow<K>[] {
  const rows: SourceRow<K>[] = [];
  forEachDataRow(source, (index, cells, place) => rows.push({ source, row: sheetRow(source, index), cells, place }));
  return rows;
}

/** Reads one field of a row; blank where the row's sheet does not map it. */
export function cellOf<K extends KindId>(row: SourceRow<K>, field: FieldOf<K>): CellValue | undefined {
  const column = row.source.columns.get(field);
  return column === undefined ? undefined : row.cells[column];
}

export function textOf<K extends KindId>(row: SourceRow<K>, field: FieldOf<K>): string {
  return cellText(cellOf(row, field));
}

/** The first of a person's rows that has something in a field, as it stands there; undefined where none has. */
export function firstFilled<K extends KindId>(rows: readonly SourceRow<K>[], field: FieldOf<K>): CellValue | undefined {
  for (const row of rows) {
    const value = cellOf(row, field);
    if (!isBlank(value)) return value;
  }
  return undefined;
}

/** As firstFilled, as text. */
export function firstText<K extends KindId>(rows: readonly SourceRow<K>[], field: FieldOf<K>): string {
  return cellText(firstFilled(rows, field));
}

/** For fields whose blank means something (not an EL, no): the cell of the first roster that has the column. */
export function firstStated<K extends KindId>(rows: readonly SourceRow<K>[], field: FieldOf<K>): CellValue | undefined {
  const row = rows.find(({ source }) => source.columns.has(field));
  return row === undefined ? undefined : cellOf(row, field);
}
