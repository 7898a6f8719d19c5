import 'slickgrid/dist/styles/css/slick.grid.css';
import './sheet-grid.css';
import { SlickCellSelectionModel, SlickGrid, SlickRange, type SlickEventData } from 'slickgrid';
import {
  columnName,
  formatArea,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type HostSheet,
} from '../../embedded-host/browser';
import { ChartLayer } from '../charts/chart-layer';
import type { OpenWorkbook } from '../open-workbook';
import { stepOfTyping } from '../step-names';
import { makeCellEditor } from './cell-editor';
import { FIRST_CELL, gridColumns, gridOptions, paneOptions } from './grid-columns';
import { GridClipboard } from './grid-clipboard';
import { handleGridKey, type KeyboardTarget } from './grid-keys';
import { lineSource } from './line-source';
import { linkTarget } from './link-target';
import { nameParts } from './name-parts';
import { SheetActs } from './sheet-acts';
import { SheetView } from './sheet-view';

const LINES_ABOVE = 8;

/** What the grid tells the page. */
export interface GridListener {
  /** The text being typed into a cell; null when typing ended. */
  typing(text: string | null): void;
  /** Excel would have refused. */
  refused(error: unknown): void;
  /** The menu of what is selected was asked for, at this place on the screen. */
  menu(at: { x: number; y: number }): void;
}

/** One sheet on screen: shows it, and turns clicks and keys into edits and selections of the workbook. */
export class SheetGrid implements KeyboardTarget {
  readonly sheet: HostSheet;
  readonly acts: SheetActs;
  readonly #open: OpenWorkbook;
  readonly #listener: GridListener;
  readonly #grid: SlickGrid;
  readonly #container: HTMLElement;
  readonly #charts: ChartLayer;
  #view: SheetView;
  /** As the columns are laid out on screen; a view reads the sheet as it is now. */
  #layout: string;
  /** The workbook's contents as they are painted. */
  #contents: number;
  /** The whole rows and columns that are painted as selected. */
  #whole: string;
  #firstText: string | undefined;
  #showing = false;
  #stale = false;
  readonly #clipboard: GridClipboard;
  #zoom: number;

  constructor(container: HTMLElement, open: OpenWorkbook, sheet: HostSheet, listener: GridListener, zoom: number) {
    this.sheet = sheet;
    this.#container = container;
    this.#open = open;
    this.#listener = listener;
    this.#zoom = zoom;
    this.acts = new SheetActs(open, sheet, {
      selectWhole: (area) => this.#selectWhole(area),
      refused: (error) => listener.refused(error),
    });
    container.style.setProperty('--zoom', String(zoom));
    this.#view = new SheetView(open.workbook, sheet, zoom);
    this.#layout = layoutOf(this.#view);
    this.#contents = open.contents;
    this.#whole = wholeSelection(sheet);
    const current = () => this.#view;
    this.#grid = new SlickGrid(
      container,
      lineSource(current),
      gridColumns(this.#view, current, this.#editor()),
      gridOptions(this.#view, current, boxOf(container)),
    );
    this.#clipboard = new GridClipboard(container, {
      view: current,
      selected: () => this.acts.selected,
      isTyping: () => this.#grid.getEditorLock().isActive(),
      written: (from, area, rows, columns) => open.user.written(from, area, rows, columns),
      write: (area, values) => this.acts.write(area, values, 'paste'),
      clear: () => this.acts.clear(),
    });
    this.#listen();
    const selection = new SlickCellSelectionModel();
    selection.onSelectedRangesChanged.subscribe((_event, ranges) => this.#rangesChanged(ranges));
    this.#grid.setSelectionModel(selection);
    nameParts(container, sheet.name);
    this.#charts = new ChartLayer(container.parentElement ?? container, {
      box: (line, column) => this.#grid.getCellNodeBox(line, this.#cellOf(column)),
      viewport: () => this.#grid.getViewportNode(this.#view.columns.length, this.#view.rows.length - 1),
    });
    this.#charts.draw(this.#view);
    this.#showSelection();
  }

  /** Paints the sheet anew, as it now is. While a cell is being typed into it waits until that ends. */
  refresh(): void {
    this.#stale = this.#grid.getEditorLock().isActive();
    if (this.#stale) return;
    const whole = wholeSelection(this.sheet);
    if (this.#contents !== this.#open.contents) this.#repaint();
    // Painting every cell anew takes time, and the grid itself marks other selections.
    else if (whole !== this.#whole) this.#grid.invalidate();
    this.#contents = this.#open.contents;
    this.#whole = whole;
    this.#showSelection();
  }

  #repaint(): void {
    this.#view = new SheetView(this.#open.workbook, this.sheet, this.#zoom);
    const layout = layoutOf(this.#view);
    if (layout !== this.#layout) {
      this.#layout = layout;
      this.#grid.setOptions(paneOptions(this.#view, boxOf(this.#container)), true, true);
      this.#grid.setColumns(gridColumns(this.#view, () => this.#view, this.#editor()));
      nameParts(this.#container, this.sheet.name);
    }
    this.#grid.invalidateRowHeights();
    this.#charts.draw(this.#view);
  }

  resize(): void {
    this.#grid.resizeCanvas();
    this.#charts.place();
  }

  focus(): void {
    this.#grid.focus();
  }

  destroy(): void {
    this.#charts.remove();
    this.#clipboard.remove();
    this.#grid.destroy(true);
  }

  /** Begins to type into the active cell; `text` replaces what it holds. */
  startEdit(text?: string): void {
    this.#firstText = text;
    this.#grid.editActiveCell();
  }

  /** Ends typing and keeps the text. False when there was nothing being typed. */
  commitEdit(): boolean {
    const lock = this.#grid.getEditorLock();
    if (!lock.isActive()) return false;
    lock.commitCurrentEdit();
    return true;
  }

  move(direction: 'down' | 'up'): void {
    if (direction === 'down') this.#grid.navigateDown();
    else this.#grid.navigateUp();
    this.#grid.focus();
  }

  /** Opens the menu of what is selected at the active cell. */
  menu(): void {
    const box = (this.#grid.getActiveCellNode() ?? this.#container).getBoundingClientRect();
    this.#listener.menu({ x: box.left, y: box.bottom });
  }

  #editor() {
    return makeCellEditor({
      entry: (line, cell) => this.#view.entry(line.row, this.#column(cell)),
      commit: (line, cell, text) => {
        const at = { row: line.row, column: this.#column(cell) };
        this.acts.write(at, [[text]], stepOfTyping(at));
      },
      takeFirstText: () => {
        const text = this.#firstText;
        this.#firstText = undefined;
        return text;
      },
      typed: (text) => this.#listener.typing(text),
    });
  }

  #listen(): void {
    const grid = this.#grid;
    grid.onKeyDown.subscribe((event) => handleGridKey(event, this, this.acts, grid.getEditorLock().isActive()));
    grid.onClick.subscribe((_event, { row, cell }) => {
      if (cell < FIRST_CELL)
        this.#selectWhole({ row: this.#view.rows.row(row), column: 0, rows: 1, columns: MAX_COLUMNS });
      // The grid first selects the cell that was clicked.
      else queueMicrotask(() => this.#followLink(this.#view.rows.row(row), this.#column(cell)));
    });
    grid.onHeaderClick.subscribe((_event, { column }) => this.#selectColumn(column.field));
    grid.onHeaderContextMenu.subscribe((event, { column }) => {
      this.#openMenu(event, () => this.#selectColumn(column.field));
    });
    grid.onContextMenu.subscribe((event) => {
      const cell = grid.getCellFromEvent(event);
      if (cell) this.#openMenu(event, () => this.#selectForMenu(this.#view.rows.row(cell.row), cell.cell));
    });
    grid.onColumnsResized.subscribe(() => this.#keepWidths());
    grid.onColumnsResizeDblClick.subscribe((_event, { triggeredByColumn }) => {
      const column = this.#view.columns.find((each) => columnName(each) === triggeredByColumn);
      if (column !== undefined) this.acts.fitColumn(column);
    });
    grid.onBeforeCellEditorDestroy.subscribe(() => {
      this.#listener.typing(null);
      if (this.#stale) requestAnimationFrame(() => this.refresh());
    });
  }

  /** The menu is for what is selected; a click elsewhere selects that first. */
  #selectForMenu(row: number, cell: number): void {
    const area = this.acts.selected;
    const column = this.#column(cell);
    const isRow = cell < FIRST_CELL;
    const isInside =
      row >= area.row &&
      row < area.row + area.rows &&
      (isRow ? isWholeRows(area) : column >= area.column && column < area.column + area.columns);
    if (isInside) return;
    this.#selectWhole(isRow ? { row, column: 0, rows: 1, columns: MAX_COLUMNS } : { row, column, rows: 1, columns: 1 });
  }

  #openMenu(event: SlickEventData, select: () => void): void {
    event.preventDefault();
    select();
    const { clientX: x, clientY: y } = event.getNativeEvent<MouseEvent>();
    this.#listener.menu({ x, y });
  }

  #column(cell: number): number {
    return this.#view.columns[Math.max(cell - FIRST_CELL, 0)] ?? 0;
  }

  #rangesChanged(ranges: SlickRange[]): void {
    const [range] = ranges;
    if (this.#showing || !range) return;
    const from = { row: this.#view.rows.row(range.fromRow), column: this.#column(range.fromCell) };
    const to = { row: this.#view.rows.row(range.toRow), column: this.#column(range.toCell) };
    const area = { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
    if (formatArea(area) !== formatArea(this.acts.selected)) this.#open.select(this.sheet, area);
  }

  #followLink(row: number, column: number): void {
    const target = linkTarget(this.#open.workbook, this.sheet, row, column);
    if (target === null) return;
    this.#open.activate(target.sheet);
    this.#open.select(target.sheet, target.area);
  }

  #selectColumn(field: string): void {
    if (field !== 'row') this.#selectWhole({ row: 0, column: Number(field), rows: MAX_ROWS, columns: 1 });
  }

  #selectWhole(area: CellArea): void {
    this.#open.select(this.sheet, area);
    this.#grid.focus();
  }

  /** Shows the workbook's selection, without telling the workbook of it again. */
  #showSelection(): void {
    const area = this.acts.selected;
    const whole = isWholeColumns(area) || isWholeRows(area);
    const line = isWholeColumns(area) ? this.#grid.getViewport().top : this.#view.rows.line(area.row);
    const cell = this.#cellOf(area.column);
    const last = this.#view.rows.line(whole ? area.row : area.row + area.rows - 1);
    const lastCell = whole ? cell : this.#cellOf(area.column + area.columns - 1);
    this.#showing = true;
    const active = this.#grid.getActiveCell();
    if (active?.row !== line || active.cell !== cell) this.#activate(line, cell);
    const ranges = whole ? [] : [new SlickRange(line, cell, last, lastCell)];
    this.#grid.getSelectionModel()?.setSelectedRanges(ranges, 'SheetGrid', '');
    this.#showing = false;
  }

  /** A line far away comes into view with some lines above it, not at the very edge. */
  #activate(line: number, cell: number): void {
    const { top, bottom } = this.#grid.getViewport();
    if (line < top || line > bottom) this.#grid.scrollRowToTop(Math.max(line - LINES_ABOVE, 0));
    this.#grid.setActiveCell(line, cell, false, false, true);
  }

  #cellOf(column: number): number {
    const at = this.#view.columns.findIndex((shown) => shown >= column);
    return (at < 0 ? this.#view.columns.length - 1 : at) + FIRST_CELL;
  }

  #keepWidths(): void {
    this.#open.act('column width', () => this.#takeWidths());
    this.#charts.draw(this.#view);
  }

  #takeWidths(): void {
    for (const { field, width } of this.#grid.getColumns()) {
      const column = Number(field);
      if (field === 'row' || width === undefined || width === this.#view.columnPixels(column)) continue;
      this.sheet.columnWidths.set(column, this.#view.columnPoints(width));
      this.sheet.touch('columns');
    }
  }
}

/** Changes when the columns or the frozen panes must be laid out anew. */
function layoutOf(view: SheetView): string {
  const { freeze, merges } = view.sheet;
  const columns = view.columns.map((column) => `${column}:${view.columnPixels(column)}`);
  const filters = view.sheet.filters.flatMap(({ choices }) => [...(choices?.keys() ?? [])]);
  return [filters.join('+'), freeze?.rows, freeze?.columns, merges.some(({ rows }) => rows > 1), ...columns].join(' ');
}

function wholeSelection({ selection }: HostSheet): string {
  return selection.flatMap((area) => (isWholeColumns(area) || isWholeRows(area) ? formatArea(area) : [])).join(' ');
}

function boxOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: clientWidth, height: clientHeight };
}
