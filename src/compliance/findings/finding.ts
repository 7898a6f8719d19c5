/** Error = a compliance gap, warning = needs a person's judgement, info = good to know (docs/spec/checks.md). */
export type Severity = 'error' | 'warning' | 'info';

/** Values that a finding compares; plain JSON. */
export type FindingData = Readonly<Record<string, unknown>>;

/** Where a finding points: cells of one row. */
export interface Location {
  readonly sheetIndex: number;
  readonly sheet: string;
  readonly row: number;
  /** A1 addresses on the sheet; the first is where a click goes. */
  readonly cells: readonly string[];
}

/** A person's decision that a finding stands and is accepted. Kept in the workbook; names no student but by id. */
export interface Waiver {
  /** Which problem: see `problemKey`. */
  readonly key: string;
  readonly reason: string;
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who decided, where somebody signed: the school, in its packet. */
  readonly author?: string;
}

/** A gap as data; its words are rendered by its check. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** Which of the check's messages tells it. */
  readonly message: string;
  readonly location: Location;
  /** The cells to mend, where they stand in another row than the one that is pointed to: a request, a form, a result. For the pane; files have `location`. */
  readonly mend?: Location;
  readonly studentId: string | null;
  readonly section: string | null;
  readonly teacher: string | null;
  /** The school it concerns, for counts by school; empty where not known. */
  readonly school: string;
  readonly data: FindingData;
  /** The decision to accept it, or null: a waived finding is shown but never counted. */
  readonly waiver: Waiver | null;
}

/** Something that a check could not judge, and what is missing. */
export interface CouldNotRun {
  readonly check: string;
  readonly missing: string;
  /** The students whom `missing` names, where it names some, so that a report of one school names nobody of another. */
  readonly named?: NamedStudents;
}

/** Students by id, and the sentence that names them. */
export interface NamedStudents {
  readonly ids: readonly string[];
  readonly says: (ids: readonly string[]) => string;
}
