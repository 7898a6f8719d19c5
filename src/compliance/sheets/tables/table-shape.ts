import type { CellValue } from '../snapshot';

/** What of a table its rows are told by. */
export interface TableShape {
  readonly values: readonly (readonly CellValue[])[];
  /** The lowest row of the head as an index into `values`. */
  readonly headingIndex: number;
  /** One past the last row that may hold data. */
  readonly end: number;
  /** The mapped columns, from left to right. */
  readonly columns: readonly number[];
  /** Those of them that hold ids of whom or what a row is about. */
  readonly idColumns: readonly number[];
  /** The columns of names of students or teachers. */
  readonly nameColumns: readonly number[];
  /** Those without which a row means nothing; where no column holds ids they tell data from remarks. */
  readonly neededColumns: readonly number[];
  /** Those that no row of a subtotal fills: the course, section and teacher of a class. */
  readonly namingColumns: readonly number[];
  readonly isExcelTable: boolean;
}
