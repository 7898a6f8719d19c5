import { daysBetween, daysInWords, firstDayOfSchool } from '../../calendar/school-calendar';
import { rosterDate } from '../../dataset/roster/roster-dates';
import type { PolicyValues } from '../../policy/policy';
import { isoDate, schoolYearStart, type Day } from '../../sheets/values/dates';
import { defineCheck } from '../define-check';
import { isYoungerThanK2 } from '../../status/grades';
import { screenerDate, screenerDue } from '../../status/screener-dates';
import { ofStudent } from '../locations';
import { ENTRY_DATE, ROSTER, SCREENER_DATE } from '../needs';
import { NotJudged } from '../not-judged';

interface Late {
  readonly entry: string;
  readonly screener: string;
  readonly days: number;
  readonly limit: number;
  readonly daysMeaning: PolicyValues['daysMeaning'];
  /** Entered in summer and screened by the first day of school, which EL-06 allows. */
  readonly bySchoolStart: boolean;
}

/** A child who entered before K2. */
interface LateForK1 {
  readonly entry: string;
  readonly screener: string;
  readonly due: string;
}

const messages = {
  late: ({ entry, screener, days, limit, bySchoolStart, ...values }: Late) => ({
    message: `Entered on ${entry}, screened on ${screener}: ${daysInWords(days, values)} later, the limit is ${limit}.${
      bySchoolStart ? ' The circular allows a summer entry until the first day of school.' : ''
    }`,
    fix: 'If a date is wrong, correct it. The circular does not say whether days are calendar or school days; the policy settings do.',
  }),
  lateForK1: ({ entry, screener, due }: LateForK1) => ({
    message: `Entered before K2, on ${entry}, screened on ${screener}: the K1 window ended on ${due}.`,
    fix: 'If a date is wrong, correct it. The K1 window is a policy setting.',
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
  staysOverdue: true,
  run({ dataset, policy, asOf }, report) {
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      if (!student.active || isYoungerThanK2(student.grade)) continue;
      const entryDate = rosterDate(student, 'entryDate', dataset.dates);
      const firstScreening = screenerDate(student, dataset);
      const [entry, screener] = [entryDate.day, firstScreening.day];
      if (screener !== null && !entryDate.readable) notJudged.add('no readable entry date', student);
      if (entry !== null && !firstScreening.readable) notJudged.add('no readable screener date', student);
      if (entry === null || screener === null) continue;
      const values = policy.at(student.school);
      const { day: due, limit, k1Window } = screenerDue(entry, student.grade, asOf, values);
      if (screener <= due) continue;
      if (firstScreening.mayBeEarlier) {
        notJudged.add('no readable date of another screening', student);
        continue;
      }
      const about = {
        ...ofStudent(student, 'screenerDate', 'entryDate'),
      };
      if (k1Window !== null) {
        report.problem({
          message: 'lateForK1',
          ...about,
          data: { entry: isoDate(entry), screener: isoDate(screener), due: isoDate(k1Window) } satisfies LateForK1,
        });
        continue;
      }
      report.problem({
        message: 'late',
        ...about,
        data: {
          entry: isoDate(entry),
          screener: isoDate(screener),
          days: daysBetween(entry, screener, values),
          limit,
          daysMeaning: values.daysMeaning,
          bySchoolStart: isBySchoolStart(entry, screener, values),
        } satisfies Late,
      });
    }
    notJudged.report(report);
  },
});

function isBySchoolStart(entry: Day, screener: Day, values: PolicyValues): boolean {
  const firstDay = firstDayOfSchool(schoolYearStart(entry), values);
  return entry < firstDay && screener <= firstDay;
}
