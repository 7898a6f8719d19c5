import type { FieldOf, KindId } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { Day } from '../sheets/values/dates';
import type { DateCells } from './date-cells';
import type { SourceRow, Student } from './records';
import { sourceRows } from './source-rows';
import { studentOfRow, type StudentBooks } from './student-of-row';

/** The kinds of sheet whose rows name a student. */
export type FollowUpKind = { [K in KindId]: 'studentId' extends FieldOf<K> ? K : never }[KindId];

/** The rows of sheets that follow a student over the years, such as monitoring, by student; each kind is read when first asked for. */
export class FollowUpRows {
  private readonly byKind: { [K in FollowUpKind]?: RowsByStudent<K> } = {};

  constructor(
    private readonly sheetsOf: <K extends KindId>(kind: K) => readonly RecognisedSheet<K>[],
    private readonly books: StudentBooks,
    private readonly dates: DateCells,
  ) {}

  /** A student's rows, in sheet order. */
  of<K extends FollowUpKind>(kind: K, student: Student): readonly SourceRow<K>[] {
    const byKind: { [Each in K]?: RowsByStudent<Each> } = this.byKind;
    const index: RowsByStudent<K> = (byKind[kind] ??= indexByStudent(this.sheetsOf(kind), this.books));
    return index.get(student.key) ?? NO_ROWS;
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
const NO_ROWS: readonly never[] = [];
const NO_DAYS: readonly Day[] = [];

type RowsByStudent<K extends FollowUpKind> = ReadonlyMap<string, readonly SourceRow<K>[]>;

function indexByStudent<K extends FollowUpKind>(
  sheets: readonly RecognisedSheet<K>[],
  books: StudentBooks,
): RowsByStudent<K> {
  const index = new Map<string, SourceRow<K>[]>();
  for (const sheet of sheets) {
    for (const row of sourceRows(sheet)) {
      const student = studentOfRow(books, row);
      if (student === undefined) continue;
      const rows = index.get(student.key);
      if (rows === undefined) index.set(student.key, [row]);
      else rows.push(row);
    }
  }
  return index;
}
