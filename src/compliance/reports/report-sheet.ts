import type { Severity } from '../findings/finding';

/** A report tab as data: what stands on it, never how Excel is told. */
export interface ReportSheet {
  /** The report's id, such as `esl-minutes`; found again by it. */
  readonly id: string;
  /** The tab's name, such as `ML ESL Minutes`. */
  readonly tabName: string;
  readonly title: string;
  /** Cover lines under the title: as-of date, school year, workbook, policy, scope. */
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  /** The one-line reading: "14 of 212 MLs are short of ESL minutes". */
  readonly reading: string;
  readonly blocks: readonly ReportBlock[];
  /** Of a tab that is to be one page: its blocks with ever less on them. The first that fits on a page is written. */
  readonly shorter?: readonly (readonly ReportBlock[])[];
  /** Portrait for a tab that is one page; landscape, as lists are, where left out. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Where numbers come from and how sure they are, each a sentence: not what the tab says, but what stands behind it. */
  readonly sources?: readonly string[];
  /** What the workbook keeps once the tab is written, for a later run to compare with. */
  readonly keeps?: string;
  /** Figures that stand in its sentences or in rows of their own; those that columns add up to are named there. */
  readonly figures?: readonly StatedFigure[];
}

export type ReportBlock = ReportHeading | ReportParagraph | ReportNote | ReportLinks | ReportTable | ReportChart;

interface ReportHeading {
  readonly kind: 'heading';
  readonly text: string;
}

/** Running text; with the reading it makes up the narrative that a manager copies. */
interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A sentence in small print, such as why a table is empty. */
interface ReportNote {
  readonly kind: 'note';
  readonly text: string;
  /** It says where numbers come from or how sure they are: the report's `sources` take it. */
  readonly isSource?: true;
}

/** Links in groups, several beside one another: where to read on. */
export interface ReportLinks {
  readonly kind: 'links';
  readonly groups: readonly { readonly name: string; readonly links: readonly ReportLink[] }[];
}

export interface ReportTable {
  readonly kind: 'table';
  /** Unique in the sheet; becomes part of the Excel table's name. Letters, digits and `_`. */
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Whether a totals row stands under it; columns say what they total. */
  readonly totals: boolean;
  /** The table of the report that goes on and on, a row a student or class: it stands last, and its head on every page of it. */
  readonly list?: true;
  /** Kept for who looks at the screen: it stands after everything, and is not printed. */
  readonly notPrinted?: true;
  /** Of the last table: only so many of its rows are printed. Those after them are counted, and stand there for who looks at the screen. */
  readonly printFirst?: number;
  /** The headings whose values name a row, such as `Student`: what a user notes beside it, or fills in, is kept by them at a re-run. */
  readonly notesBy?: readonly string[];
  /** The heading of the column that holds how many students a row counts; small groups can be hidden by it. */
  readonly groupSize?: string;
}

export interface ReportColumn {
  readonly heading: string;
  /** How values are shown: `text` is never read as a formula or number. `points` is a difference of percents or scores. */
  readonly type: 'text' | 'integer' | 'decimal' | 'hours' | 'points' | 'percent' | 'date';
  /** The width that the report wishes for, in characters; the page decides. */
  readonly width: number;
  /** The last column of a small table: its text may run over the page beside the table, where nothing stands. */
  readonly spill?: true;
  /** What the totals row shows: SUBTOTAL, so that filters work. */
  readonly total?: 'label' | 'sum' | 'count' | 'average';
  /** Left blank for the user to fill in; kept at a re-run. Needs `notesBy`. */
  readonly fillIn?: true;
  /** From which columns of the table its numbers follow: test/reports works them out again on every tab. */
  readonly from?: WorkedOut;
  /** The figure that the column adds up to: it is the same wherever it stands. */
  readonly figure?: FigureName;
}

/** How a number of a row follows from others of the row, each named by its heading. */
export type WorkedOut =
  /** The sum of some columns as a share of that of others, or of what the former come to in all rows. */
  | { readonly share: readonly string[]; readonly of: readonly string[] | 'all rows' }
  /** The first less the second. */
  | { readonly difference: readonly [string, string] }
  /** By what part of the first the second is more or less than it. */
  | { readonly change: readonly [string, string] }
  /** What one of some columns lacks of another; 0 or blank where nothing lacks. */
  | { readonly lackOf: string; readonly in: readonly string[] }
  /** Some columns added up. */
  | { readonly sum: readonly string[] };

/** Figures that stand on several tabs. */
export type FigureName =
  | 'MLs'
  | 'MLs owed ESL'
  | 'MLs fully served'
  | 'MLs without an error'
  | 'MLs served by minutes or blocks'
  | 'MLs short of ESL'
  | 'Findings to fix'
  | 'Findings to review'
  | 'MLs in ESL groups'
  | 'ESL groups needed'
  | 'ESL FTE needed'
  | 'Licensed ESL FTE'
  | 'Sections now'
  | 'Sections needed next year';

/** A figure in a sentence or a row of a report, and where it stands there. */
export interface StatedFigure {
  readonly name: FigureName;
  readonly value: number;
  readonly place: string;
}

/** A cell: a value (dates as days since 1970-01-01 in `date` columns), a status in words and colour, or a link to a cell. */
export type ReportCell = string | number | null | ReportStatus | ReportLink;

export interface ReportStatus {
  readonly text: string;
  readonly status: Severity | 'ok';
}

export interface ReportLink {
  readonly text: string | number;
  readonly link: { readonly sheet: string; readonly address: string };
}

/** A native Excel chart over columns of a table of the same sheet. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly type: 'bar' | 'column' | 'stacked-column' | 'line';
  readonly title: string;
  readonly table: string;
  /** Shows only so many rows of it, from the top; all where left out. */
  readonly first?: number;
  /** The heading of the column that names the categories, and those of the series. */
  readonly categories: string;
  readonly series: readonly string[];
}
