import type { ReportChart, ReportLink, ReportTable } from '../../compliance/reports/report-sheet';
import type { PlacedNotes } from './notes/notes';
import type { LineRole } from './page/heights';
import type { Paper } from './page/paper';

/** A report with its place on the sheet. Rows and columns count from 1, widths and heights are points. */
export interface ReportLayout {
  readonly paper: Paper;
  readonly lines: readonly LineLayout[];
  readonly tables: readonly TableLayout[];
  readonly charts: readonly ChartLayout[];
  readonly links: readonly LinkLayout[];
  readonly columnWidths: readonly number[];
  /** What stands together on a page where it can, from top to bottom. */
  readonly parts: readonly PartLayout[];
  /** The heights of rows that are not as high as a row is. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** The table that comes last, whose head stands on every page of it; null where the report has no list. */
  readonly list: TableLayout | null;
  /** The last row that is printed; null where all are. */
  readonly lastPrinted: number | null;
}

/** A line of text in the first column, over the columns of the page. */
export interface LineLayout {
  readonly row: number;
  readonly role: LineRole;
  readonly text: string;
  /** Whether it takes more than one line, and how high it is. */
  readonly wraps: boolean;
  readonly height: number;
}

/** A link, or the name of its group, over some columns of a row. */
export interface LinkLayout {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly link: ReportLink | null;
}

export interface TableLayout {
  readonly table: ReportTable;
  /** What the user wrote beside its rows; null where she wrote nothing. */
  readonly notes: PlacedNotes | null;
  /** The columns of the Excel table: the report's own, then the user's. */
  readonly width: number;
  /** Unique in the workbook. */
  readonly name: string;
  readonly headingRow: number;
  readonly firstRow: number;
  /** A table without rows still has one, blank: Excel has no empty tables. */
  readonly lastRow: number;
  readonly totalsRow: number | null;
  /** Whether a text of the column is wider than it. */
  readonly wraps: readonly boolean[];
}

export interface ChartLayout {
  readonly chart: ReportChart;
  readonly name: string;
  readonly table: TableLayout;
  readonly categoryColumn: number;
  readonly seriesColumns: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows that belong together, and what they are made of. */
export interface PartLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  /** A table among them. */
  readonly table: TableLayout | null;
}
