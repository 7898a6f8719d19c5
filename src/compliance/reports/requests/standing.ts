import { daysBetween } from '../../calendar/school-calendar';
import type { SourceRow, Student } from '../../dataset/records';
import { cellOf, textOf } from '../../dataset/source-rows';
import type { Finding, Waiver } from '../../findings/finding';
import { grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { isoDate } from '../../sheets/values/dates';
import { mlStatusReader } from '../../sheets/values/statuses';
import { readYesNo } from '../../sheets/values/yes-no';
import { compareWithRosters } from '../../status/applied-request';
import { requestsOf, type ChangeRequest } from '../../status/requests';

/** How a request stands, the most urgent first. */
export const STANDINGS = [
  'not entered',
  'open too long',
  'to enter',
  'open',
  'reviewed',
  'entered',
  'decided',
] as const;

export type RequestStanding = (typeof STANDINGS)[number];

/** A request of an active student of a roster. */
export interface RequestRow {
  readonly student: Student;
  readonly request: ChangeRequest;
  /** From the request to its decision, or to the day of the report while it is open; null where a date is not known. */
  readonly days: number | null;
  readonly standing: RequestStanding;
  readonly waiver: Waiver | null;
}

/** The requests of the active students in scope, in roster order; how late is told by the settings of the student's school. */
export function requestRows(run: ComplianceRun, inScope: (school: string) => boolean): RequestRow[] {
  const standing = standingReader(run);
  const rows: RequestRow[] = [];
  for (const student of run.dataset.students.values()) {
    if (!student.active || !inScope(student.school)) continue;
    for (const request of requestsOf(student, run.dataset)) {
      const from = request.requested.day;
      const to = request.decision === 'open' ? run.asOf : request.decided.day;
      const days = from === null || to === null ? null : daysBetween(from, to, run.policy.at(student.school));
      rows.push({ student, request, days, ...standing(student, request, days) });
    }
  }
  return rows;
}

type Standing = Pick<RequestRow, 'standing' | 'waiver'>;

function standingReader(
  run: ComplianceRun,
): (student: Student, request: ChangeRequest, days: number | null) => Standing {
  const { policy, asOf } = run;
  const { 'mlStatus.el': el, 'mlStatus.fel': fel, 'mlStatus.notEl': notEl } = policy.values;
  const readStatus = mlStatusReader({ el, fel, notEl });
  const late = findingsByStudent(run, 'request-open');
  const notEntered = findingsByStudent(run, 'request-not-applied');
  return (student, request, days) => {
    const { requestOpenDays, requestAppliedDays } = policy.at(student.school);
    if (request.decision === 'open') {
      if (days === null || days <= requestOpenDays) return { standing: 'open', waiver: null };
      return reviewedOr('open too long', late.get(student.id)?.[0]);
    }
    if (request.decision === 'other') return { standing: 'decided', waiver: null };
    const finding = (notEntered.get(student.id) ?? []).find((one) => isAbout(one, request));
    if (finding !== undefined) return reviewedOr('not entered', finding);
    const applied = compareWithRosters(request, student, readStatus);
    if (Array.isArray(applied) && applied.length === 0) return { standing: 'entered', waiver: null };
    const decided = request.decided.day;
    const isNew =
      decided !== null &&
      decided <= asOf &&
      daysBetween(decided, asOf, policy.at(student.school)) <= requestAppliedDays;
    return { standing: isNew ? 'to enter' : 'decided', waiver: null };
  };
}

function reviewedOr(standing: RequestStanding, finding: Finding | undefined): Standing {
  return finding?.waiver ? { standing: 'reviewed', waiver: finding.waiver } : { standing, waiver: null };
}

function findingsByStudent({ findings }: ComplianceRun, check: string): Map<string, Finding[]> {
  return grouped(
    findings.filter((finding) => finding.check === check),
    ({ studentId }) => studentId ?? '',
  );
}

function isAbout({ data }: Finding, { row, decided }: ChangeRequest): boolean {
  return decided.day !== null && data.decided === isoDate(decided.day) && data.kind === textOf(row, 'kind');
}

/** What a row of the log says of a system: yes, no, or nothing where it has no such column. */
export function inSystem(row: SourceRow<'requests'>, field: 'appliedInAspen' | 'appliedInEllevation'): string {
  if (!row.source.columns.has(field)) return '';
  const answer = readYesNo(cellOf(row, field));
  return answer === null ? textOf(row, field) : answer ? 'yes' : 'no';
}
