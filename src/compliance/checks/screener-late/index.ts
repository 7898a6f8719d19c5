import { daysBetween, daysInWords, firstDayOfSchool, screenerLimit } from '../../calendar/school-calendar';
import { rosterDate } from '../../dataset/roster-dates';
import type { PolicyValues } from '../../policy/policy';
import { isoDate, schoolYearStart, type Day } from '../../sheets/values/dates';
import { defineCheck } from '../define-check';
import { isYoungerThanK2 } from '../../status/grades';
import { studentLocation } from '../locations';
import { ENTRY_DATE, ROSTER } from '../needs';
import { screenerDate, SCREENER_DATE } from '../screener-dates';

interface Late {
  readonly entry: string;
  readonly screener: string;
  readonly days: number;
  readonly limit: number;
  readonly daysMeaning: PolicyValues['daysMeaning'];
  /** Entered in summer and screened by the first day of school, which EL-06 allows. */
  readonly bySchoolStart: boolean;
}

const messages = {
  late: ({ entry, screener, days, limit, bySchoolStart, ...values }: Late) => ({
    message: `Entered on ${entry}, screened on ${screener}: ${daysInWords(days, values)} later, the limit is ${limit}.${
      bySchoolStart ? ' The circular allows a summer entry until the first day of school.' : ''
    }`,
    fix: 'If a date is wrong, correct it. The circular does not say whether days are calendar or school days; the policy settings do.',
  }),
};

export const screenerLate = defineCheck({
  id: 'screener-late',
  title: 'Screened too late',
  severity: 'error',
  criterion: 'ELE 3',
  per: 'student',
  needs: [ROSTER, ENTRY_DATE, SCREENER_DATE],
  messages,
  run({ dataset, policy }, report) {
    for (const student of dataset.students.values()) {
      if (!student.active || isYoungerThanK2(student.grade)) continue;
      const entry = rosterDate(student, 'entryDate', dataset.date1904).day;
      const screener = screenerDate(student, dataset).day;
      if (entry === null || screener === null) continue;
      const values = policy.at(student.school);
      const [days, limit] = [daysBetween(entry, screener, values), screenerLimit(entry, values)];
      if (days <= limit) continue;
      report.problem({
        message: 'late',
        at: studentLocation(student, 'screenerDate', 'entryDate'),
        studentId: student.id,
        school: student.school,
        data: {
          entry: isoDate(entry),
          screener: isoDate(screener),
          days,
          limit,
          daysMeaning: values.daysMeaning,
          bySchoolStart: isBySchoolStart(entry, screener, values),
        } satisfies Late,
      });
    }
  },
});

function isBySchoolStart(entry: Day, screener: Day, values: PolicyValues): boolean {
  const firstDay = firstDayOfSchool(schoolYearStart(entry), values);
  return entry < firstDay && screener <= firstDay;
}
