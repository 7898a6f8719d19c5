import type { HostEnvironment } from '../protocol/host-object';
import { HostError, invalidArgument } from '../errors';
import { requireAllowed, requireUnprotected } from '../guard';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type CellArea, type HostSheet } from '../model';
import { moveEverything } from './move-everything';
import { moverFor, type Shift } from './shift-areas';
import { usedArea } from './used-range';

/** Puts blank cells where the area is; what was there moves `Down` or `Right`. Throws `NonBlankCellOffSheet` when values would fall off the sheet. */
export function insertCells(environment: HostEnvironment, sheet: HostSheet, area: CellArea, direction: string): void {
  const shift = toShift(area, direction, 'Down', 'Right', 1);
  requireRoom(sheet, shift);
  perform(environment, sheet, shift);
  environment.events.changed(sheet, area, changeName(area, 'Inserted'));
}

/** New cells look as the row above them, as Excel has it where nobody says otherwise. */
export function lookAsAbove(sheet: HostSheet, area: CellArea): void {
  if (area.row === 0) return;
  const above = sheet.cells.row(area.row - 1)?.styles ?? [];
  const styles = above.slice(area.column, area.column + area.columns);
  if (styles.every((style) => style === undefined)) return;
  for (let row = area.row; row < area.row + area.rows; row++) sheet.cells.setStyles(row, area.column, styles);
}

/** Whole rows look as the row above them and are as high, whole columns as the column at their left and as wide, as in Excel. */
export function lookAsBefore(sheet: HostSheet, area: CellArea): void {
  if (isWholeColumns(area)) {
    const before = area.column - 1;
    if (before < 0) return;
    spread(sheet.columnStyles, before, area.columns);
    spread(sheet.columnWidths, before, area.columns);
    sheet.touch('columns');
    sheet.cells.forEachRow(({ styles }, row) => {
      const style = styles?.[before];
      if (style !== undefined) sheet.cells.setStyles(row, area.column, new Array<number>(area.columns).fill(style));
    });
    return;
  }
  if (area.row === 0) return;
  lookAsAbove(sheet, area);
  spread(sheet.rowStyles, area.row - 1, area.rows);
  spread(sheet.rowHeights, area.row - 1, area.rows);
  sheet.touch('rows');
}

/** Gives the places after one what that one has. */
function spread(sizes: Map<number, number>, from: number, count: number): void {
  const size = sizes.get(from);
  if (size === undefined) return;
  for (let at = from + 1; at <= from + count; at++) sizes.set(at, size);
}

/** Takes the area's cells out; what is below or to the right moves `Up` or `Left`. */
export function deleteCells(environment: HostEnvironment, sheet: HostSheet, area: CellArea, direction: string): void {
  perform(environment, sheet, toShift(area, direction, 'Up', 'Left', -1));
  environment.events.changed(sheet, area, changeName(area, 'Deleted'));
}

function toShift(area: CellArea, direction: string, vertical: string, horizontal: string, sign: 1 | -1): Shift {
  if (isWholeRows(area)) return { area, axis: 'rows', count: sign * area.rows };
  if (isWholeColumns(area)) return { area, axis: 'columns', count: sign * area.columns };
  if (direction === vertical) return { area, axis: 'rows', count: sign * area.rows };
  if (direction === horizontal) return { area, axis: 'columns', count: sign * area.columns };
  throw invalidArgument(`${vertical} or ${horizontal} is needed.`);
}

function perform(environment: HostEnvironment, sheet: HostSheet, shift: Shift): void {
  requirePermission(sheet, shift);
  moveCells(sheet, shift);
  moveEverything(environment, sheet, shift, moverFor(shift));
  environment.formulas.contentChanged();
}

function requirePermission(sheet: HostSheet, { area, axis, count }: Shift): void {
  const whole = axis === 'rows' ? isWholeRows(area) : isWholeColumns(area);
  if (!whole) requireUnprotected(sheet);
  else if (axis === 'rows') requireAllowed(sheet, count > 0 ? 'allowInsertRows' : 'allowDeleteRows');
  else requireAllowed(sheet, count > 0 ? 'allowInsertColumns' : 'allowDeleteColumns');
}

function requireRoom(sheet: HostSheet, { area, axis, count }: Shift): void {
  const used = usedArea(sheet, true);
  if (!used) return;
  const end = axis === 'rows' ? used.row + used.rows : used.column + used.columns;
  const start = axis === 'rows' ? area.row : area.column;
  if (end > start && end + count > (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS))
    throw new HostError('NonBlankCellOffSheet');
}

function moveCells(sheet: HostSheet, { area, axis, count }: Shift): void {
  if (axis === 'columns') sheet.cells.shiftColumns(area.column, count, area.row, area.rows);
  else if (isWholeRows(area)) sheet.cells.shiftRows(area.row, count);
  else moveBand(sheet, area, count);
}

/** Moves the cells of some columns up or down, from the area's first row on. */
function moveBand(sheet: HostSheet, area: CellArea, count: number): void {
  const last = sheet.cells.rowCount - 1;
  const source = count > 0 ? area.row : area.row - count;
  const order = Array.from({ length: Math.max(last - source + 1, 0) }, (_, offset) => source + offset);
  const target = source + count;
  sheet.cells.reorderRows({ ...area, row: target, rows: order.length }, order);
  const blankFrom = count > 0 ? area.row : Math.max(target + order.length, area.row);
  for (let row = blankFrom; row < blankFrom + Math.abs(count) && row < MAX_ROWS; row++) {
    for (let column = area.column; column < area.column + area.columns; column++)
      sheet.cells.setContent(row, column, null);
    sheet.cells.setStyles(row, area.column, new Array<undefined>(area.columns).fill(undefined));
  }
}

function changeName(area: CellArea, what: 'Inserted' | 'Deleted'): string {
  if (isWholeRows(area)) return `Row${what}`;
  return isWholeColumns(area) ? `Column${what}` : `Cell${what}`;
}
