import type { Dataset } from '../dataset/dataset';
import type { SourceRow } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import { studentOfRow } from '../dataset/student-of-row';
import { codedColumn, codedColumns } from '../sheets/coded-columns';
import type { FieldOf, KindId } from '../sheets/kinds';
import type { Field } from '../sheets/kinds/field';
import { fieldOf, sheetFields, type FieldsByKind } from '../sheets/kinds/fields-by-kind';
import { isFilled } from '../sheets/tables/merged-cells';
import { numbersOf, type SmallNumbers } from '../sheets/numbers-of';
import { ownColumn, sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError, type CellValue } from '../sheets/snapshot';
import { readId } from '../sheets/values/ids';
import { isBlank } from '../sheets/values/text';
import type { Need, Problem } from './define-check';
import { rowLocation } from './locations';
import { wordList } from '../sheets/values/word-list';

/** Whether a cell that is neither blank nor an Excel error can be used. */
export type CellTest = (value: CellValue) => boolean;

/** A row with the fields whose cells cannot be used. */
export interface BadRow {
  readonly row: SourceRow;
  readonly fields: readonly FieldOf[];
}

/** A cell as a finding tells it: its field, the heading as typed, and what stands there. */
export interface CellSeen {
  readonly field: string;
  readonly heading: string;
  readonly value: string;
}

/** What the findings about cells of a row hold. */
export interface CellsSeen {
  readonly cells: readonly CellSeen[];
}

const LONGEST_VALUE = 60;

/** The need of a check of cells: any of its fields. */
export function needFields(says: string, fields: FieldsByKind): Need {
  return { says, anyOf: sheetFields(fields) };
}

/**
 * The rows, in sheet order, with a cell that cannot be used. Blank cells are left to other checks, and Excel errors to
 * cell-error. Each distinct value of a column is judged once.
 */
export function badRows(
  dataset: Dataset,
  fields: FieldsByKind,
  testOf: (field: Field, source: RecognisedSheet, name: FieldOf) => CellTest,
): BadRow[] {
  const found: BadRow[] = [];
  for (const source of dataset.sheets) {
    const names: readonly FieldOf[] = (fields[source.kind] ?? []).filter((field) => source.columns.has(field));
    // All of them in one go, while the rows are at hand.
    codedColumns(source, ...names);
    const columns = names.flatMap((field) => {
      const isUsable = testOf(fieldOf(source.kind, field), source, field);
      const marked = markedColumn(source, field, (value) => isTyped(value) && !isUsable(value));
      return marked === null ? [] : [{ field, ...marked }];
    });
    if (columns.length === 0) continue;
    for (let place = 0; place < source.dataRows.length; place++) {
      if (!columns.some((column) => isMarked(column, place))) continue;
      const bad = columns.filter((column) => isMarked(column, place));
      found.push({ row: rowAtPlace(source, place), fields: bad.map(({ field }) => field) });
    }
  }
  return found;
}

/** The rows whose cell in a field passes a test; each distinct value is tested once. None where the sheet does not map the field. */
export function rowsWhere<K extends KindId>(
  source: RecognisedSheet<K>,
  field: FieldOf<K>,
  test: (value: CellValue | undefined) => boolean,
): SourceRow<K>[] {
  const rows: SourceRow<K>[] = [];
  const column = markedColumn(source, field, test);
  if (column === null) return rows;
  for (let place = 0; place < source.dataRows.length; place++) {
    if (isMarked(column, place)) rows.push(rowAtPlace(source, place));
  }
  return rows;
}

/** A column in numbers, with a 1 for each of its distinct values that passes a test. */
interface MarkedColumn {
  readonly source: RecognisedSheet;
  /** The user's own column. */
  readonly column: number;
  readonly codes: SmallNumbers;
  readonly marks: Int32Array;
}

/** Null where no value passes, which is the rule, or the sheet does not map the field. */
function markedColumn<K extends KindId>(
  source: RecognisedSheet<K>,
  field: FieldOf<K>,
  test: (value: CellValue | undefined) => boolean,
): MarkedColumn | null {
  const column = ownColumn(source, field);
  if (column === undefined) return null;
  const { codes, values } = codedColumn(source, field);
  const marks = numbersOf(values, (value) => (test(value) ? 1 : 0));
  return marks.includes(1) ? { source, column, codes, marks } : null;
}

/** A merged cell is marked in its first row only. */
function isMarked({ source, column, codes, marks }: MarkedColumn, place: number): boolean {
  return marks[codes[place] ?? 0] === 1 && !isFilled(source.sheet, source.dataRows[place] ?? 0, column);
}

function isTyped(value: CellValue | undefined): value is CellValue {
  return value !== undefined && !isBlank(value) && !isCellError(value);
}

/** The problem of a row whose cells cannot be used. */
export function cellsProblem<Message extends string>(
  dataset: Dataset,
  message: Message,
  { row, fields }: BadRow,
): Problem<Message> {
  const data: CellsSeen = { cells: fields.map((field) => cellSeen(row, field)) };
  return { message, ...rowProblem(dataset, row, fields), data: { ...data } };
}

/** Where a finding about a row points, and whom it concerns: its student where the ids name one, and the school. */
export function rowProblem<K extends KindId>(
  dataset: Dataset,
  row: SourceRow<K>,
  fields: readonly FieldOf<K>[],
): Pick<Problem, 'at' | 'studentId' | 'school'> {
  const student = studentOfRow(dataset, row);
  const id = readId(cellOf<KindId>(row, 'studentId'));
  return {
    at: rowLocation(row, ...fields),
    studentId: student?.id ?? id?.text,
    school: textOf<KindId>(row, 'school') || (student?.school ?? ''),
  };
}

/** A row of a sheet by its index into the sheet's values. */
export function rowAt<K extends KindId>(
  source: RecognisedSheet<K>,
  index: number,
  cells: readonly CellValue[],
): SourceRow<K> {
  return { source, row: sheetRow(source, index), cells };
}

/** A row of a sheet by its place among the data rows. */
export function rowAtPlace<K extends KindId>(source: RecognisedSheet<K>, place: number): SourceRow<K> {
  const index = source.dataRows[place] ?? 0;
  return rowAt(source, index, source.sheet.values[index] ?? []);
}

/** The cells in words: `Grade "13th" and Entry Date "9/8/26"`. */
export function listCells(cells: readonly CellSeen[]): string {
  return wordList(cells.map(({ heading, value }) => `${heading} "${value}"`));
}

/** A cell of a row as a finding tells it. */
export function cellSeen<K extends KindId>(row: SourceRow<K>, field: FieldOf<K>): CellSeen {
  const heading = row.source.headings.get(field)?.replace(/\s+/g, ' ') ?? '';
  return { field, heading: heading || field, value: shown(cellOf(row, field)) };
}

/** What stands in a cell, cut where it is long. */
function shown(value: CellValue | undefined): string {
  if (isCellError(value)) return value.error;
  const text = (typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '')).trim();
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
