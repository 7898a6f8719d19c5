import { dueAfter, firstDayOfSchool, secondHalfStart } from '../../calendar/school-calendar';
import type { Student } from '../../dataset/records';
import type { PolicyValues } from '../../policy/policy';
import { dayOf, isoDate, monthAndDay, schoolYearStart, type Day } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, OPT_OUT, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { are } from '../visit';

interface NotMonitored {
  readonly from: string;
}

const DAYS_AFTER_SCHOOL_BEGINS = 30;
const DAYS_AFTER_SECOND_HALF_BEGINS = 15;
const JULY = 7;

const messages = {
  none: ({ from }: NotMonitored) => ({
    message: `Opted out of ESL, but no monitoring entry since ${from}.`,
    fix: "Monitor the student's progress and enter it with its date: once in each half of the year.",
  }),
};

export const optoutNotMonitored = defineCheck({
  id: 'optout-not-monitored',
  title: 'Opted-out ML not monitored',
  severity: 'warning',
  criterion: 'ELE 8',
  per: 'student',
  needs: [ROSTER, EL_STATUS, OPT_OUT, need('monitoring sheet', 'monitoring')],
  messages,
  visit: {
    place: 155,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${are(count, 'ML')} opted out of ESL and not monitored in this half of the year.`,
    step: 'Monitor the MLs who are opted out of ESL',
    due: 'no date',
  },
  run({ dataset, policy, asOf, services }, report) {
    const judged: { readonly student: Student; readonly from: Day }[] = [];
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const from = halfToJudge(asOf, policy.at(student.school));
      if (from === null) continue;
      if (student.optedOut) judged.push({ student, from });
      else if (student.isOptOutUnknown) notJudged.add('no readable opt-out', student);
    }
    const isAnyMonitored = judged.some(({ student }) => dataset.followUpRows.of('monitoring', student).length > 0);
    if (judged.length > 0 && !isAnyMonitored)
      report.couldNotJudge('no monitoring entry of any opted-out student: the monitoring sheet is a log of FELs only');
    for (const { student, from } of isAnyMonitored ? judged : []) {
      const dates = dataset.followUpRows.of('monitoring', student).map((row) => dataset.dates.of(row, 'entryDate'));
      if (dates.some(({ day }) => day !== null && day >= from && day <= asOf)) continue;
      if (notJudged.isOutOfReach(student, dataset.sheetsOf('monitoring'))) continue;
      if (dates.some(({ readable }) => !readable)) {
        notJudged.add('no readable date of a monitoring entry', student);
        continue;
      }
      report.problem({
        message: 'none',
        ...ofStudent(student, 'optOut', 'elProgram'),
        data: { from: isoDate(from) } satisfies NotMonitored,
      });
    }
    notJudged.report(report);
  },
});

/** The first day of the half-year that is judged; null in the weeks in which an entry cannot be missing yet. */
function halfToJudge(asOf: Day, values: PolicyValues): Day | null {
  const year = schoolYearStart(asOf);
  const [month, day] = monthAndDay(values.firstHalfEnd);
  const firstHalfEnd = dayOf(month >= JULY ? year : year + 1, month, day);
  if (asOf <= firstHalfEnd) {
    const waitsUntil = dueAfter(firstDayOfSchool(year, values), DAYS_AFTER_SCHOOL_BEGINS, values);
    return asOf < waitsUntil ? null : dayOf(year, JULY, 1);
  }
  const secondHalf = secondHalfStart(year, values);
  return asOf <= secondHalf + DAYS_AFTER_SECOND_HALF_BEGINS ? null : secondHalf;
}
