import { dueAfter, firstDayOfSchool } from '../../calendar/school-calendar';
import { rosterDate } from '../../dataset/roster/roster-dates';
import type { PolicyValues } from '../../policy/policy';
import { isoDate, schoolYearStart, type Day } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { counted } from '../../sheets/values/word-list';

interface Letter {
  readonly due: string;
  /** When the letter was sent; null where none of this school year is entered. */
  readonly sent: string | null;
  /** From when the days were counted: the first day of school, or a later entry. */
  readonly from: string;
  readonly limit: number;
  readonly daysMeaning: PolicyValues['daysMeaning'];
}

const limitWords = ({ due, from, limit, daysMeaning }: Letter) =>
  `due on ${due}, ${limit} ${daysMeaning} days after ${from}`;

const messages = {
  late: (data: Letter) => ({
    message: `The parent letter of ${data.sent ?? ''} is late: ${limitWords(data)}.`,
    fix: 'If the date is wrong, correct it; next year, send the letters in time.',
  }),
  missing: (data: Letter) => ({
    message: `No parent letter of this school year: ${limitWords(data)}.`,
    fix: "Send the letter in the parents' language now, and enter its date.",
  }),
};

export const notificationLate = defineCheck({
  id: 'notification-late',
  title: 'Parent letter late or missing',
  severity: 'error',
  criterion: 'ELE 10',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('parent notification date column on a roster', 'roster.notificationDate')],
  messages,
  staysOverdue: true,
  flood: {
    says: ({ column, sheet }) =>
      `students have no parent letter in time: does column ${column} of ${sheet} hold the dates of this school year?`,
  },
  visit: {
    place: 160,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `For ${counted(count, 'ML')} the parent letter is late or missing.`,
    step: 'Send the parent letters that are missing, in the language of the parents',
    due: 'overdue',
  },
  run({ dataset, policy, asOf, services }, report) {
    const schoolYear = schoolYearStart(asOf);
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const letter = rosterDate(student, 'notificationDate', dataset.dates);
      const values = policy.at(student.school);
      const entryDate = rosterDate(student, 'entryDate', dataset.dates);
      const entry = entryDate.day;
      const { due, from, limit } = deadline(entry, schoolYear, values);
      const sent = letter.day !== null && schoolYearStart(letter.day) >= schoolYear ? letter.day : null;
      if ((sent ?? asOf) <= due) continue;
      const unread = !letter.readable ? 'parent notification date' : entryDate.readable ? null : 'entry date';
      if (unread !== null) {
        notJudged.add(`no readable ${unread}`, student);
        continue;
      }
      if (!notJudged.mapsColumn(student, 'notificationDate', 'parent notification date')) continue;
      report.problem({
        message: sent === null ? 'missing' : 'late',
        ...ofStudent(student, 'notificationDate'),
        data: {
          due: isoDate(due),
          sent: sent === null ? null : isoDate(sent),
          from: isoDate(from),
          limit,
          daysMeaning: values.daysMeaning,
        } satisfies Letter,
      });
    }
    notJudged.report(report);
  },
});

/** A later entry has its own, shorter limit; a blank entry date has not. */
function deadline(
  entry: Day | null,
  schoolYear: number,
  values: PolicyValues,
): { readonly due: Day; readonly from: Day; readonly limit: number } {
  const firstDay = firstDayOfSchool(schoolYear, values);
  const isLater = entry !== null && entry > firstDay;
  const from = isLater ? entry : firstDay;
  const limit = isLater ? values.notificationLateEntryDays : values.notificationDays;
  return { due: dueAfter(from, limit, values), from, limit };
}
