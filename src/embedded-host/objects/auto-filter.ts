import { shownText } from '../cells/text';
import { HostError, invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import type { CellArea, HostFilter, HostSheet, HostTable } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { CellsObject } from './cells-object';

/** What the host needs of `Excel.FilterCriteria`. */
interface Criteria {
  filterOn?: string;
  values?: unknown[];
}

/** Excel.AutoFilter of a sheet or of a table. Only criteria on `Values` are supported. */
export class AutoFilter extends HostObject {
  static override readonly className = 'AutoFilter';
  static override readonly members: Members = {
    enabled: 9,
    isDataFiltered: 9,
    apply: 9,
    clearCriteria: 9,
    getRange: 9,
    getRangeOrNullObject: 9,
    remove: 9,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly table?: HostTable,
  ) {
    super(environment);
  }

  get enabled(): boolean {
    return this.table ? this.table.showFilterButton : this.sheet.autoFilter !== null;
  }

  get isDataFiltered(): boolean {
    return this.#filter?.isFiltered ?? false;
  }

  /** Puts the filter on a range and, with criteria, hides the rows whose text in that column is not among the values. */
  apply(range: unknown, columnIndex?: number, criteria?: Criteria): void {
    requireAllowed(this.sheet, 'allowAutoFilter');
    if (!this.table) {
      if (!(range instanceof CellsObject) || range.sheet !== this.sheet) throw invalidArgument();
      this.sheet.autoFilter ??= { area: range.area, isFiltered: false };
      this.sheet.autoFilter.area = range.area;
    }
    this.#changed();
    if (columnIndex === undefined) return;
    if (criteria?.filterOn !== 'Values' || !Array.isArray(criteria.values)) throw new HostError('UnsupportedOperation');
    this.#hideRows(columnIndex, new Set(criteria.values.map((value) => String(value).toLowerCase())));
  }

  clearCriteria(): void {
    const filter = this.#filter;
    if (!filter) return;
    for (const row of this.#rows(filter.area)) this.sheet.hiddenRows.delete(row);
    filter.isFiltered = false;
    delete filter.choices;
    this.sheet.touch('rows');
    this.#changed();
  }

  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('ItemNotFound');
    return range;
  }

  getRangeOrNullObject(): HostObject | null {
    const filter = this.#filter;
    return filter ? this.environment.objects.range(this.sheet, filter.area) : null;
  }

  remove(): void {
    this.clearCriteria();
    if (this.table) this.table.showFilterButton = false;
    else this.sheet.autoFilter = null;
    this.#changed();
  }

  get #filter(): HostFilter | null {
    return this.table ?? this.sheet.autoFilter;
  }

  #rows(area: CellArea): number[] {
    const totals = this.table?.showTotals ? 1 : 0;
    return Array.from({ length: Math.max(area.rows - 1 - totals, 0) }, (_, offset) => area.row + 1 + offset);
  }

  #hideRows(columnIndex: number, wanted: ReadonlySet<string>): void {
    const filter = this.#filter;
    if (!filter) throw new HostError('ItemNotFound');
    const { workbook } = this.environment;
    const column = filter.area.column + columnIndex;
    for (const row of this.#rows(filter.area)) {
      const text = shownText(workbook, this.sheet, row, column);
      if (!wanted.has(text.toLowerCase())) this.sheet.hiddenRows.add(row);
    }
    filter.isFiltered = true;
    this.sheet.touch('rows');
  }

  #changed(): void {
    if (this.table) this.table.changed = true;
    this.sheet.touch(this.table ? 'tables' : 'autoFilter');
    this.environment.formulas.contentChanged();
  }
}
