import type { Finding, Severity } from '../../compliance/findings/finding';
import type { Cause } from '../../compliance/run/causes';
import type { Words } from '../../compliance/checks/define-check';
import type { SheetAnchors } from '../../compliance/run/row-anchors';
import type { ReportStatus } from '../../compliance/reports/report-sheet';
import type { Headline } from '../../compliance/run/score';
import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import type { DocumentationBlock } from './documentation';

/** A column of a sheet that has a heading. */
export interface HeadingView {
  /** As an index into a row. */
  readonly index: number;
  /** The letters of the column. */
  readonly column: string;
  /** The whole heading, shortened where it is long. */
  readonly text: string;
  /** Up to three different values, as a person reads them. Never stored. */
  readonly samples: readonly string[];
}

/** A sheet as the run saw it, without its cells. */
export interface SheetView {
  readonly name: string;
  /** As the run read it, with empty `values` and `dataRows` and without merged cells, also of what it nearly is; `recognised` is null where it fits no kind. */
  readonly reading: SheetReading;
  /** Data rows; 0 where not recognised. */
  readonly rows: number;
  /** Every column with a heading, ours left out. Empty where the sheet is read as no kind, and nearly is none. */
  readonly headings: readonly HeadingView[];
  /** What was read otherwise than it stands there, a sentence each. */
  readonly readAs: readonly string[];
  /** Whether ESL columns of ours stand on it. */
  readonly hasEslColumns: boolean;
  /** Whether merged cells speak for rows of it. */
  readonly hasMergedCells: boolean;
}

/** A finding with its words and what the pane shows of the student. Never stored. */
export interface FindingView {
  /** Its place in the run's order; unique in one run. */
  readonly index: number;
  readonly finding: Finding;
  /** What the problem is about, across runs: the key of a waiver. */
  readonly key: string;
  readonly words: Words;
  /** `Nguyễn, Thị Mai · Gr 7 · level 2`; for a class or teacher its own name. */
  readonly about: string;
  /** Empty where the finding names no student. */
  readonly studentName: string;
}

/** What one student is owed and gets: a row of the ESL columns. Minutes a week. */
export interface EslServiceView {
  readonly studentId: string;
  /** What stands in the roster rows of a student without a readable id; empty for all others. */
  readonly rows: readonly { readonly sheet: string; readonly key: string }[];
  readonly owedPerWeek: number | null;
  readonly scheduledPerWeek: number | null;
  /** Minutes a week missing in the worst part of the year; 0 where served, null where not judged. */
  readonly gapPerWeek: number | null;
  readonly status: ReportStatus;
}

/** A cell of a row that the run read. */
export interface CellOfRow {
  readonly sheetIndex: number;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** A row of a schedule that says which class a student has; its cell is where its minutes are changed. */
export interface ClassRowView extends CellOfRow {
  /** `ESL 2 (E200), section 1`. */
  readonly text: string;
  readonly isEsl: boolean;
}

/** What the screens say of a check itself. */
export interface CheckView {
  readonly title: string;
  /** Whether it judges what a student's classes come to, so that these are what is changed. */
  readonly isOfClasses: boolean;
  /** Why it matters, with the source of the rule. */
  readonly why: string;
  /** Its whole documentation. */
  readonly documentation: readonly DocumentationBlock[];
}

export interface CouldNotCheck {
  readonly check: string;
  readonly missing: string;
  /** Columns that may be it, about which a question is open: `"Enrl" (column I of Sections)`. */
  readonly mayBe?: readonly string[];
}

/** What a run found, small enough to live beside the screens. */
export interface RunView {
  readonly workbook: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly schoolYear: string;
  readonly date1904: boolean;
  /** Keys of the policy settings that differ from the default. */
  readonly policyChanged: readonly string[];
  readonly sheets: readonly SheetView[];
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
  /** In sheet order, row, check id; waived ones included. */
  readonly findings: readonly FindingView[];
  /** What stood in the rows of the findings, to tell whether they are still there. */
  readonly anchors: readonly SheetAnchors[];
  /** By id, every check that found something or could not run. */
  readonly checks: Readonly<Record<string, CheckView>>;
  /** What lies behind floods of findings, the largest first. */
  readonly causes: readonly Cause[];
  /** Open findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly waived: number;
  readonly couldNotCheck: readonly CouldNotCheck[];
  /** Rosters with rows of which none counts as enrolled: nobody on them is judged. */
  readonly notEnrolled: readonly string[];
  /** Whether no roster has a column that tells who is an ML. */
  readonly lacksMlColumn: boolean;
  /** The two figures, as on the summary tab. */
  readonly headline: Headline;
  /** The schools of students and findings, as written in the sheets, in alphabetical order. */
  readonly schools: readonly string[];
  /** Those of active MLs, once however they are typed. */
  readonly mlSchools: readonly string[];
}
