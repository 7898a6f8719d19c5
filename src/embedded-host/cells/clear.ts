import type { HostEnvironment } from '../protocol/host-object';
import { invalidArgument } from '../errors';
import { requireAllowed, requireUnlocked } from '../guard';
import { isWholeColumns, isWholeRows, subtractArea, type CellArea, type HostSheet } from '../model';
import { followHeaders } from '../tables/headers';
import { removeConditionalFormats } from './conditional-areas';

/**
 * Clears contents, formats, hyperlinks or all of them (`Excel.ClearApplyTo`).
 * Clearing formats also takes the conditional formats of the cells away, as in Excel.
 */
export function clearCells(environment: HostEnvironment, sheet: HostSheet, area: CellArea, applyTo = 'All'): void {
  const what = applyTo.toLowerCase();
  const contents = what === 'all' || what === 'contents';
  const formats = what === 'all' || what === 'formats' || what === 'removehyperlinks';
  if (!contents && !formats && what !== 'hyperlinks') throw invalidArgument();
  if (contents) {
    requireUnlocked(environment.workbook, sheet, area);
    clearContents(sheet, area);
    followHeaders(environment, sheet, area);
    environment.formulas.contentChanged();
    environment.events.changed(sheet, area, 'RangeEdited');
  }
  if (formats) clearFormats(sheet, area);
  if (what !== 'contents' && what !== 'formats') clearHyperlinks(sheet, area);
}

function clearContents(sheet: HostSheet, area: CellArea): void {
  sheet.cells.forEachRow((cells, row) => {
    if (row < area.row || row >= area.row + area.rows) return;
    const end = Math.min(area.column + area.columns, Math.max(cells.values.length, cells.formulas?.length ?? 0));
    for (let column = area.column; column < end; column++) {
      const blank = (cells.values[column] ?? null) === null && cells.formulas?.[column] === undefined;
      if (!blank) sheet.cells.setContent(row, column, null);
    }
  });
}

function clearFormats(sheet: HostSheet, area: CellArea): void {
  requireAllowed(sheet, 'allowFormatCells');
  const bare = sheet.rowStyles.size === 0 && sheet.columnStyles.size === 0;
  sheet.cells.forEachRow((cells, row) => {
    if (row < area.row || row >= area.row + area.rows || (bare && !cells.styles)) return;
    const count = Math.min(area.columns, Math.max((cells.styles?.length ?? 0) - area.column, bare ? 0 : area.columns));
    if (count > 0)
      sheet.cells.setStyles(row, area.column, new Array<number | undefined>(count).fill(bare ? undefined : 0));
  });
  if (isWholeColumns(area)) deleteKeys(sheet.columnStyles, area.column, area.columns);
  if (isWholeRows(area)) deleteKeys(sheet.rowStyles, area.row, area.rows);
  removeConditionalFormats(sheet, area);
}

function deleteKeys(styles: Map<number, number>, start: number, count: number): void {
  for (const key of [...styles.keys()]) if (key >= start && key < start + count) styles.delete(key);
}

function clearHyperlinks(sheet: HostSheet, area: CellArea): void {
  requireAllowed(sheet, 'allowInsertHyperlinks');
  if (sheet.hyperlinks.length === 0) return;
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    subtractArea(link.area, area).map((part) => ({ ...link, area: part })),
  );
  sheet.touch('hyperlinks');
}
