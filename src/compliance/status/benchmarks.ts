import type { Dataset } from '../dataset/dataset';
import type { SourceRow } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import type { CellValue } from '../sheets/snapshot';
import { readYesNo } from '../sheets/values/yes-no';
import { folded, isBlank, cellText } from '../sheets/values/text';

const MET = /^(met|exceeded|yes,? met)$/;
const NOT_MET = /^(not met|did not meet|not meeting|missed)$/;

/** Whether a student met the state's progress target; null where the cell is blank or says neither, which is not judged. */
export function readMet(value: CellValue | undefined): boolean | null {
  if (isBlank(value)) return null;
  const words = folded(cellText(value)).trim();
  if (NOT_MET.test(words)) return false;
  return MET.test(words) ? true : readYesNo(value);
}

/** Whether a student met the target by all rows that say: missed in one is missed; null where none says. */
export function metTarget(rows: readonly SourceRow<'benchmarks'>[]): boolean | null {
  const answers = rows.flatMap((row) => readMet(cellOf(row, 'met')) ?? []);
  return answers.length === 0 ? null : !answers.includes(false);
}

/**
 * Whether a student has a plan dated in the school year up to a day; a date that cannot be read may be one. A plan dated later in
 * the year than the day that is judged is no plan yet, but that day's finding would be gone on the plan's own (docs/spec/rulings.md, Overdue
 * stays overdue).
 */
export function planOf(
  rows: readonly SourceRow<'benchmarks'>[],
  { dates: cells }: Pick<Dataset, 'dates'>,
  asOf: Day,
): 'made' | 'to come' | 'none' | 'unreadable' {
  const dates = rows.map((row) => cells.of(row, 'planDate'));
  const ofYear = dates.flatMap(({ day }) =>
    day !== null && schoolYearStart(day) === schoolYearStart(asOf) ? [day] : [],
  );
  if (ofYear.some((day) => day <= asOf)) return 'made';
  if (ofYear.length > 0) return 'to come';
  return dates.some(({ readable }) => !readable) ? 'unreadable' : 'none';
}
