import { forEachDataRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { cellText, isBlank } from '../sheets/values/text';
import type { SourceRow } from './records';

/** The data rows of a sheet. */
export function sourceRows(source: RecognisedSheet): SourceRow[] {
  const rows: SourceRow[] = [];
  forEachDataRow(source, (index, cells) => rows.push({ source, row: source.sheet.firstRow + index, cells }));
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

/** A reading of cells that computes each distinct value once. Not for Excel errors, each of which is an object of its own. */
export function remembered<Result>(read: (value: CellValue | undefined) => Result): typeof read {
  const seen = new Map<CellValue | undefined, Result>();
  return (value) => {
    if (typeof value === 'object') return read(value);
    let result = seen.get(value);
    if (result === undefined) seen.set(value, (result = read(value)));
    return result;
  };
}

/** A reader of one field that computes each distinct cell value once: schedules repeat few texts many times, often row after row. */
export function rememberingReader<Result>(
  source: RecognisedSheet,
  field: string,
  read: (value: CellValue | undefined) => Result,
): (cells: readonly CellValue[]) => Result {
  const column = source.columns.get(field);
  if (column === undefined) {
    const nothing = read(undefined);
    return () => nothing;
  }
  const seen = new Map<CellValue | undefined, Result>();
  let lastValue: CellValue | undefined;
  let lastResult = read(undefined);
  return (cells) => {
    const value = cells[column];
    if (value === lastValue) return lastResult;
    let result = seen.get(value);
    if (result === undefined) seen.set(value, (result = read(value)));
    lastValue = value;
    lastResult = result;
    return result;
  };
}

/** As rememberingReader, for what two fields say together. */
export function rememberingPairReader<Result>(
  source: RecognisedSheet,
  fields: readonly [string, string],
  read: (first: CellValue | undefined, second: CellValue | undefined) => Result,
): (cells: readonly CellValue[]) => Result {
  const [first, second] = fields;
  if (!source.columns.has(second)) return rememberingReader(source, first, (value) => read(value, undefined));
  if (!source.columns.has(first)) return rememberingReader(source, second, (value) => read(undefined, value));
  const secondColumn = source.columns.get(second) ?? 0;
  const byFirst = rememberingReader(source, first, (value) => ({
    value,
    bySecond: new Map<CellValue | undefined, Result>(),
  }));
  return (cells) => {
    const { value, bySecond } = byFirst(cells);
    const other = cells[secondColumn];
    let result = bySecond.get(other);
    if (result === undefined) bySecond.set(other, (result = read(value, other)));
    return result;
  };
}
