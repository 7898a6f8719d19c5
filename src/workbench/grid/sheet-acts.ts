import {
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type HostSheet,
} from '../../embedded-host/browser';
import type { OpenWorkbook } from '../open-workbook';
import { dataEdge, extended, lastCell } from './navigation';

/** What the acts need of the grid that shows the sheet. */
interface ActingGrid {
  /** Selects cells, which need not be in view, and keeps the keyboard. */
  selectWhole(area: CellArea): void;
  /** Excel would have refused. */
  refused(error: unknown): void;
}

/** What a person does to the selected cells of a sheet, by keys and from the menu. */
export class SheetActs {
  readonly #open: OpenWorkbook;
  readonly #sheet: HostSheet;
  readonly #grid: ActingGrid;

  constructor(open: OpenWorkbook, sheet: HostSheet, grid: ActingGrid) {
    this.#open = open;
    this.#sheet = sheet;
    this.#grid = grid;
  }

  get selected(): CellArea {
    return this.#sheet.selected;
  }

  /** Blanks the selected cells; hidden rows stay as they are, as in a filtered list in Excel. */
  clear(): void {
    const area = this.#usedPart(this.selected);
    if (!area) return;
    const blank = Array.from({ length: area.rows }, (_, at) =>
      Array.from({ length: area.columns }, () => (this.#sheet.hiddenRows.has(area.row + at) ? null : '')),
    );
    this.write(area, blank, 'clear');
  }

  /** Fills the selected cells from the first row of them; a single row from the one above it. */
  fillDown(): void {
    const selected = this.selected;
    const whole = selected.rows === 1 ? { ...selected, row: selected.row - 1, rows: 2 } : selected;
    const area = whole.row < 0 ? undefined : this.#usedPart(whole);
    if (area) this.act('fill down', () => this.#open.user.fillDown(this.#sheet, area));
  }

  select(what: 'all' | 'rows' | 'columns'): void {
    const area = this.selected;
    if (what === 'rows') this.#grid.selectWhole({ ...area, column: 0, columns: MAX_COLUMNS });
    else if (what === 'columns') this.#grid.selectWhole({ ...area, row: 0, rows: MAX_ROWS });
    else this.#grid.selectWhole(extended({ row: 0, column: 0, rows: 1, columns: 1 }, lastCell(this.#sheet)));
  }

  jump(to: readonly [number, number] | 'first' | 'last', extends_: boolean): void {
    const area = this.selected;
    const corner = to === 'last' || (typeof to !== 'string' && to[0] + to[1] > 0);
    const from =
      extends_ && corner
        ? { row: area.row + area.rows - 1, column: area.column + area.columns - 1 }
        : { row: area.row, column: area.column };
    const { rows = 0, columns = 0 } = this.#sheet.freeze ?? {};
    const place =
      to === 'first'
        ? { row: rows, column: columns }
        : to === 'last'
          ? lastCell(this.#sheet)
          : dataEdge(this.#sheet, from, to);
    this.#grid.selectWhole(extends_ ? extended(area, place) : { ...place, rows: 1, columns: 1 });
  }

  /** Puts rows or columns in before the selected ones, or takes those out; rows where only cells are selected. */
  changeLines(what: 'insert' | 'delete', lines?: 'rows' | 'columns'): void {
    const selected = this.selected;
    const kind = lines ?? (isWholeColumns(selected) ? 'columns' : 'rows');
    const area =
      kind === 'rows' ? { ...selected, column: 0, columns: MAX_COLUMNS } : { ...selected, row: 0, rows: MAX_ROWS };
    if (isWholeColumns(area) && isWholeRows(area)) return;
    this.act(`${what} ${kind}`, () => this.#open.user[what](this.#sheet, area));
  }

  turnSheet(step: 1 | -1): void {
    this.#open.turnSheet(step);
  }

  fitColumn(column: number): void {
    const area = { row: 0, column, rows: MAX_ROWS, columns: 1 };
    this.act('column width', () => this.#open.user.fitColumns(this.#sheet, area));
  }

  /** Does something that is undone as a whole; a refusal is told. */
  act(step: string, work: () => void): void {
    try {
      this.#open.act(step, work);
    } catch (error) {
      this.#grid.refused(error);
    }
  }

  /** Puts values into cells from the first of the area on. */
  write(area: Pick<CellArea, 'row' | 'column'>, values: unknown[][], step: string): void {
    try {
      this.#open.edit(this.#sheet, area, values, step);
    } catch (error) {
      this.#grid.refused(error);
    }
  }

  /** The cells of the area that are in use. */
  #usedPart(area: CellArea): CellArea | undefined {
    const rows = Math.min(area.rows, this.#sheet.cells.rowCount - area.row);
    const columns = isWholeRows(area) ? lastCell(this.#sheet).column + 1 - area.column : area.columns;
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
  }
}
