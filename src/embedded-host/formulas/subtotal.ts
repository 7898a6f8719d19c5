import { cellError, intersectAreas, isCellError, type CellError, type CellValue, type HostSheet } from '../model';
import type { Cells, Setting } from './setting';
import { callFunction } from './functions';

/** What the first argument of SUBTOTAL stands for; 101 to 111 are the same without hidden rows. */
const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  9: 'SUM',
};

/**
 * SUBTOTAL: always without rows that a filter hides and without other SUBTOTALs; from 101 on also without rows that were hidden by hand.
 * A row counts as filtered when it is hidden inside a table or a range whose filter is on.
 */
export function subtotal(code: CellValue, references: readonly (Cells | CellError)[], setting: Setting): CellValue {
  const name = typeof code === 'number' ? FUNCTIONS[code % 100] : undefined;
  if (!name || typeof code !== 'number') return cellError('#VALUE!');
  const values: CellValue[] = [];
  for (const reference of references) {
    if ('error' in reference) return reference;
    collect(reference, code > 100, setting, values);
  }
  if (name !== 'COUNT' && name !== 'COUNTA') {
    const problem = values.find((value) => value !== null && isCellError(value));
    if (problem !== undefined) return problem;
  }
  return callFunction(name, [values.map((value) => [value])]);
}

function collect({ sheet, area }: Cells, skipHidden: boolean, setting: Setting, values: CellValue[]): void {
  const end = Math.min(area.row + area.rows, sheet.cells.rowCount);
  for (let row = area.row; row < end; row++) {
    if (sheet.hiddenRows.has(row) && (skipHidden || isFiltered(sheet, row))) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined && /\bSUBTOTAL\(/i.test(formula)) continue;
      const value = formula === undefined ? sheet.cells.value(row, column) : setting.value(sheet, row, column);
      if (value !== null) values.push(value);
    }
  }
}

function isFiltered(sheet: HostSheet, row: number): boolean {
  const line = { row, column: 0, rows: 1, columns: Number.MAX_SAFE_INTEGER };
  const filters = [...sheet.tables, ...(sheet.autoFilter ? [sheet.autoFilter] : [])];
  return filters.some((filter) => filter.isFiltered && intersectAreas(filter.area, line));
}
