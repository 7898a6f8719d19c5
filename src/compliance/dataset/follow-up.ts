import type { KindId } from '../sheets/kinds/define-kind';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { readDate, type Day } from '../sheets/values/dates';
import type { SourceRow, Student } from './records';
import { cellOf, sourceRows } from './source-rows';
import { studentOfRow, type StudentBooks } from './student-of-row';

/** The sheets that follow a student over the years, several rows a student. */
export type FollowUpKind = Extract<KindId, 'monitoring' | 'optouts' | 'screener' | 'folders'>;

const NO_ROWS: readonly SourceRow[] = [];

/** The rows of monitoring, opt-out, screening and folder sheets by student; each kind is read when first asked for. */
export class FollowUpRows {
  private readonly byKind = new Map<FollowUpKind, ReadonlyMap<string, readonly SourceRow[]>>();

  constructor(
    private readonly sheetsOf: (kind: KindId) => readonly RecognisedSheet[],
    private readonly books: StudentBooks,
    private readonly date1904: boolean,
  ) {}

  /** A student's rows, in sheet order. */
  of(kind: FollowUpKind, student: Student): readonly SourceRow[] {
    let index = this.byKind.get(kind);
    if (index === undefined) this.byKind.set(kind, (index = indexByStudent(this.sheetsOf(kind), this.books)));
    return index.get(student.key) ?? NO_ROWS;
  }

  /** The days that a student's rows have in a field; blank and unreadable cells have none. */
  days(kind: FollowUpKind, student: Student, field: string): Day[] {
    return this.of(kind, student).flatMap((row) => readDate(cellOf(row, field), this.date1904).day ?? []);
  }
}

function indexByStudent(
  sheets: readonly RecognisedSheet[],
  books: StudentBooks,
): ReadonlyMap<string, readonly SourceRow[]> {
  const index = new Map<string, SourceRow[]>();
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
