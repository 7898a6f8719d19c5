import { clearCells } from '../cells/clear';
import { deleteCells } from '../cells/shift';
import { HostError, invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import { tableBody, type CellArea, type HostSheet, type HostTable } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { isAllowedName, isNameTaken } from '../tables/add-table';
import { resizeTable } from '../tables/resize';
import { showTotals } from '../tables/totals';
import { passThrough } from './accessors';
import { AutoFilter } from './auto-filter';
import { CellsObject } from './cells-object';
import { requireBoolean, requireText } from './style-scope';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';

/** Excel.Table. */
export class Table extends HostObject {
  static override readonly className = 'Table';
  static override readonly members: Members = {
    autoFilter: 9,
    columns: 1,
    rows: 1,
    worksheet: 2,
    highlightFirstColumn: 3,
    highlightLastColumn: 3,
    id: 1,
    name: 1,
    showBandedColumns: 3,
    showBandedRows: 3,
    showFilterButton: 3,
    showHeaders: 1,
    showTotals: 1,
    style: 1,
    clearFilters: 2,
    convertToRange: 2,
    delete: 1,
    getDataBodyRange: 1,
    getHeaderRowRange: 1,
    getRange: 1,
    getTotalRowRange: 1,
    resize: 13,
  };

  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
    readonly table: HostTable,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { Id: String(this.table.id) };
  }

  get id(): string {
    return String(this.live.id);
  }

  get name(): string {
    return this.live.name;
  }

  /** Throws `InvalidArgument` for a name that is not allowed or that a table or a defined name of the workbook has (issue 551). */
  set name(name: unknown) {
    if (!isAllowedName(name) || isNameTaken(this.environment.workbook, name, this.live)) throw invalidArgument();
    this.table.name = name;
    this.changed();
  }

  get style(): string {
    return this.live.style;
  }

  set style(style: unknown) {
    this.live.style = requireText(style);
    this.changed();
  }

  get showTotals(): boolean {
    return this.live.showTotals;
  }

  set showTotals(show: unknown) {
    requireUnprotected(this.sheet);
    showTotals(this.environment, this.sheet, this.live, requireBoolean(show));
  }

  get showHeaders(): boolean {
    return this.live.showHeaders;
  }

  get autoFilter(): HostObject {
    return new AutoFilter(this.environment, this.sheet, this.live);
  }

  get columns(): HostObject {
    return new TableColumnCollection(this.environment, this.sheet, this.live);
  }

  get rows(): HostObject {
    return new TableRowCollection(this.environment, this.sheet, this.live);
  }

  get worksheet(): HostObject {
    return this.environment.objects.worksheet(this.sheet);
  }

  clearFilters(): void {
    new AutoFilter(this.environment, this.sheet, this.live).clearCriteria();
  }

  /** Takes the table away and leaves the cells. */
  convertToRange(): HostObject {
    const { area } = this.live;
    this.#remove();
    return this.environment.objects.range(this.sheet, area);
  }

  /** Takes the table away with its cells; the cells below move up. */
  delete(): void {
    const { area } = this.live;
    this.#remove();
    clearCells(this.environment, this.sheet, area);
    deleteCells(this.environment, this.sheet, area, 'Up');
  }

  getRange(): HostObject {
    return this.#range(this.live.area);
  }

  getHeaderRowRange(): HostObject {
    const { area, showHeaders } = this.live;
    return this.#range(showHeaders ? { ...area, rows: 1 } : undefined);
  }

  getDataBodyRange(): HostObject {
    return this.#range(tableBody(this.live));
  }

  getTotalRowRange(): HostObject {
    const { area, showTotals: shown } = this.live;
    return this.#range(shown ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined);
  }

  resize(range: unknown): void {
    const cells = range instanceof CellsObject ? range : undefined;
    if (cells && cells.sheet !== this.sheet) throw invalidArgument();
    resizeTable(this.environment, this.sheet, this.live, cells ? cells.area : requireText(range));
  }

  /** The table, once it is sure that it was not deleted. */
  get live(): HostTable {
    if (!this.sheet.tables.includes(this.table)) throw new HostError('ItemNotFound');
    return this.table;
  }

  changed(): void {
    requireUnprotected(this.sheet);
    this.table.changed = true;
    this.sheet.touch('tables');
  }

  #range(area: CellArea | undefined): HostObject {
    if (!area) throw new HostError('ItemNotFound');
    return this.environment.objects.range(this.sheet, area);
  }

  #remove(): void {
    requireUnprotected(this.sheet);
    const { live } = this;
    this.sheet.tables = this.sheet.tables.filter((table) => table !== live);
    this.sheet.touch('tables');
  }
}

passThrough(
  Table,
  ['highlightFirstColumn', 'highlightLastColumn', 'showBandedColumns', 'showBandedRows', 'showFilterButton'],
  (table: Table): HostTable => table.live,
  requireBoolean,
  (table) => table.changed(),
);
