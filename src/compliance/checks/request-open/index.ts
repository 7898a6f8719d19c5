import { daysBetween, daysInWords } from '../../calendar/school-calendar';
import { textOf } from '../../dataset/source-rows';
import type { PolicyValues } from '../../policy/policy';
import { isoDate } from '../../sheets/values/dates';
import { counted } from '../../sheets/values/word-list';
import { requestsOf } from '../../status/requests';
import { defineCheck, need } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface Open {
  /** The day of the oldest of them. */
  readonly requested: string;
  readonly days: number;
  readonly limit: number;
  readonly daysMeaning: PolicyValues['daysMeaning'];
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
  /** Requests that have waited too long. */
  readonly requests: number;
}

const messages = {
  open: ({ requested, days, limit, kind, sheet, row, requests, ...values }: Open) => ({
    message: `A request${kind === '' ? '' : ` (${kind})`} of ${requested} is not decided after ${daysInWords(days, values)}, the limit here is ${limit} (${sheet}, row ${row}${
      requests === 1 ? '' : `; ${counted(requests, 'request')} wait`
    }).`,
    fix: 'Decide the request and enter the decision with its date.',
  }),
};

export const requestOpen = defineCheck({
  id: 'request-open',
  title: 'Request not decided',
  severity: 'warning',
  criterion: 'BPS practice',
  per: 'student',
  needs: [ROSTER, need('change requests sheet', 'requests')],
  messages,
  staysOverdue: true,
  visit: {
    place: 168,
    theme: 'Records and deadlines',
    concerns: 'student',
    says: (count) => `${have(count, 'student')} a request that waits for a decision.`,
    step: 'Decide the open change and opt-out requests',
    due: 'overdue',
  },
  run({ dataset, policy, asOf }, report) {
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      if (!student.active) continue;
      const values = policy.at(student.school);
      const open = requestsOf(student, dataset).filter(({ decision }) => decision === 'open');
      if (open.some(({ requested }) => requested.day === null)) notJudged.add('no readable request date', student);
      const waiting = open.flatMap(({ row, requested: { day } }) => {
        const days = day === null ? 0 : daysBetween(day, asOf, values);
        return day === null || days <= values.requestOpenDays ? [] : [{ row, day, days }];
      });
      const [oldest] = waiting.sort((a, b) => a.day - b.day);
      if (oldest === undefined) continue;
      report.problem({
        message: 'open',
        ...ofStudent(student),
        mend: rowLocation(oldest.row, 'decision', 'decidedDate'),
        data: {
          requested: isoDate(oldest.day),
          days: oldest.days,
          limit: values.requestOpenDays,
          daysMeaning: values.daysMeaning,
          kind: textOf(oldest.row, 'kind'),
          sheet: oldest.row.source.sheet.name,
          row: oldest.row.row,
          requests: waiting.length,
        } satisfies Open,
      });
    }
    notJudged.report(report);
  },
});
