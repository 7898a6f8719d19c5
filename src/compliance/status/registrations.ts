import { accessWindowEnd } from '../calendar/test-years';
import type { PolicyValues } from '../policy/policy';
import { dayOf, monthAndDay, schoolYearStart, type Day } from '../sheets/values/dates';
import { isK2To12, type Grade } from '../sheets/values/grades';

const JULY = 7;

/**
 * Whether the ACCESS registration is compared with the roster on a day: from the setting `registrationFrom` to the end of the
 * window of the coming test, both included (docs/spec/checks.md, registration-missing).
 */
export function isRegistrationSeason(asOf: Day, values: PolicyValues): boolean {
  const year = schoolYearStart(asOf);
  const [month, day] = monthAndDay(values.registrationFrom);
  const from = dayOf(month >= JULY ? year : year + 1, month, day);
  return asOf >= from && asOf <= accessWindowEnd(year + 1, values);
}

/** Whether ELs of a grade sit ACCESS: K2–12 and the ungraded (docs/spec/rulings.md, registration-missing). */
export function sitsAccess(grade: Grade | null): boolean {
  return grade === 'SP' || isK2To12(grade);
}
