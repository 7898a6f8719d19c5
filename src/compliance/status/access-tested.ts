import { accessWindowEnd } from '../calendar/test-years';
import type { AccessResults } from '../dataset/access-results';
import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster/roster-dates';
import { isActiveEl } from '../esl/owed';
import type { PolicyValues } from '../policy/policy';
import { isK2To12 } from '../sheets/values/grades';

/**
 * Whether a student was to be tested in a test year: an active EL now above K2 and up to grade 12, opt-outs included, who
 * entered by the last day of the window (docs/spec/rulings.md, Status over time). A blank entry date does not excuse; of an unreadable one
 * nobody knows.
 */
export function wasToBeTested(
  student: Student,
  testYear: number,
  { dates }: Pick<Dataset, 'dates'>,
  values: PolicyValues,
): boolean {
  if (!isActiveEl(student) || !isK2To12(student.grade) || student.grade === 'K2') return false;
  const entry = rosterDate(student, 'entryDate', dates).day;
  return entry === null || entry <= accessWindowEnd(testYear, values);
}

/**
 * Whether a student has a result of a test year: something scored, or an Alternate row. Unknown where there are only rows
 * whose year nothing tells.
 */
export function testedIn(student: Student, testYear: number, accessResults: AccessResults): 'yes' | 'no' | 'unknown' {
  const results = accessResults.of(student);
  const ofYear = results.filter(({ year }) => year === testYear);
  if (ofYear.some(({ scored, test }) => scored || test === 'Alternate ACCESS')) return 'yes';
  return ofYear.length === 0 && results.some(({ year }) => year === null) ? 'unknown' : 'no';
}
