import { daysBetween, daysInWords } from '../../calendar/school-calendar';
import { cellOf, textOf } from '../../dataset/source-rows';
import type { PolicyValues } from '../../policy/policy';
import { isoDate, schoolYearStart, type Day } from '../../sheets/values/dates';
import { mlStatusReader } from '../../sheets/values/statuses';
import { wordList } from '../../sheets/values/word-list';
import { readYesNo } from '../../sheets/values/yes-no';
import { compareWithRosters } from '../../status/applied-request';
import { requestsOf, type ChangeRequest } from '../../status/requests';
import { defineCheck, need } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface Delay {
  readonly kind: string;
  readonly decided: string;
  readonly days: number;
  readonly limit: number;
  readonly daysMeaning: PolicyValues['daysMeaning'];
}

interface NotOnRoster extends Delay {
  readonly to: string;
  readonly rosters: readonly { readonly sheet: string; readonly row: number; readonly shown: string }[];
}

interface NotEntered extends Delay {
  readonly systems: readonly string[];
}

const messages = {
  otherValue: ({ kind, decided, days, to, rosters, ...values }: NotOnRoster) => ({
    message: `Approved on ${decided}: ${kind}${to === '' ? '' : ` to ${to}`}. ${wordList(
      rosters.map(({ sheet, shown }) => `${sheet} still shows ${shown === '' ? 'a blank' : shown}`),
    )}, ${daysInWords(days, values)} later.`,
    fix: 'Enter the approved change, or correct the request.',
  }),
  notEntered: ({ kind, decided, days, systems, ...values }: NotEntered) => ({
    message: `Approved on ${decided}: ${kind}. Not entered in ${wordList(systems)} ${daysInWords(days, values)} later, as the request's own row says.`,
    fix: 'Enter the approved change, then mark it as entered in the row of the request.',
  }),
};

export const requestNotApplied = defineCheck({
  id: 'request-not-applied',
  title: 'Approved request not entered',
  severity: 'error',
  criterion: 'BPS practice',
  per: 'student',
  needs: [
    ROSTER,
    need('change requests sheet', 'requests'),
    need('decision column in a change requests sheet', 'requests.decision'),
    need('decision date column in a change requests sheet', 'requests.decidedDate'),
  ],
  messages,
  staysOverdue: true,
  visit: {
    place: 160,
    theme: 'Records and deadlines',
    concerns: 'student',
    says: (count) => `${have(count, 'student')} an approved change that is not entered.`,
    step: 'Enter the approved changes in Aspen and Ellevation',
    due: 'overdue',
  },
  run({ dataset, policy, asOf }, report) {
    const { values } = policy;
    const readStatus = mlStatusReader({
      el: values['mlStatus.el'],
      fel: values['mlStatus.fel'],
      notEl: values['mlStatus.notEl'],
    });
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      if (!student.active) continue;
      for (const { request, decided } of newestApproved(requestsOf(student, dataset), asOf)) {
        const own = policy.at(student.school);
        const days = daysBetween(decided, asOf, own);
        if (days <= own.requestAppliedDays) continue;
        const delay = {
          kind: textOf(request.row, 'kind'),
          decided: isoDate(decided),
          days,
          limit: own.requestAppliedDays,
          daysMeaning: own.daysMeaning,
        };
        const applied = compareWithRosters(request, student, readStatus);
        if (applied === 'unknown') {
          notJudged.add('no readable value to compare with an approved request', student);
        } else if (applied === 'no column') {
          const systems = systemsWithout(request);
          if (systems.length === 0) continue;
          report.problem({
            message: 'notEntered',
            ...ofStudent(student),
            mend: rowLocation(request.row, ...systems.map(({ field }) => field)),
            data: { ...delay, systems: systems.map(({ name }) => name) } satisfies NotEntered,
          });
        } else if (applied.length > 0) {
          const rosters = applied.map(({ row, shown }) => ({ sheet: row.source.sheet.name, row: row.row, shown }));
          report.problem({
            message: 'otherValue',
            ...ofStudent(student, ...applied.slice(0, 1).map(({ field }) => field)),
            data: { ...delay, to: request.to, rosters } satisfies NotOnRoster,
          });
        }
      }
    }
    notJudged.report(report);
  },
});

/** The newest approved request of each kind, decided in the school year up to a day; opting out and in are one kind. */
function newestApproved(
  requests: readonly ChangeRequest[],
  asOf: Day,
): Iterable<{ readonly request: ChangeRequest; readonly decided: Day }> {
  const newest = new Map<string, { readonly request: ChangeRequest; readonly decided: Day }>();
  for (const request of requests) {
    const decided = request.decided.day;
    if (request.decision !== 'approved' || request.change === null || decided === null) continue;
    if (decided > asOf || schoolYearStart(decided) !== schoolYearStart(asOf)) continue;
    const kind = request.change === 'opt-in' ? 'opt-out' : request.change;
    const known = newest.get(kind);
    if (known === undefined || isNewer(request, decided, known)) newest.set(kind, { request, decided });
  }
  return newest.values();
}

/** By the day of the decision, then of the request, then by what is asked for: the order of rows decides nothing. */
function isNewer(
  request: ChangeRequest,
  decided: Day,
  known: { readonly request: ChangeRequest; readonly decided: Day },
): boolean {
  const difference = decided - known.decided || (request.requested.day ?? 0) - (known.request.requested.day ?? 0);
  return difference === 0 ? request.to > known.request.to : difference > 0;
}

const SYSTEMS = [
  { name: 'Aspen', field: 'appliedInAspen' },
  { name: 'Ellevation', field: 'appliedInEllevation' },
] as const;

/** The systems in which the request's own row says that it is not entered. */
function systemsWithout({ row }: ChangeRequest): readonly (typeof SYSTEMS)[number][] {
  return SYSTEMS.filter(({ field }) => row.source.columns.has(field) && readYesNo(cellOf(row, field)) === false);
}
