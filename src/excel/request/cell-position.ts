/** A cell of a sheet; row and column count from 1, as people and recognised sheets count them. Office.js's indexes are one less. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Cells next to each other in one row. */
export interface RowSpan extends CellPosition {
  readonly columns: number;
}

/** A rectangle of cells. */
export interface CellArea extends RowSpan {
  readonly rows: number;
}
