import { currentTestYear } from '../../calendar/test-years';
import type { AccessResult, ScoredResult } from '../../dataset/access-result';
import type { Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';

/** A student's results of the reported year and of the year before; at least one of them. */
export interface TestedStudent {
  readonly student: Student;
  /** The newest ACCESS result with an overall score. */
  readonly score: ScoredResult | null;
  readonly scoreBefore: ScoredResult | null;
  /** The newest Alternate result of the reported year. */
  readonly alternate: AccessResult | null;
}

/** The results of one test year beside those of the year before. */
export interface YearResults {
  readonly year: number;
  readonly students: readonly TestedStudent[];
  /** Students whose results all lack a year. */
  readonly withoutYear: number;
}

/**
 * The results of the active students of the rosters, in roster order; former ELs too, who were tested before they left. The
 * year is that of the last window, else the newest before it that has results. Null where no result has such a year.
 */
export function yearResults(run: ComplianceRun, inScope: (school: string) => boolean): YearResults | null {
  const { dataset, policy, asOf } = run;
  const { accessResults } = dataset;
  const students = [...dataset.students.values()].filter(({ active, school }) => active && inScope(school));
  const current = currentTestYear(asOf, policy.values);
  let year = 0;
  let withoutYear = 0;
  for (const student of students) {
    const years = yearsOf(student, run);
    if (years.length > 0 && years.every((one) => one === null)) withoutYear++;
    for (const one of years) if (one !== null && one <= current && one > year) year = one;
  }
  if (year === 0) return null;
  const tested: TestedStudent[] = [];
  for (const student of students) {
    const score = accessResults.scoreOfYear(student, year);
    const scoreBefore = accessResults.scoreOfYear(student, year - 1);
    const alternate =
      accessResults.of(student).find((result) => result.test === 'Alternate ACCESS' && result.year === year) ?? null;
    if (score !== null || scoreBefore !== null || alternate !== null)
      tested.push({ student, score, scoreBefore, alternate });
  }
  return { year, students: tested, withoutYear };
}

/** The years of a student's results; the roster's scores count where no sheet has any. */
function yearsOf(student: Student, { dataset }: ComplianceRun): (number | null)[] {
  const inSheets = dataset.accessResults.of(student);
  if (inSheets.length > 0) return inSheets.map(({ year }) => year);
  const onRoster = dataset.accessResults.newestScore(student);
  return onRoster === null ? [] : [onRoster.year];
}
