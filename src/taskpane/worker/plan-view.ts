import type { ChangesInPlace } from '../../compliance/builder/changes-in-place';
import type { CouldNotBuild, Plan } from '../../compliance/builder/plan';
import type { PlanSheetRows } from '../../excel/plan-rows/plan-rows';

/** What the builder made for a school. Names of students live here only and are stored nowhere. */
export interface PlanAnswer extends ChangesInPlace {
  /** Null where it could not be verified, which is a fault of ours. */
  readonly plan: Plan | CouldNotBuild | null;
  /** Then what was found in it; else null. */
  readonly fault: string | null;
  readonly week: WeekView;
  /** Names of the MLs who stay open, by id. */
  readonly openNames: Readonly<Record<string, string>>;
}

/** Who teaches what when, with the plan applied. */
export interface WeekView {
  readonly periods: readonly string[];
  readonly teachers: readonly WeekRow[];
}

export interface WeekRow {
  readonly name: string;
  /** What stands in each period. */
  readonly periods: readonly (readonly WeekBlock[])[];
}

/** A class of a teacher in a period. */
export interface WeekBlock {
  /** The levels of its MLs, lowest first; empty for a class that is no ESL class. */
  readonly levels: readonly number[];
  readonly isEsl: boolean;
  readonly isNew: boolean;
  readonly title: string;
  /** MLs in an ESL class. */
  readonly students: number;
  /** `M,W`; empty for every day. */
  readonly days: string;
}

/** Accepted lines as rows for the sheets, or why they cannot be written. */
export interface PlanWriting {
  readonly sheets: readonly PlanSheetRows[];
  readonly problem: string | null;
}
