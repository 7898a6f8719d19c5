import { dueAfter, screenerLimit } from '../calendar/school-calendar';
import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster/roster-dates';
import type { PolicyValues } from '../policy/policy';
import { schoolYearStart, yearlyDay, type Day } from '../sheets/values/dates';
import { gradeRank, K2_RANK, type Grade } from '../sheets/values/grades';

/** By when a student who entered is to be screened. */
export interface ScreenerDue {
  readonly day: Day;
  /** Days from entry to the screener, 20 or 25, in the policy's kind of days. */
  readonly limit: number;
  /** The last day of the K1 window, where that is what decides; else null. */
  readonly k1Window: Day | null;
}

/**
 * By when a student is to be screened (docs/spec/rulings.md, Status over time, screener-late): 20 or 25 days after entry, and a
 * child who entered in K0 or K1 by the end of the window of the K1 spring where that is later. The grade at entry is the grade
 * now minus the school years since; below K0 counts as K0.
 */
export function screenerDue(entry: Day, grade: Grade | null, asOf: Day, values: PolicyValues): ScreenerDue {
  const limit = screenerLimit(entry, values);
  const day = dueAfter(entry, limit, values);
  const window = k1WindowOf(entry, grade, asOf, values);
  return window !== null && window > day ? { day: window, limit, k1Window: window } : { day, limit, k1Window: null };
}

/** The last day of the K1 window of a child who entered before K2; null for all others and where the grade has no place in the order. */
function k1WindowOf(entry: Day, grade: Grade | null, asOf: Day, values: PolicyValues): Day | null {
  const rank = gradeRank(grade);
  if (rank === null) return null;
  const entryYear = schoolYearStart(entry);
  const atEntry = Math.max(0, rank - (schoolYearStart(asOf) - entryYear));
  if (atEntry >= K2_RANK) return null;
  const k1Rank = K2_RANK - 1;
  const spring = entryYear + (k1Rank - atEntry) + 1;
  return yearlyDay(spring, values.k1WindowEnd);
}

/** When a student was first screened. */
interface ScreenerDate {
  /** Null where no date is known. */
  readonly day: Day | null;
  /** False where nothing but cells that are no dates says so. */
  readonly readable: boolean;
  /** Whether another date of the student cannot be read, and may be the earlier one. */
  readonly mayBeEarlier: boolean;
}

/** When a student was first screened: the earlier of the roster's date and those of the screening sheets (docs/spec/rulings.md, Status over time). */
export function screenerDate(
  student: Student,
  { dates, followUpRows }: Pick<Dataset, 'dates' | 'followUpRows'>,
): ScreenerDate {
  const onRoster = rosterDate(student, 'screenerDate', dates);
  let { day } = onRoster;
  for (const test of followUpRows.days('screener', student, 'testDate')) day = Math.min(day ?? test, test);
  const someUnread = !onRoster.readable || followUpRows.hasUnknownDay('screener', student, 'testDate');
  if (day === null) return { day, readable: !someUnread, mayBeEarlier: false };
  return { day, readable: true, mayBeEarlier: someUnread };
}
