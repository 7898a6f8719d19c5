import { insertCells } from '../cells/shift';
import { usedArea } from '../cells/used-range';
import type { HostEnvironment } from '../protocol/host-object';
import {
  intersectAreas,
  isCellError,
  type CellArea,
  type HostSheet,
  type HostTable,
  type HostTableColumn,
  type TotalsFunction,
} from '../model';

const FUNCTIONS: Readonly<Record<string, TotalsFunction>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** Where the totals row is, shown or not: the row under the data. */
function totalsArea(table: HostTable): CellArea {
  const row = table.area.row + table.area.rows - (table.showTotals ? 1 : 0);
  return { ...table.area, row, rows: 1 };
}

/**
 * Shows or hides a table's totals row. The first time it says `Total`, and sums or counts the last column, as Excel does;
 * what was below moves down when it is in the way. Hiding clears the row.
 */
export function showTotals(environment: HostEnvironment, sheet: HostSheet, table: HostTable, show: boolean): void {
  if (show === table.showTotals) return;
  const row = totalsArea(table);
  if (show) {
    if (usedArea(sheet, true, row)) insertCells(environment, sheet, row, 'Down');
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    writeDefaults(environment, sheet, table);
  } else {
    for (let column = row.column; column < row.column + row.columns; column++)
      sheet.cells.setContent(row.row, column, null);
    table.area = { ...table.area, rows: table.area.rows - 1 };
    table.showTotals = false;
  }
  table.changed = true;
  sheet.touch('tables');
  environment.formulas.contentChanged();
}

function writeDefaults(environment: HostEnvironment, sheet: HostSheet, table: HostTable): void {
  const { row } = totalsArea(table);
  const [first, last] = [table.columns[0], table.columns.at(-1)];
  if (!first || !last) return;
  const place = table.area.column + table.columns.length - 1;
  if (first !== last) {
    sheet.cells.setContent(row, table.area.column, 'Total');
    first.totalsLabel = 'Total';
  }
  const isNumber = typeof sheet.cells.value(row - 1, place) === 'number';
  last.totalsFunction = isNumber ? 'sum' : 'count';
  sheet.cells.setContent(
    row,
    place,
    null,
    `=SUBTOTAL(${isNumber ? 109 : 103},${table.name}[${escapeName(last.name)}])`,
  );
  environment.formulas.entered(sheet, row, place);
}

/** The special signs of a column's name in a structured reference, with the apostrophe that Excel wants before them. */
function escapeName(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** Notes on the table's columns what stands in the totals row, after it was written; the file needs both. */
export function followTotals(sheet: HostSheet, written: CellArea): void {
  for (const table of sheet.tables) {
    if (!table.showTotals || !intersectAreas(totalsArea(table), written)) continue;
    const { row } = totalsArea(table);
    table.columns.forEach((column, offset) => noteTotal(sheet, row, table.area.column + offset, column));
    table.changed = true;
    sheet.touch('tables');
  }
}

function noteTotal(sheet: HostSheet, row: number, place: number, column: HostTableColumn): void {
  const formula = sheet.cells.formula(row, place);
  const value = sheet.cells.value(row, place);
  const code = /^=SUBTOTAL\((1[01][0-9]),[^,()]*\[[^[\]]*\]\)$/i.exec(formula ?? '')?.[1];
  const known = code ? FUNCTIONS[code] : undefined;
  column.totalsFunction = formula === undefined ? undefined : (known ?? 'custom');
  column.totalsFormula = formula !== undefined && !known ? formula.slice(1) : undefined;
  column.totalsLabel = formula === undefined && value !== null && !isCellError(value) ? String(value) : undefined;
}
