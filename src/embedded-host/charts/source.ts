import { displayText } from '../cells/text';
import type { CellArea, HostChartSeries, HostSheet, HostWorkbook } from '../model';

/** `Auto` takes the longer side of the data for the points, as the desktop does (docs/guides/office-js.md 2.5, issue 1830). */
export function resolveSeriesBy(seriesBy: string, area: CellArea): 'Columns' | 'Rows' {
  if (seriesBy === 'Columns' || seriesBy === 'Rows') return seriesBy;
  return area.columns > area.rows ? 'Rows' : 'Columns';
}

/**
 * The series of a block of data. The first row gives names when it holds texts over numbers, the first column categories when it holds texts;
 * series stand in columns or in rows.
 */
export function seriesFromBlock(
  workbook: HostWorkbook,
  sheet: HostSheet,
  area: CellArea,
  seriesBy: 'Columns' | 'Rows',
): HostChartSeries[] {
  const block = seriesBy === 'Columns' ? area : turned(area);
  const value = (row: number, column: number) =>
    seriesBy === 'Columns'
      ? sheet.cells.value(area.row + row, area.column + column)
      : sheet.cells.value(area.row + column, area.column + row);
  const isNumber = (row: number, column: number) => typeof value(row, column) === 'number';
  const hasNames = block.rows > 1 && !isNumber(0, block.columns - 1);
  const firstRow = hasNames ? 1 : 0;
  const hasCategories = block.columns > 1 && !isNumber(firstRow, 0);
  const part = (row: number, column: number, rows: number): CellArea =>
    seriesBy === 'Columns'
      ? { row: area.row + row, column: area.column + column, rows, columns: 1 }
      : { row: area.row + column, column: area.column + row, rows: 1, columns: rows };
  const points = block.rows - firstRow;
  return Array.from({ length: block.columns - (hasCategories ? 1 : 0) }, (_, index) => {
    const column = index + (hasCategories ? 1 : 0);
    return {
      name: hasNames ? displayText(value(0, column), 'General', workbook.date1904) : `Series${index + 1}`,
      ...(hasNames && { nameSource: { sheetId: sheet.id, area: part(0, column, 1) } }),
      values: { sheetId: sheet.id, area: part(firstRow, column, points) },
      ...(hasCategories && { categories: { sheetId: sheet.id, area: part(firstRow, 0, points) } }),
    };
  });
}

const turned = (area: CellArea): CellArea => ({ ...area, rows: area.columns, columns: area.rows });
