import type { Severity } from '../findings/finding';

/** What a problem is about, in a form that outlives sorting, moving and renaming. */
export interface Subject {
  /** `row` is a row that names nobody, known by a number made of what stands in it. */
  readonly kind: 'student' | 'class' | 'teacher' | 'place' | 'row';
  /** As a person sees it: an id, a class, a teacher, a school or the seats of a projection; for a row its number. */
  readonly text: string;
  /** A teacher's id, which outlives a new name; empty where not known. */
  readonly id?: string;
}

/** A problem as a workbook keeps it: no student data beyond the id. */
export interface RecordedProblem {
  readonly check: string;
  readonly severity: Severity;
  readonly school: string;
  readonly subject: Subject;
}

/** What a run found, to be compared with a later one. */
export interface RecordedRun {
  /** The day of the run, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** A number made of the settings that differ from the default: another one means that settings changed. */
  readonly policy: string;
  /** Checks that could not run for want of a sheet or column. */
  readonly notRun: readonly string[];
  /** The severities whose problems are kept; fewer than all where there were too many. */
  readonly severities: readonly Severity[];
  /** The open problems. */
  readonly problems: readonly RecordedProblem[];
}

/** What a workbook keeps: the run written last, and the one that its tab was compared with. */
export interface KeptRuns {
  readonly baseline: RecordedRun | null;
  readonly latest: RecordedRun;
}

/**
 * The run that a run of a day is to be compared with: the one written last on another day. On one day the comparison stays
 * the same however often the tab is written; on the very first day, that day's first run.
 */
export function comparedRun(kept: KeptRuns | null, asOf: string): RecordedRun | null {
  if (kept === null) return null;
  return kept.latest.asOf === asOf ? (kept.baseline ?? kept.latest) : kept.latest;
}

/** What to keep once the tab of a run is written. Keeping the same run twice changes nothing. */
export function keptAfter(kept: KeptRuns | null, run: RecordedRun): KeptRuns {
  return { baseline: comparedRun(kept, run.asOf), latest: run };
}
