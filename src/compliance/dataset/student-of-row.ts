import { readId } from '../sheets/values/ids';
import type { SourceRow, Student } from './records';
import { cellOf } from './source-rows';
import { describedBy, type Fitting, type StudentNames } from './student-names';

/** How a row is joined to a student: by which of its cells, or why it joins nobody. */
export type Join =
  | { readonly student: Student; readonly by: 'id' | 'state id' | 'name' }
  /** The name fits several. */
  | { readonly student: null; readonly because: 'several'; readonly several: readonly Student[] }
  /** An id that is on no roster, a name that nobody has, or nothing that names a student. */
  | { readonly student: null; readonly because: 'unknown id' | 'unknown name' | 'no name' };

/** The students of every roster, by the keys of their ids and by name. */
export interface StudentBooks {
  readonly students: ReadonlyMap<string, Student>;
  readonly studentsByStateId: ReadonlyMap<string, Student>;
  /** The active students who have an id. */
  readonly studentNames: StudentNames<Student>;
  /** The rows of rosters that have no usable id, by `rowKeyInWorkbook`. */
  readonly rosterJoins: ReadonlyMap<string, Join>;
}

/** The roster's student whom a row names (rulings.md, A row without an id). */
export function studentOfRow(books: StudentBooks, row: SourceRow): Student | undefined {
  return joinOf(books, row).student ?? undefined;
}

/** By local id, and where that is blank or ruined by state id, else by name; a roster's row joins rows of other sheets only. */
export function joinOf(books: StudentBooks, row: SourceRow): Join {
  const id = readId(cellOf(row, 'studentId'));
  if (id !== null && !id.ruined) return joinBy('id', books.students.get(id.key));
  if (row.source.kind === 'roster') return books.rosterJoins.get(rowKeyInWorkbook(row)) ?? NO_NAME;
  const stateId = readId(cellOf(row, 'stateId'));
  const byStateId = stateId === null || stateId.ruined ? undefined : books.studentsByStateId.get(stateId.key);
  if (byStateId !== undefined) return joinBy('state id', byStateId);
  const described = describedBy(row);
  return described.name === '' ? NO_NAME : joinByName(books.studentNames.find(described, mayBeOf(row)));
}

/** Makes a test whether a row may be a student's: not where its own sheet lists the student, as a roster, on another row. */
export function mayBeOf({
  source,
  row,
}: Pick<SourceRow, 'row'> & { readonly source: Pick<SourceRow['source'], 'index'> }) {
  return ({ rows }: Pick<Student, 'rows'>) =>
    rows.every((other) => other.source.index !== source.index || other.row === row);
}

/** Tells a row from all others of the workbook. */
export function rowKeyInWorkbook({ source, row }: Pick<SourceRow, 'source' | 'row'>): string {
  return `${source.index}:${row}`;
}

const NO_NAME: Join = { student: null, because: 'no name' };

function joinBy(by: 'id' | 'state id', student: Student | undefined): Join {
  return student === undefined ? { student: null, because: 'unknown id' } : { student, by };
}

function joinByName(fitting: Fitting<Student>): Join {
  if (fitting === 'nobody') return { student: null, because: 'unknown name' };
  return 'several' in fitting ? { student: null, because: 'several', ...fitting } : { ...fitting, by: 'name' };
}
