import type { Column, GridOption } from 'slickgrid';
import { columnName, isWholeColumns, isWholeRows, type HostSheet } from '../../embedded-host/browser';
import { paintCell } from './cell-formatter';
import type { GridLine, SheetView } from './sheet-view';

/** The grid's first column holds the row numbers; the sheet's columns follow. */
export const FIRST_CELL = 1;

const DIGIT_PIXELS = 8;
const ROW_HEADER_PADDING = 16;
/** Panes that leave less room than this to scroll in are not frozen. */
const LEAST_SCROLLING_PIXELS = 160;

/** The grid's columns for a sheet. `current` gives the view of the moment when a cell is painted. */
export function gridColumns(view: SheetView, current: () => SheetView, editor: unknown): Column[] {
  const digits = String(view.rows.row(view.rows.length - 1) + 1).length;
  const rowNumbers: Column = {
    id: 'row-number',
    field: 'row',
    name: 'Row',
    width: Math.max(digits * DIGIT_PIXELS + ROW_HEADER_PADDING, 40),
    cssClass: 'row-number',
    headerCssClass: 'corner',
    focusable: false,
    selectable: false,
    resizable: false,
    formatter: (_line, _cell, _value, _column, line: GridLine) => String(line.row + 1),
  };
  const columns = view.columns.map((column): Column => ({
    id: columnName(column),
    field: String(column),
    name: columnName(column),
    width: view.columnPixels(column),
    cssClass: `column-${columnName(column)}`,
    ...(isFiltered(view.sheet, column) ? { headerCssClass: 'filtered', toolTip: 'Filtered' } : {}),
    minWidth: 8,
    editor: editor as Column['editor'],
    formatter: (_line, _cell, _value, _column, line: GridLine) => {
      const painted = paintCell(current(), line.row, column);
      return isInWholeSelection(current().sheet, line.row, column)
        ? { html: painted as HTMLElement, addClasses: 'selected' }
        : painted;
    },
  }));
  return [rowNumbers, ...columns];
}

function isFiltered({ filters }: HostSheet, column: number): boolean {
  return filters.some(({ area, choices }) => choices?.has(column - area.column));
}

/** Whole rows and columns are marked cell by cell as they are painted; other selections are the grid's own. */
function isInWholeSelection(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.selection.some(
    (area) =>
      (isWholeColumns(area) && column >= area.column && column < area.column + area.columns) ||
      (isWholeRows(area) && row >= area.row && row < area.row + area.rows),
  );
}

/** The settings that follow the sheet's frozen panes and merged cells, in a box of this size. */
export function paneOptions(view: SheetView, box: { width: number; height: number }): GridOption {
  const freeze = frozenPanes(view, box);
  return {
    enableCellRowSpan: view.sheet.merges.some(({ rows }) => rows > 1),
    frozenColumn: freeze.columns,
    frozenRow: freeze.rows > 0 ? freeze.rows : -1,
  };
}

/** The grid's settings for a sheet in a box of this size. `current` gives the view of the moment when a row is measured. */
export function gridOptions(
  view: SheetView,
  current: () => SheetView,
  box: { width: number; height: number },
): GridOption {
  return {
    ...paneOptions(view, box),
    rowHeight: view.defaultRowPixels,
    enableVariableRowHeight: true,
    rowHeightProvider: (_grid, line) => current().rowPixels(current().rows.row(line)),
    skipFreezeColumnValidation: true,
    invalidColumnFreezeWidthCallback: () => {},
    invalidColumnFreezePickerCallback: () => {},
    editable: true,
    autoEdit: false,
    enableCellNavigation: true,
    enableColumnReorder: false,
    enableHtmlRendering: false,
    enableTextSelectionOnCells: false,
    enableAddRow: false,
    multiColumnSort: false,
    rowTopOffsetRenderType: 'top',
  };
}

function frozenPanes(view: SheetView, box: { width: number; height: number }): { rows: number; columns: number } {
  const { freeze } = view.sheet;
  if (!freeze) return { rows: 0, columns: 0 };
  const columns = view.columns.filter((column) => column < freeze.columns);
  const rows = freeze.rows > 0 ? view.rows.line(freeze.rows) : 0;
  let height = 0;
  for (let line = 0; line < rows; line++) height += view.rowPixels(view.rows.row(line)) ?? view.defaultRowPixels;
  const width = columns.reduce((sum, column) => sum + view.columnPixels(column), 0);
  return {
    rows: box.height - height < LEAST_SCROLLING_PIXELS ? 0 : rows,
    columns: box.width - width < LEAST_SCROLLING_PIXELS ? 0 : columns.length,
  };
}
