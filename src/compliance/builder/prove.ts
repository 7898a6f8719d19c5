import { openFindings } from '../findings/waivers';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../run/render-finding';
import { run, type ComplianceRun, type RunOptions } from '../run/run';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import type { ClosedGap, PlanLine, Verified } from './plan';
import { planned } from './planned';

/** What a run is repeated with. */
export type Repeat = Pick<RunOptions, 'answers' | 'corrections' | 'waivers'>;

/** A plan held against the workbook with it applied: the new run, and what it shows. */
export interface Proof {
  readonly verified: Verified;
  readonly after: ComplianceRun;
}

/**
 * Runs the checks on the workbook with the lines applied (docs/spec/schedule-builder.md, Proof): no error that was not there, every gap named as
 * closed closed, no ML with fewer minutes, no teacher newly in two classes at once.
 */
export function prove(
  workbook: WorkbookSnapshot,
  before: ComplianceRun,
  { gaps, lines }: { readonly gaps: readonly ClosedGap[]; readonly lines: readonly PlanLine[] },
  repeat: Repeat = {},
): Proof {
  const after = run(planned(workbook, before, lines), { ...repeat, policy: before.policy, asOf: before.asOf });
  const errors = openErrors(after);
  const added = newErrors(before, errors);
  const still = gaps.filter((gap) => errors.some((finding) => isOf(finding, gap)));
  const poorer = withFewerMinutes(before, after);
  const doubled = newlyDoubled(before, after);
  return {
    after,
    verified: {
      newErrors: added.length,
      closed: gaps.length - still.length,
      problems: [
        ...added.map((finding) => `New: ${finding.check}: ${renderFinding(finding).message}`),
        ...still.map(({ check, section, studentId }) => `Not closed: ${check} (${studentId ?? section ?? ''}).`),
        ...poorer.map((id) => `Student ${id} would have fewer ESL minutes.`),
        ...doubled.map((teacher) => `${teacher} would have two classes at the same time.`),
      ],
    },
  };
}

/** What a finding is told by when the rows have moved. Whoever had no ESL and now has some, not enough, is no new finding. */
function keyOf({ check, section, studentId, teacher, location }: Finding): string {
  const name = check === 'esl-minutes-short' ? 'esl-none' : check;
  const who =
    studentId !== null || section !== null || teacher !== null
      ? [studentId, section, teacher]
      : [location.sheet, location.row];
  return JSON.stringify([name, ...who]);
}

function newErrors(before: ComplianceRun, errors: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const finding of openErrors(before)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return errors.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function openErrors({ findings }: ComplianceRun): Finding[] {
  return openFindings(findings).filter(({ severity }) => severity === 'error');
}

function isOf(finding: Finding, { check, section, studentId }: ClosedGap): boolean {
  const isTheirs = studentId === null ? finding.section === section : finding.studentId === studentId;
  return finding.check === check && isTheirs;
}

function withFewerMinutes(before: ComplianceRun, after: ComplianceRun): string[] {
  const now = new Map(after.services.map((service) => [service.student.key, service]));
  return before.services.flatMap(({ scheduledPerWeek, served, student }) => {
    const then = now.get(student.key);
    if (scheduledPerWeek === null || then === undefined || then.served === true) return [];
    const isPoorer = (then.scheduledPerWeek ?? 0) < scheduledPerWeek - 1e-6 || served === true;
    return isPoorer ? [student.id] : [];
  });
}

function newlyDoubled(before: ComplianceRun, after: ComplianceRun): string[] {
  const pairs = ({ findings }: ComplianceRun) =>
    new Map(
      findings
        .filter(({ check }) => check === 'teacher-double-booked')
        .map(({ data, teacher }) => [teacher ?? '', Number(data['count'] ?? 0)]),
    );
  const known = pairs(before);
  return [...pairs(after)].flatMap(([teacher, count]) => (count > (known.get(teacher) ?? 0) ? [teacher] : []));
}
