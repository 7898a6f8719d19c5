import type { Dataset } from '../../dataset/dataset';
import type { SourceRow } from '../../dataset/records';
import { cellOf } from '../../dataset/source-rows';
import { nameOfRow } from '../../dataset/student-names';
import { personKey } from '../../sheets/values/names';
import { readId } from '../../sheets/values/ids';
import { rowProblem } from '../bad-cells';
import { defineCheck, need } from '../define-check';
import { rowsByRepeatedId } from '../repeated-ids';
import { firstNamed, MOST_NAMED, wordList } from '../../sheets/values/word-list';
import { isNoList } from '../../sheets/recognised-sheet';

interface Duplicate {
  readonly id: string;
  /** The other rows, the first few of them. */
  readonly rows: readonly number[];
  /** How many other rows there are in all. */
  readonly others: number;
}

/** Whether the rows name different students. */
interface Shared extends Duplicate {
  readonly names: readonly string[];
}

const messages = {
  shared: ({ id, rows, others, names }: Shared) => ({
    message: `Student id ${id} is also on row${others === 1 ? '' : 's'} ${wordList(rows.map(String), others - rows.length)}, for different names: ${firstNamed(names)}. Only the first active row is read as the student; the others are not judged.`,
    fix: 'If they are different students, correct the id that is wrong; if they are one, keep one row.',
  }),
  duplicate: ({ id, rows, others }: Duplicate) => ({
    message: `Student id ${id} is also on row${others === 1 ? '' : 's'} ${wordList(rows.map(String), others - rows.length)}; only the first active row counts.`,
    fix: 'Keep one row for the student, or correct the id that is wrong.',
  }),
};

export const studentIdDuplicate = defineCheck({
  id: 'student-id-duplicate',
  title: 'Student id on several rows of a roster',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [need('student id column on a roster', 'roster.studentId')],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `rows share their student id: is column ${column} of ${sheet} the student id, and was the list pasted twice?`,
  },
  run({ dataset }, report) {
    // A list that only names students may name one on several rows.
    for (const roster of dataset.sheetsOf('roster').filter(isNoList)) {
      for (const all of rowsByRepeatedId([roster], 'studentId').values()) {
        const rows = claiming(all, dataset);
        const head = rows.slice(0, MOST_NAMED + 1);
        const names = differentNames(rows);
        for (const row of rows) {
          const named = head.filter((other) => other !== row).slice(0, MOST_NAMED);
          const duplicate: Duplicate = {
            id: readId(cellOf(row, 'studentId'))?.text ?? '',
            rows: named.map((other) => other.row),
            others: rows.length - 1,
          };
          report.problem({
            ...rowProblem(dataset, row, ['studentId']),
            ...(names.length < 2
              ? { message: 'duplicate', data: { ...duplicate } }
              : { message: 'shared', data: { ...duplicate, names } satisfies Shared }),
          });
        }
      }
    }
  },
});

/** The names of the rows, one of each person; the first few of them. */
function differentNames(rows: readonly SourceRow<'roster'>[]): string[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = nameOfRow(row);
    const key = personKey(name);
    if (key !== '' && !names.has(key)) names.set(key, name);
    if (names.size > MOST_NAMED) break;
  }
  return [...names.values()];
}

/** The rows that claim one student: an inactive row beside an active one is an earlier stay, and no duplicate (docs/spec/rulings.md, Who counts). */
function claiming(rows: readonly SourceRow<'roster'>[], { isEnrolledRow }: Dataset): readonly SourceRow<'roster'>[] {
  const active = rows.filter(isEnrolledRow);
  if (active.length === 0) return rows;
  return active.length === 1 ? [] : active;
}
