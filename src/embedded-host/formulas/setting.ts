import type { CellArea, CellValue, HostSheet, HostWorkbook } from '../model';

/** The formula uses something that the host does not calculate. */
export class NotUnderstood extends Error {}

/** Where a formula stands, and how it gets at other cells. */
export interface Setting {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  /** The value of a cell, calculated first when it holds a formula of the host's own. */
  value(sheet: HostSheet, row: number, column: number): CellValue;
}

/** Cells that a formula points to. */
export interface Cells {
  readonly sheet: HostSheet;
  readonly area: CellArea;
}
