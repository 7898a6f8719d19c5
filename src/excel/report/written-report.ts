import type { ReportSheet } from '../../compliance/reports/report-sheet';
import type { NotDone } from './try-to';

export interface WriteReportOptions {
  /** The day that the reports speak of, `YYYY-MM-DD`; found again by `listReports`. */
  readonly asOf: string;
  /** Whether the workbook counts dates from 1904. */
  readonly date1904?: boolean;
  /** The ids of all reports in the order of their tabs, for the place of a new tab; last where left out. */
  readonly order?: readonly string[];
  /** Hears between requests how far the writing is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Hears which report is being written. */
  readonly onTab?: (sheet: ReportSheet) => void;
  /** Hears of each tab that stands, also where another fails later. */
  readonly onWritten?: (written: WrittenReport) => void;
  /** Once aborted, the writing stops at the next request with a `CancelledError`; tabs that do not stand by then are as before. */
  readonly signal?: AbortSignal;
}

export interface WrittenReport {
  readonly tabName: string;
  /** The report's own name for its tab. */
  readonly usualName: string;
  /** Whether a tab written before was replaced. */
  readonly replaced: boolean;
  /** Whether a tab of the user's has the report's name, so that another was taken. */
  readonly nameTaken: boolean;
  /** Cells of the user's notes: those that stand beside their rows again, and those in the list under the report. */
  readonly notes: { readonly kept: number; readonly listed: number };
  /** What Excel refused of the looks, such as `print set-up`; the report itself is complete. */
  readonly notDone: readonly NotDone[];
}
