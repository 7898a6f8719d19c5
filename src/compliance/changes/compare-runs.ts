import type { Finding } from '../findings/finding';
import { grouped } from '../grouped';
import type { ComplianceRun } from '../run/run';
import { readId } from '../sheets/values/ids';
import { folded } from '../sheets/values/text';
import { openFindings } from '../findings/waivers';
import { identityOf, notRunChecks, recorded, subjectReader } from './record-run';
import type { RecordedProblem, RecordedRun } from './recorded-run';

/** What became of a problem between two runs. */
export type ChangeKind =
  /** Open now, not found then. */
  | 'new'
  /** Open now; then its check could not run. */
  | 'first checked'
  /** Found then, not found now. */
  | 'fixed'
  /** Found then; the student is no longer enrolled, or the class no longer there. */
  | 'gone'
  /** Found then; now its check cannot run. */
  | 'not checked'
  /** Found then and now, and accepted since. */
  | 'reviewed'
  /** Open then and now. */
  | 'remains';

/** A problem and what became of it. */
export interface Change {
  readonly kind: ChangeKind;
  /** As it is now; as it was then where it is no longer found. */
  readonly problem: RecordedProblem;
  /** The finding of now; null where there is none. */
  readonly finding: Finding | null;
}

/**
 * Compares a run with an earlier one, problem by problem. Of several problems of one check about one student or class as many
 * remain as there were in both runs.
 */
export function compareRuns(then: RecordedRun, run: ComplianceRun): Change[] {
  const subjectOf = subjectReader(run);
  const kept = new Set(then.severities);
  const before = grouped(then.problems, identityOf);
  const notRunThen = new Set(then.notRun);
  const changes: Change[] = [];
  // The open ones first: of two problems of one student the one that was accepted is not to pass for the one that remains.
  for (const finding of [...openFindings(run.findings), ...run.findings.filter(({ waiver }) => waiver !== null)]) {
    if (!kept.has(finding.severity)) continue;
    const problem = recorded(finding, subjectOf);
    const isKnown = before.get(identityOf(problem))?.pop() !== undefined;
    if (finding.waiver === null) {
      const kind = isKnown ? 'remains' : notRunThen.has(finding.check) ? 'first checked' : 'new';
      changes.push({ kind, problem, finding });
    } else if (isKnown) changes.push({ kind: 'reviewed', problem, finding });
  }
  const isThere = subjectFinder(run);
  const notRunNow = new Set(notRunChecks(run));
  for (const problems of before.values()) {
    for (const problem of problems) {
      const kind = notRunNow.has(problem.check) ? 'not checked' : isThere(problem) ? 'fixed' : 'gone';
      changes.push({ kind, problem, finding: null });
    }
  }
  return changes;
}

/** Whether the student of a problem is still enrolled, or its class still there; true for other subjects. */
function subjectFinder({ dataset }: ComplianceRun): (problem: RecordedProblem) => boolean {
  const classes = new Set([...dataset.sections, ...dataset.listings].map(({ display }) => folded(display)));
  return ({ check, subject }) => {
    if (subject.kind === 'class') return classes.has(folded(subject.text));
    if (subject.kind !== 'student') return true;
    // A schedule id that is on no roster is mended by taking it out of the schedule.
    if (check === 'scheduled-not-on-roster') return true;
    const key = readId(subject.text)?.key;
    return key !== undefined && dataset.students.get(key)?.active === true;
  };
}
