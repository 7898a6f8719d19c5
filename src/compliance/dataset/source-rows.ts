import { forEachDataRow, sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { cellText, isBlank } from '../sheets/values/text';
import type { SourceRow } from './records';

/** The data rows of a sheet. */
export function sourceRows(source: RecognisedSheet): SourceRow[] {
  const rows: SourceRow[] = [];
  forEachDataRow(source, (index, cells) => rows.push({ source, row: sheetRow(source, index), cells }));
  return rows;
}

/** Reads one field of a row; blank where the row's sheet does not map it. */
export function cellOf(row: SourceRow, field: string): CellValue | undefined {
  const column = row.source.columns.get(field);
  return column === undefined ? undefined : row.cells[column];
}

export function textOf(row: SourceRow, field: string): string {
  return cellText(cellOf(row, field));
}

/** The first of a person's rows that has something in a field, as it stands there; undefined where none has. */
export function firstFilled(rows: readonly SourceRow[], field: string): CellValue | undefined {
  for (const row of rows) {
    const value = cellOf(row, field);
    if (!isBlank(value)) return value;
  }
  return undefined;
}

/** As firstFilled, as text. */
export function firstText(rows: readonly SourceRow[], field: string): string {
  return cellText(firstFilled(rows, field));
}

/** For fields whose blank means something (not an EL, no): the cell of the first roster that has the column. */
export function firstStated(rows: readonly SourceRow[], field: string): CellValue | undefined {
  const row = rows.find(({ source }) => source.columns.has(field));
  return row === undefined ? undefined : cellOf(row, field);
}
