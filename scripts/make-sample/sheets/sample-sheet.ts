import type { Cell } from '../model';

/** A column: its heading as the office typed it, and its cell in each record. */
export interface SampleColumn<Row> {
  readonly heading: string;
  readonly value: (record: Row) => Cell;
  readonly width: number;
  /** Dates are shown as M/D/YYYY. */
  readonly date?: boolean;
  readonly hidden?: boolean;
}

/** A sheet before it becomes cells. */
export interface SampleSheet<Row> {
  readonly name: string;
  /** The rows above the headings; an empty text is an empty row. */
  readonly titles: readonly string[];
  readonly columns: readonly SampleColumn<Row>[];
  readonly records: readonly Row[];
  /** The name of the Excel table over headings and records, where there is one. */
  readonly table?: string;
}

/** Declares a column. */
export function column<Row>(
  heading: string,
  width: number,
  value: (record: Row) => Cell,
  more: Pick<SampleColumn<Row>, 'date' | 'hidden'> = {},
): SampleColumn<Row> {
  return { heading, width, value, ...more };
}

/** Takes a sheet's record type out of sight, so that sheets of all kinds fit one list. */
export function anySheet<Row>(sheet: SampleSheet<Row>): SampleSheet<unknown> {
  return sheet as SampleSheet<unknown>;
}
