import type { SourceRow } from '../../dataset/records';
import { cellOf } from '../../dataset/source-rows';
import { isStateId, readId, type Id } from '../../sheets/values/ids';
import { rowProblem } from '../bad-cells';
import { defineCheck, need } from '../define-check';
import { rowsByRepeatedId } from '../repeated-ids';
import { MOST_NAMED, wordList } from '../../sheets/values/word-list';

interface Other {
  readonly sheet: string;
  readonly row: number;
  readonly studentId: string;
}

interface Duplicate {
  readonly stateId: string;
  /** The rows of other students with this state id, the first few of them. */
  readonly rows: readonly Other[];
  /** How many such rows there are in all. */
  readonly others: number;
}

/** A roster row with both ids readable. */
interface Holder {
  readonly row: SourceRow<'roster'>;
  readonly student: Id;
  readonly state: Id;
}

const messages = {
  duplicate: ({ stateId, rows, others }: Duplicate) => ({
    message: `State id ${stateId} also stands with ${wordList(
      rows.map(({ sheet, row, studentId }) => `student id ${studentId} (${sheet}, row ${row})`),
      others - rows.length,
    )}.`,
    fix: 'Look the student up in the student information system and correct the row that holds the wrong id.',
  }),
};

export const stateIdDuplicate = defineCheck({
  id: 'state-id-duplicate',
  title: 'State id of two students',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [need('state id column on a roster', 'roster.stateId')],
  messages,
  flood: { says: ({ column, sheet }) => `rows share their state id: is column ${column} of ${sheet} the state id?` },
  run({ dataset }, report) {
    for (const rows of rowsByRepeatedId(dataset.sheetsOf('roster'), 'stateId').values()) {
      const holders = holdersOf(rows);
      const rowsOf = countByStudent(holders);
      if (rowsOf.size < 2) continue;
      const head = headOf(holders);
      for (const { row, student, state } of holders) {
        const named = head.filter((other) => other.student.key !== student.key).slice(0, MOST_NAMED);
        report.problem({
          message: 'duplicate',
          ...rowProblem(dataset, row, ['stateId']),
          data: {
            stateId: state.text,
            rows: named.map((other) => ({
              sheet: other.row.source.sheet.name,
              row: other.row.row,
              studentId: other.student.text,
            })),
            others: holders.length - (rowsOf.get(student.key) ?? 0),
          } satisfies Duplicate,
        });
      }
    }
  },
});

/** The rows with both ids, of a state id that stands on several rows. */
function holdersOf(rows: readonly SourceRow<'roster'>[]): Holder[] {
  return rows.flatMap((row) => {
    const student = readId(cellOf(row, 'studentId'));
    const state = readId(cellOf(row, 'stateId'));
    // What is no state id is state-id-invalid only (docs/spec/rulings.md, Cells and sheets).
    const isUsable = student?.ruined === false && state !== null && isStateId(state);
    return isUsable ? [{ row, student, state }] : [];
  });
}

function countByStudent(holders: readonly Holder[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { student } of holders) counts.set(student.key, (counts.get(student.key) ?? 0) + 1);
  return counts;
}

/** The first rows, at most so many of one student that enough of others are left for each. */
function headOf(holders: readonly Holder[]): Holder[] {
  const taken = new Map<string, number>();
  const head: Holder[] = [];
  for (const holder of holders) {
    const count = (taken.get(holder.student.key) ?? 0) + 1;
    if (count > MOST_NAMED) continue;
    taken.set(holder.student.key, count);
    if (head.push(holder) === 2 * MOST_NAMED) break;
  }
  return head;
}
