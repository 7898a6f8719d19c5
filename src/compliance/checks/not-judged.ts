import type { Student } from '../dataset/records';
import { isOutOfReach } from '../dataset/reach';
import type { FieldOf } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { Reporter } from './define-check';
import { counted, firstNamed } from '../sheets/values/word-list';

/** Gathers students whom a check cannot judge, by what is missing, and says so once for each of these. */
export class NotJudged {
  private readonly ids = new Map<string, string[]>();

  /** `missing` reads on as "… for 2 students: 1001 and 1002". */
  add(missing: string, { id }: Pick<Student, 'id'>): void {
    const ids = this.ids.get(missing);
    if (ids === undefined) this.ids.set(missing, [id || 'one without an id']);
    else ids.push(id || 'one without an id');
  }

  /** Whether some roster of the student has a column of the field; notes the student where none has. */
  mapsColumn(student: Student, field: FieldOf<'roster'>, column: string): boolean {
    if (student.rows.some(({ source }) => source.columns.has(field))) return true;
    this.add(`no ${column} column on sheet ${student.rows[0]?.source.sheet.name ?? ''}`, student);
    return false;
  }

  /** Whether rows of these sheets cannot be found for a student, who has no id; notes the student where they cannot. */
  isOutOfReach(student: Student, sheets: readonly RecognisedSheet[]): boolean {
    const isOut = isOutOfReach(student, sheets);
    if (isOut) this.add('no student id', student);
    return isOut;
  }

  report({ couldNotJudge }: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [missing, ids] of this.ids) {
      couldNotJudge({ ids, says: (some) => `${missing} for ${counted(some.length, 'student')}: ${firstNamed(some)}` });
    }
  }
}
