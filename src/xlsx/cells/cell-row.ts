import type { CellValue } from './cell-value';

/**
 * One row. Plain arrays indexed by column keep 400,000 rows of 12 cells small: no object for a cell.
 * `styles` may be shared between rows and is therefore never written to: replace it.
 */
export interface CellRow {
  values: CellValue[];
  /** Formulas with their `=`, where there are any. */
  formulas: (string | undefined)[] | undefined;
  /** Style numbers by column; undefined: every cell has the row's or the column's style. A hole means the same for one cell. */
  styles: readonly (number | undefined)[] | undefined;
}
