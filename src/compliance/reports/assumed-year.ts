import type { StudentService } from '../esl/student-service';
import type { Policy } from '../policy/policy';
import { isoDate, monthDayYear, yearlyDay } from '../sheets/values/dates';

/** What is assumed of the dates of the year at some student's school, in a sentence; null where the settings say them all (docs/spec/rulings.md, Dates of the year). */
export function assumedYear(services: readonly StudentService[], policy: Policy, startYear: number): string | null {
  const schools = [...new Set(services.map(({ student }) => student.school))];
  const assumes = (key: 'firstDayOfSchool' | 'lastDayOfSchool' | 'termEnds') =>
    schools.some((school) => !policy.states(key, school));
  const last = isoDate(yearlyDay(startYear + 1, policy.values.lastDayOfSchool));
  const assumed = [
    ...(assumes('firstDayOfSchool') ? ['begins on the Tuesday after Labor Day'] : []),
    ...(assumes('lastDayOfSchool') ? [`ends on ${monthDayYear(last)}`] : []),
    ...(assumes('termEnds') ? ['has terms of equal length'] : []),
  ];
  if (assumed.length === 0) return null;
  const [more, end] = [assumed.slice(0, -1), assumed.at(-1) ?? ''];
  return `It is assumed that the school year ${more.length === 0 ? end : `${more.join(', ')} and ${end}`}: these dates are not known to this program and can be set under Policy. Vacations are not taken off.`;
}
