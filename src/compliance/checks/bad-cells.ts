import type { Dataset } from '../dataset/dataset';
import type { SourceRow, Student } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import { KIND_IDS, type KindId } from '../sheets/kinds/define-kind';
import { forEachDataRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError, type CellValue } from '../sheets/snapshot';
import { readId } from '../sheets/values/ids';
import { isBlank } from '../sheets/values/text';
import type { Need, Problem } from './define-check';
import { rowLocation } from './locations';
import { wordList } from './word-list';

/** The fields that a check of cells reads, by kind of sheet; their order is the order in findings. */
export type CheckedFields = Readonly<Partial<Record<KindId, readonly string[]>>>;

/** Whether a cell that is neither blank nor an Excel error can be used. */
export type CellTest = (value: CellValue) => boolean;

/** A row with the fields whose cells cannot be used. */
export interface BadRow {
  readonly row: SourceRow;
  readonly fields: readonly string[];
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
export function needFields(says: string, fields: CheckedFields): Need {
  return { says, anyOf: KIND_IDS.flatMap((kind) => (fields[kind] ?? []).map((field) => `${kind}.${field}`)) };
}

/**
 * The rows, in sheet order, with a cell that cannot be used. Blank cells are left to other checks, and Excel errors to
 * cell-error. Each distinct value of a column is judged once.
 */
export function badRows(
  dataset: Dataset,
  fields: CheckedFields,
  testOf: (kind: KindId, field: string) => CellTest,
): BadRow[] {
  const found: BadRow[] = [];
  for (const source of dataset.sheets) {
    const columns = (fields[source.kind] ?? []).flatMap((field) => {
      const column = source.columns.get(field);
      return column === undefined ? [] : [{ field, column, isBad: remembering(testOf(source.kind, field)) }];
    });
    if (columns.length === 0) continue;
    forEachDataRow(source, (index, cells) => {
      let bad: string[] | undefined;
      for (const { field, column, isBad } of columns) if (isBad(cells[column])) (bad ??= []).push(field);
      if (bad !== undefined) found.push({ row: rowAt(source, index, cells), fields: bad });
    });
  }
  return found;
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
export function rowProblem(
  dataset: Dataset,
  row: SourceRow,
  fields: readonly string[],
): Pick<Problem, 'at' | 'studentId' | 'school'> {
  const student = studentOf(dataset, row);
  const id = readId(cellOf(row, 'studentId'));
  return {
    at: rowLocation(row, ...fields),
    studentId: student?.id ?? id?.text,
    school: textOf(row, 'school') || (student?.school ?? ''),
  };
}

/** The roster's student whom a row names, by local id, and where that is blank by state id. */
export function studentOf({ students, studentsByStateId }: Dataset, row: SourceRow): Student | undefined {
  const id = readId(cellOf(row, 'studentId'));
  if (id !== null) return id.ruined ? undefined : students.get(id.key);
  const stateId = readId(cellOf(row, 'stateId'));
  return stateId === null || stateId.ruined ? undefined : studentsByStateId.get(stateId.key);
}

/** A row of a sheet by its index into the sheet's values. */
export function rowAt(source: RecognisedSheet, index: number, cells: readonly CellValue[]): SourceRow {
  return { source, row: source.sheet.firstRow + index, cells };
}

/** The cells in words: `Grade "13th" and Entry Date "9/8/26"`. */
export function listCells(cells: readonly CellSeen[]): string {
  return wordList(cells.map(({ heading, value }) => `${heading} "${value}"`));
}

/** A cell of a row as a finding tells it. */
export function cellSeen(row: SourceRow, field: string): CellSeen {
  const heading = row.source.headings.get(field)?.replace(/\s+/g, ' ') ?? '';
  return { field, heading: heading || field, value: shown(cellOf(row, field)) };
}

/** What stands in a cell, cut where it is long. */
function shown(value: CellValue | undefined): string {
  if (isCellError(value)) return value.error;
  const text = (typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '')).trim();
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

function remembering(isUsable: CellTest): (value: CellValue | undefined) => boolean {
  const seen = new Map<CellValue | undefined, boolean>();
  return (value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    // Every Excel error is an object of its own; remembering them would only fill the memory.
    if (value === undefined || isCellError(value)) return false;
    const bad = !isBlank(value) && !isUsable(value);
    seen.set(value, bad);
    return bad;
  };
}
