import type { HostEnvironment } from '../protocol/host-object';
import { invalidArgument } from '../errors';
import { requireUnlocked, requireWorksheet } from '../guard';
import { isValidArea, isWholeColumns, isWholeRows, type CellArea, type HostSheet } from '../model';
import { hasManner } from '../profile';
import { fillTableColumns } from '../tables/fill-columns';
import { followHeaders } from '../tables/headers';
import { followTotals } from '../tables/totals';
import { parseEntry, type Entry } from './entry';
import { changeStyles } from './styles';

/**
 * One entry for each cell of the area from what was assigned to a property.
 * A single value goes to every cell; a 2-D array must have the area's shape; null inside it leaves the cell (docs/guides/office-js.md 2.5).
 * Throws `InvalidArgument` otherwise, and for whole rows and columns.
 */
function spread<T>(area: CellArea, assigned: unknown, convert: (item: unknown, row: number, column: number) => T) {
  if (isWholeColumns(area) || isWholeRows(area)) throw invalidArgument('Whole rows and columns take no cell values.');
  if (assigned === null || assigned === undefined) throw invalidArgument();
  if (!Array.isArray(assigned)) {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => convert(assigned, row, column)),
    );
  }
  const fits =
    assigned.length === area.rows && assigned.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return assigned.map((items: unknown[], row) =>
    items.map((item, column) => (item === null || item === undefined ? undefined : convert(item, row, column))),
  );
}

/** Writes values or formulas, each taken as if it were typed. One change event is raised for the area. */
export function writeValues(environment: HostEnvironment, sheet: HostSheet, area: CellArea, assigned: unknown): void {
  const { workbook } = environment;
  requireWorksheet(sheet);
  requireUnlocked(workbook, sheet, area);
  const entries = spread(area, assigned, (item, row, column) => {
    const style = workbook.styles.get(sheet.styleNumber(area.row + row, area.column + column));
    return parseEntry(item, style.numberFormat, workbook.date1904);
  });
  entries.forEach((items, row) =>
    items.forEach(
      (entry, column) => entry && putEntry(environment, sheet, area.row + row, area.column + column, entry),
    ),
  );
  if (hasManner(environment.profile, 'fills table columns')) fillTableColumns(environment, sheet, area);
  followHeaders(environment, sheet, area);
  followTotals(sheet, area);
  environment.formulas.contentChanged();
  environment.events.changed(sheet, area, 'RangeEdited');
}

function putEntry(environment: HostEnvironment, sheet: HostSheet, row: number, column: number, entry: Entry): void {
  sheet.cells.setContent(row, column, entry.value, entry.formula);
  if (entry.formula !== undefined) environment.formulas.entered(sheet, row, column);
  if (entry.numberFormat === undefined) return;
  const { numberFormat } = entry;
  const { styles } = environment.workbook;
  if (styles.get(sheet.styleNumber(row, column)).numberFormat !== 'General') return;
  const style = styles.intern({ ...styles.get(sheet.styleNumber(row, column)), numberFormat, source: undefined });
  sheet.cells.setStyles(row, column, [style]);
}

/** Writes number formats, one for each cell or one for all. */
export function writeNumberFormats(
  environment: HostEnvironment,
  sheet: HostSheet,
  area: CellArea,
  assigned: unknown,
): void {
  const { workbook } = environment;
  if (typeof assigned === 'string' && isValidArea(area)) {
    if (isWholeColumns(area) || isWholeRows(area))
      throw invalidArgument('Whole rows and columns take no number formats.');
    return changeStyles(workbook, sheet, [area], `numberFormat ${assigned}`, (style) => ({
      ...style,
      numberFormat: assigned,
    }));
  }
  const formats = spread(area, assigned, (item) => {
    if (typeof item !== 'string') throw invalidArgument('A number format is a text.');
    return item;
  });
  const changes = new Map<string, (style: number) => number>();
  formats.forEach((items, row) => {
    const next = items.map((numberFormat, column) => {
      const before = sheet.styleNumber(area.row + row, area.column + column);
      if (numberFormat === undefined) return before;
      let change = changes.get(numberFormat);
      if (!change)
        changes.set(
          numberFormat,
          (change = workbook.styles.change(`numberFormat ${numberFormat}`, (style) => ({ ...style, numberFormat }))),
        );
      return change(before);
    });
    sheet.cells.setStyles(area.row + row, area.column, next);
  });
}
