import { shiftFormula } from '../../xlsx/read/formula-text';
import { isCellError, type CellArea, type HostSheet } from '../model';
import type { HostEnvironment } from '../protocol/host-object';
import { writeValues } from './write';

/** What is written so that a cell holds what another one holds: a text stays a text, whatever it looks like; a formula moves along. */
export function asWritten(sheet: HostSheet, row: number, column: number, rows = 0, columns = 0): unknown {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return shiftFormula(formula, rows, columns);
  const value = sheet.cells.value(row, column);
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  return isCellError(value) ? value.error : value;
}

/** Puts what the area's first row holds, formats as well, into its other rows; hidden ones stay as they are, as in a filtered list in Excel. */
export function fillDown(environment: HostEnvironment, sheet: HostSheet, area: CellArea): void {
  const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (below.rows < 1) return;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const isHidden = (row: number) => sheet.hiddenRows.has(row);
  const values = Array.from({ length: below.rows }, (_, at) =>
    columns.map((column) => (isHidden(below.row + at) ? null : asWritten(sheet, area.row, column, at + 1, 0))),
  );
  writeValues(environment, sheet, below, values);
  const styles = columns.map((column) => sheet.styleNumber(area.row, column));
  for (let row = below.row; row < below.row + below.rows; row++)
    if (!isHidden(row)) sheet.cells.setStyles(row, area.column, styles);
}
