import type { FieldOf, KindId } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { Day } from '../sheets/values/dates';
import { ByStudent } from './by-student';
import type { DateCells } from './date-cells';
import type { SourceRow, Student } from './records';
import { sourceRows } from './source-rows';
import { studentOfRow, type StudentBooks } from './student-of-row';

/** The kinds of sheet whose rows name a student. */
export type FollowUpKind = { [K in KindId]: 'studentId' extends FieldOf<K> ? K : never }[KindId];

/** The rows of sheets that follow a student over the years, such as monitoring, by student; each kind is read when first asked for. */
export class FollowUpRows {
  private readonly byKind: { [K in FollowUpKind]?: ByStudent<SourceRow<K>> } = {};

  constructor(
    private readonly sheetsOf: <K extends KindId>(kind: K) => readonly RecognisedSheet<K>[],
    private readonly books: StudentBooks,
    private readonly dates: DateCells,
  ) {}

  /** A student's rows, in sheet order. */
  of<K extends FollowUpKind>(kind: K, student: Student): readonly SourceRow<K>[] {
    const byKind: { [Each in K]?: ByStudent<SourceRow<Each>> } = this.byKind;
    const rows: ByStudent<SourceRow<K>> = (byKind[kind] ??= rowsByStudent(this.sheetsOf(kind), this.books));
    return rows.of(student);
  }

  /** The days that a student's rows have in a field; blank and unreadable cells have none. */
  days<K extends FollowUpKind>(kind: K, student: Student, field: FieldOf<K>): readonly Day[] {
    const rows = this.of(kind, student);
    return rows.length === 0 ? NO_DAYS : rows.flatMap((row) => this.dates.of(row, field).day ?? []);
  }

  /** Whether some row of a student has something in a date field that is not known as a date: it may be any day. */
  hasUnknownDay<K extends FollowUpKind>(kind: K, student: Student, field: FieldOf<K>): boolean {
    return this.of(kind, student).some((row) => !this.dates.of(row, field).readable);
  }
}

/** Most students have none of most kinds. */
const NO_DAYS: readonly Day[] = [];

function rowsByStudent<K extends FollowUpKind>(
  sheets: readonly RecognisedSheet<K>[],
  books: StudentBooks,
): ByStudent<SourceRow<K>> {
  const rows = new ByStudent<SourceRow<K>>(books.students.size);
  for (const sheet of sheets) {
    for (const row of sourceRows(sheet)) {
      const student = studentOfRow(books, row);
      if (student !== undefined) rows.add(student, row);
    }
  }
  return rows;
}
