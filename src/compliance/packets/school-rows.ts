import type { Dataset } from '../dataset/dataset';
import { joinOf } from '../dataset/student-of-row';
import { textOf } from '../dataset/source-rows';
import { grouped } from '../grouped';
import { kindOf, type FieldOf } from '../sheets/kinds';
import type { FieldType } from '../sheets/kinds/field';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import { forEachDataRow, ownColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { SheetReading } from '../sheets/sheet-reading';
import { columnCountOf, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheets/snapshot';
import { readId } from '../sheets/values/ids';
import { folded } from '../sheets/values/text';
import { textNumber } from '../changes/text-number';
import { rowKey } from '../run/row-anchors';

/** A table of a sheet, with the rows and columns of the user's that it is read from. */
export interface SourceTable {
  /** What it is read as, the first first; all of the same rows. */
  readonly views: readonly RecognisedSheet[];
  /** The sheet as Excel gives it. */
  readonly sheet: SheetSnapshot;
  readonly columns: readonly SourceColumn[];
  /** Ascending, as the user sees them, each once. */
  readonly rows: readonly number[];
}

export interface SourceColumn {
  /** As the user counts, from 1. */
  readonly column: number;
  readonly heading: string;
  /** `roster.sdd`. */
  readonly field: string;
  readonly type: FieldType;
  /** Whether it tells one row of the table from another. */
  readonly isKey: boolean;
}

/** What tells who a row is about, the best first: tables beside each other on one sheet have other columns for it. */
const SUBJECTS = ['studentId', 'stateId', 'name', 'lastName', 'teacher', 'teacherId', 'school'] as const;

/** The tables of a workbook whose rows are read, in sheet order. */
export function sourceTables(readings: readonly SheetReading[], workbook: WorkbookSnapshot): SourceTable[] {
  return readings.flatMap((reading) => {
    if (reading.recognised === null) return [];
    const views = [reading.recognised, ...reading.also].filter(({ notUsed }) => notUsed === null);
    const sheet = workbook.sheets[reading.recognised.index];
    if (sheet === undefined) return [];
    return Array.from(grouped(views, subjectOf).values(), (own) => tableOf(own, sheet));
  });
}

function subjectOf(view: RecognisedSheet): string {
  const columns = SUBJECTS.map((field) => ownColumn(view, field as FieldOf));
  return `${view.headingRow} ${columns.find((column) => column !== undefined) ?? ''}`;
}

function tableOf(views: readonly RecognisedSheet[], sheet: SheetSnapshot): SourceTable {
  const columns = new Map<number, SourceColumn>();
  const rows = new Set<number>();
  const width = columnCountOf(sheet);
  for (const view of views) {
    for (const name of view.columns.keys()) {
      const own = ownColumn(view, name);
      if (own === undefined || own >= width || columns.has(own)) continue;
      const { type, isKey } = fieldOf(view.kind, name);
      columns.set(own, {
        column: view.sheet.firstColumn + own,
        heading: view.headings.get(name) ?? '',
        field: `${view.kind}.${name}`,
        type,
        isKey,
      });
    }
    forEachDataRow(view, (index) => rows.add(view.sheet.firstRow + index));
  }
  const sorted = [...columns.values()].sort((a, b) => a.column - b.column);
  // The school alone tells no rows apart: then all that stands in them does.
  const isEnough = sorted.some(({ field, isKey }) => isKey && !field.endsWith('.school'));
  return {
    views,
    sheet,
    columns: isEnough ? sorted : sorted.map((column) => ({ ...column, isKey: true })),
    rows: [...rows].sort((a, b) => a - b),
  };
}

/** What stands in a row's cells, column by column; a merged cell in its first row only. */
export function valuesOf({ sheet, columns }: SourceTable, row: number): CellValue[] {
  const cells = sheet.values[row - sheet.firstRow] ?? [];
  return columns.map(({ column }) => {
    const value = cells[column - sheet.firstColumn] ?? null;
    return value === '' ? null : value;
  });
}

/** A number made of what stands in the cells that tell a row from others. Blanks around a text and the form of a number make no difference. */
export function identityOf(values: readonly CellValue[], isKey: readonly boolean[]): string {
  return textNumber(rowKey(values.filter((_, at) => isKey[at])));
}

/** A number made of the id in a cell; null where there is none that names anybody. */
export function personOf(value: CellValue | undefined): string | null {
  const id = readId(value);
  return id === null || id.ruined ? null : textNumber(`person ${id.key}`);
}

/** Tells the schools that a row names; it is a school's where it is the only one. */
export type SchoolsOfRow = (table: SourceTable, row: number) => readonly string[];

/**
 * Makes a reader of the schools that a row names, folded: that of its own cell, and those of the students whom it is joined to. A roster's row
 * is of the school that it says itself, where it says one: a student who moved has a row at each.
 */
export function schoolsOfRows(dataset: Dataset): SchoolsOfRow {
  const rosterSchools = enrolledSchools(dataset);
  // Several students in one cell are read as a sheet each, and not every row is in each of them.
  const sets = new Map<RecognisedSheet, ReadonlySet<number>>();
  const rowsOf = (source: RecognisedSheet) => {
    const known = sets.get(source) ?? new Set(source.dataRows);
    sets.set(source, known);
    return known;
  };
  return ({ views }, row) => {
    const schools = new Set<string>();
    for (const source of views) {
      const index = row - source.sheet.firstRow;
      const cells = source.sheet.values[index];
      if (cells === undefined || !rowsOf(source).has(index)) continue;
      const sourceRow = { source, row, cells };
      const own = source.columns.has('school') ? folded(textOf(sourceRow, 'school' as FieldOf)) : '';
      if (own !== '') schools.add(own);
      const isStudents = kindOf(source.kind).fields.has('studentId' as FieldOf);
      if (!isStudents || (own !== '' && source.kind === 'roster')) continue;
      const { student } = joinOf(dataset, sourceRow);
      if (student === null) continue;
      for (const school of rosterSchools.get(student.key) ?? [folded(student.school)])
        if (school !== '') schools.add(school);
    }
    return [...schools];
  };
}

/** The schools at which rosters have a student enrolled: two children may have been given one id. */
function enrolledSchools({ sheetsOf, students, isEnrolledRow }: Dataset): Map<string, Set<string>> {
  const schools = new Map<string, Set<string>>();
  for (const source of sheetsOf('roster')) {
    forEachDataRow(source, (index, cells) => {
      const row = { source, row: source.sheet.firstRow + index, cells };
      const key = readId(cells[source.columns.get('studentId') ?? -1])?.key;
      const school = folded(textOf(row, 'school'));
      if (key === undefined || school === '' || !students.has(key) || !isEnrolledRow(row)) return;
      const known = schools.get(key);
      if (known === undefined) schools.set(key, new Set([school]));
      else known.add(school);
    });
  }
  return schools;
}
