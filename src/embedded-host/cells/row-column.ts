import { invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import { MAX_COLUMNS, MAX_ROWS, type CellArea, type HostSheet } from '../model';

/** Whether all, none or (null) some of the rows or columns from `start` are hidden. */
export function readHidden(hidden: ReadonlySet<number>, start: number, count: number): boolean | null {
  let found = 0;
  if (count <= hidden.size) for (let at = start; at < start + count; at++) found += hidden.has(at) ? 1 : 0;
  else for (const at of hidden) found += at >= start && at < start + count ? 1 : 0;
  return found === 0 ? false : found === count ? true : null;
}

/** Hides or shows the area's rows or columns. */
export function writeHidden(sheet: HostSheet, which: 'rows' | 'columns', area: CellArea, hide: unknown): void {
  if (typeof hide !== 'boolean') throw invalidArgument();
  requireAllowed(sheet, which === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const hidden = which === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const start = which === 'rows' ? area.row : area.column;
  const end = start + (which === 'rows' ? area.rows : area.columns);
  for (let at = start; at < end; at++) {
    if (hide) hidden.add(at);
    else hidden.delete(at);
  }
  sheet.touch(which);
}

/** Excel's widest column and tallest row, in points. */
const WIDEST = 255 * 7 * 0.75 + 3.75;
const TALLEST = 409.5;

/** The height or width that the area's rows or columns share; null where they differ. */
export function readSize(sheet: HostSheet, which: 'rows' | 'columns', areas: readonly CellArea[]): number | null {
  const sizes = which === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  const standard = which === 'rows' ? sheet.defaultRowHeight : sheet.defaultColumnWidth;
  const total = which === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  let common: number | undefined;
  for (const area of areas) {
    const start = which === 'rows' ? area.row : area.column;
    const count = which === 'rows' ? area.rows : area.columns;
    const found: number[] = [];
    for (const [at, size] of sizes) if (at >= start && at < start + count) found.push(size);
    if (found.length < Math.min(count, total)) found.push(standard);
    for (const size of found) {
      if (common !== undefined && common !== size) return null;
      common = size;
    }
  }
  return common ?? standard;
}

/** Sets heights or widths in points. Throws `InvalidArgument` beyond what Excel takes. */
export function writeSize(
  sheet: HostSheet,
  which: 'rows' | 'columns',
  areas: readonly CellArea[],
  size: unknown,
): void {
  const most = which === 'rows' ? TALLEST : WIDEST;
  if (typeof size !== 'number' || !(size >= 0 && size <= most))
    throw invalidArgument(`A size of 0 to ${most} points is needed.`);
  requireAllowed(sheet, which === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const sizes = which === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (const area of areas) {
    const start = which === 'rows' ? area.row : area.column;
    const end = start + (which === 'rows' ? area.rows : area.columns);
    for (let at = start; at < end; at++) sizes.set(at, size);
  }
  sheet.touch(which);
}
