import { kindOf, type KindId } from '../sheets/kinds';
import { readId } from '../sheets/values/ids';
import type { SourceRow, Student } from './records';
import { cellOf } from './source-rows';
import { describedBy, type Fitting, type StudentNames } from './student-names';

/** How a row is joined to a student: by an id, its own or the state's, or by name, or why it joins nobody. */
export type Join =
  | { readonly student: Student; readonly by: 'id' | 'name' }
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

/** The roster's student whom a row names (docs/spec/rulings.md, A row without an id). */
export function studentOfRow(books: StudentBooks, row: SourceRow): Student | undefined {
  return joinOf(books, row).student ?? undefined;
}

/** By local id, and where that is blank or ruined by state id, else by name; a roster's row joins rows of other sheets only. */
export function joinOf(books: StudentBooks, row: SourceRow): Join {
  const id = readId(cellOf(row, 'studentId'));
  if (id !== null && !id.ruined) {
    // Where one column holds either id, it may be the state's.
    return joinById(books.students.get(id.key) ?? (hasOneId(row) ? books.studentsByStateId.get(id.key) : undefined));
  }
  if (row.source.kind === 'roster') return books.rosterJoins.get(rowKeyInWorkbook(row)) ?? NO_NAME;
  const stateId = readId(cellOf(row, 'stateId'));
  const byStateId = stateId === null || stateId.ruined ? undefined : books.studentsByStateId.get(stateId.key);
  if (byStateId !== undefined) return joinById(byStateId);
  const described = describedBy(row);
  if (described.name === '') return NO_NAME;
  const join = joinByName(books.studentNames.find(described, mayBeOf(row)));
  const isStranger = join.student === null && join.because === 'unknown name' && stateId?.ruined === false;
  return isStranger ? { student: null, because: 'unknown id' } : join;
}

/** Makes a test whether a row may be a student's: not where its own sheet lists the student, as a roster, on another row. */
export function mayBeOf({
  source,
  row,
}: Pick<SourceRow, 'row'> & { readonly source: Pick<SourceRow['source'], 'index'> }) {
  return ({ rows }: Pick<Student, 'rows'>) =>
    rows.every((other) => other.source.index !== source.index || other.row === row);
}

/** Whether the row's kind of sheet has one field for the student id and the state id. */
function hasOneId({ source }: SourceRow): boolean {
  return !kindOf<KindId>(source.kind).fields.has('stateId');
}

/** Tells a row from all others of the workbook. */
export function rowKeyInWorkbook({ source, row }: Pick<SourceRow, 'source' | 'row'>): string {
  return `${source.index}:${row}`;
}

const NO_NAME: Join = { student: null, because: 'no name' };

function joinById(student: Student | undefined): Join {
  return student === undefined ? { student: null, because: 'unknown id' } : { student, by: 'id' };
}

function joinByName(fitting: Fitting<Student>): Join {
  if (fitting === 'nobody') return { student: null, because: 'unknown name' };
  return 'several' in fitting ? { student: null, because: 'several', ...fitting } : { ...fitting, by: 'name' };
}
