import { cellAddress, columnLetters } from './addresses';
import type { FieldOf, KindId } from './kinds';
import { ownRow } from './tables/merged-cells';
import type { CellValue, SheetSnapshot } from './snapshot';

/** A sheet with its kind, its heading row, and the columns that hold each field. */
export interface RecognisedSheet<K extends KindId = KindId> {
  readonly sheet: SheetSnapshot;
  /** The sheet's place in the workbook, from 0. */
  readonly index: number;
  readonly kind: K;
  /** The heading row as the user sees it, from 1. */
  readonly headingRow: number;
  /** Each mapped field's column as an index into a row of `sheet.values`. */
  readonly columns: ReadonlyMap<FieldOf<K>, number>;
  /** The headings of the mapped columns, as typed. */
  readonly headings: ReadonlyMap<FieldOf<K>, string>;
  /** Columns with a heading that are mapped to nothing, as indexes into a row of `sheet.values`. */
  readonly unused: readonly number[];
  /** The data rows as indexes into `sheet.values`. */
  readonly dataRows: Int32Array;
  /** The whole heading of each column; where rows above complete it, `Overall Score › Prof Lvl`. */
  readonly texts: readonly string[];
  /** Subtotals, as indexes into `sheet.values`; they are no data. */
  readonly subtotals: readonly number[];
  /** Filled rows far below the rest that look like something else and were not read, as indexes into `sheet.values`. */
  readonly otherRows: readonly number[];
  /** Mapped fields whose cells hardly look like their values. */
  readonly misfits: readonly FieldOf[];
  /** Columns that may be a field that no column is mapped to; shown and asked, never used by themselves. */
  readonly candidates: readonly Candidate[];
  /** The columns of which people said what they are, of the sheet or of the heading: the field, or null for none. */
  readonly answered: ReadonlyMap<number, FieldOf | null>;
  /** What was read otherwise than it stands there, a sentence each. */
  readonly readAs: readonly string[];
  /**
   * How much a roster says of who is an ML: `leading` where a column tells it, `names` where none does, `beside classes` where it stands
   * beside the classes of a schedule. Only the first leads (docs/spec/recognition.md §4). Sheets of other kinds are leading.
   */
  readonly standing: 'leading' | 'names' | 'beside classes';
  /** Why the sheet's rows are not used until the user says more; null where they are used. */
  readonly notUsed: string | null;
  /** The year of a test that a title above the head, or the name of sheet or file, tells; left out where none does. */
  readonly namedYear?: number;
  /** Columns that were added to `sheet` in reading, each with the user's own column whose cells it comes from; both as indexes into a row. */
  readonly origins: ReadonlyMap<number, number>;
}

/** A column that may be a field. */
export interface Candidate {
  /** As an index into a row of `sheet.values`. */
  readonly column: number;
  readonly field: FieldOf;
  /** What speaks for it: its heading shares words with the field's, its cells look like the field's, or both. */
  readonly why: 'heading' | 'cells' | 'both';
}

/** A sheet that tells one thing more of how it was read. */
export function alsoTold(recognised: RecognisedSheet, line: string): RecognisedSheet {
  return { ...recognised, readAs: [...recognised.readAs, line] };
}

/** Whether a sheet is of a kind. */
export function isOfKind<K extends KindId>(recognised: RecognisedSheet, kind: K): recognised is RecognisedSheet<K> {
  return recognised.kind === kind;
}

/** Whether a roster is more than a list of names, which is no side where rosters disagree and may name a student twice. */
export function isNoList({ standing }: Pick<RecognisedSheet, 'standing'>): boolean {
  return standing !== 'names';
}

/** The sheet's own number of a row of `sheet.values`. */
export function sheetRow(recognised: RecognisedSheet, index: number): number {
  return recognised.sheet.firstRow + index;
}

/** The user's own column that a field is read from, as an index into a row; undefined where it is not mapped. */
export function ownColumn<K extends KindId>(recognised: RecognisedSheet<K>, field: FieldOf<K>): number | undefined {
  const column = recognised.columns.get(field);
  return column === undefined ? undefined : (recognised.origins.get(column) ?? column);
}

/** The user's own columns that the fields are read from, as indexes into a row, each once. */
export function ownColumns({ columns, origins }: Pick<RecognisedSheet, 'columns' | 'origins'>): number[] {
  return [...new Set(Array.from(columns.values(), (column) => origins.get(column) ?? column))];
}

/** The letters of the column that holds a field, or null where it is not mapped. */
export function fieldColumn<K extends KindId>(recognised: RecognisedSheet<K>, field: FieldOf<K>): string | null {
  const column = ownColumn(recognised, field);
  return column === undefined ? null : columnLetters(recognised.sheet.firstColumn + column);
}

/** The A1 address of a field's cell in a sheet row, that of a merged cell where the row is one of its; null where the field is not mapped. */
export function fieldAddress<K extends KindId>(
  recognised: RecognisedSheet<K>,
  row: number,
  field: FieldOf<K>,
): string | null {
  const { sheet } = recognised;
  const column = ownColumn(recognised, field);
  if (column === undefined) return null;
  return cellAddress(sheet.firstRow + ownRow(sheet, row - sheet.firstRow, column), sheet.firstColumn + column);
}

/**
 * Calls back for each data row with its index into `sheet.values`. A plain loop: an iterator makes an object for each of
 * hundreds of thousands of rows.
 */
export function forEachDataRow(
  { dataRows, sheet }: RecognisedSheet,
  visit: (index: number, cells: readonly CellValue[], place: number) => void,
): void {
  for (let at = 0; at < dataRows.length; at++) {
    const index = dataRows[at] ?? 0;
    visit(index, sheet.values[index] ?? NO_CELLS, at);
  }
}

const NO_CELLS: readonly CellValue[] = [];
