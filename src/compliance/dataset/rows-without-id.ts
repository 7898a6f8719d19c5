import { grouped } from '../grouped';
import { codedColumn } from '../sheets/coded-columns';
import { idsOf } from '../sheets/id-column';
import type { KindId } from '../sheets/kinds';
import { kindOf } from '../sheets/kinds';
import { sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { counted } from '../sheets/values/word-list';
import type { ReadAs } from './read-as';
import type { SourceRow } from './records';
import { nameOfRow } from './student-names';
import { joinOf, rowKeyInWorkbook, type Join, type StudentBooks } from './student-of-row';

/** A row of a student without a usable id, and how it is joined to one. */
export interface JoinedRow {
  readonly row: SourceRow;
  readonly join: Join;
}

/** Every row of a sheet of students whose id is blank or ruined, or that has no column of ids; once where a sheet is read as several. */
export function rowsWithoutId(sheets: readonly RecognisedSheet[], books: StudentBooks): JoinedRow[] {
  const kinds = new Map<string, KindId>();
  const seen = new Set<string>();
  const isNew = (row: SourceRow) => {
    const key = rowKeyInWorkbook(row);
    const kind = kinds.get(key) ?? row.source.kind;
    kinds.set(key, kind);
    // A row of a schedule that names several students stands for each of them.
    const named = kind === 'schedule' ? `${key} ${nameOfRow(row)}` : key;
    const isSeen = kind !== row.source.kind || seen.has(named);
    seen.add(named);
    return !isSeen;
  };
  return sheets.flatMap((source) => {
    if (!isOfStudents(source)) return [];
    return openRows(source)
      .filter(isNew)
      .map((row) => ({ row, join: joinOf(books, row) }));
  });
}

/** What to tell of each sheet whose rows are joined by name, with the counts (docs/spec/recognition.md §5). */
export function joinsTold(rows: readonly JoinedRow[], { students }: StudentBooks): ReadAs[] {
  if (students.size === 0) return [];
  // A sheet may be read as several.
  const bySheet = grouped(rows, ({ row }) => row.source.index);
  return Array.from(bySheet.values()).flatMap((joined) => {
    const text = toldOf(joined);
    return joined[0] === undefined || text === '' ? [] : [{ sheet: joined[0].row.source, text }];
  });
}

function toldOf(rows: readonly JoinedRow[]): string {
  const count = (is: (join: Join) => boolean) => rows.filter(({ join }) => is(join)).length;
  const byName = count((join) => join.student !== null && join.by === 'name');
  const several = count((join) => join.student === null && join.because === 'several');
  // Who is on one roster need not be on another.
  const unknown =
    rows[0]?.row.source.kind === 'roster'
      ? 0
      : count((join) => join.student === null && join.because === 'unknown name');
  const lines = [
    byName > 0 ? `${counted(byName, 'row')} without a student id joined to the roster by name.` : null,
    several > 0 ? `${counted(several, 'row')} without a student id not joined: the name fits several students.` : null,
    unknown > 0
      ? `${counted(unknown, 'row')} without a student id not joined: nobody enrolled on a roster with an id has the name.`
      : null,
  ];
  return lines.filter((line) => line !== null).join(' ');
}

function isOfStudents({ kind }: RecognisedSheet): boolean {
  return kindOf<KindId>(kind).fields.has('studentId');
}

function openRows(source: RecognisedSheet): SourceRow[] {
  const { codes, values } = codedColumn(source, 'studentId');
  const ids = idsOf(codedColumn(source, 'studentId'));
  const isOpen = values.map((_, code) => (ids[code] ?? null) === null || ids[code]?.ruined === true);
  // Nearly every sheet has none, and hundreds of thousands of rows.
  if (!isOpen.includes(true)) return [];
  const rows: SourceRow[] = [];
  for (let place = 0; place < codes.length; place++) {
    if (isOpen[codes[place] ?? 0] !== true) continue;
    const index = source.dataRows[place] ?? 0;
    rows.push({ source, row: sheetRow(source, index), cells: source.sheet.values[index] ?? [] });
  }
  return rows;
}
