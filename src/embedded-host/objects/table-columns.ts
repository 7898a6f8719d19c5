import { readValues } from '../cells/read';
import { writeValues } from '../cells/write';
import { HostError } from '../errors';
import { tableBody, type CellArea, type HostSheet, type HostTable, type HostTableColumn } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { requireText } from './style-scope';

/** Excel.TableColumnCollection: a column is found by its name or its id. */
export class TableColumnCollection extends HostCollection<HostTableColumn> {
  static override readonly className = 'TableColumnCollection';
  static override readonly members: Members = {
    count: 1,
    getCount: 4,
    getItem: 1,
    getItemAt: 1,
    getItemOrNullObject: 4,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly table: HostTable,
  ) {
    super(environment);
  }

  protected override get models(): readonly HostTableColumn[] {
    return this.table.columns;
  }

  protected override object(column: HostTableColumn): HostObject {
    return new TableColumn(this.environment, this.sheet, this.table, column);
  }

  protected override find(key: string | number): HostTableColumn | undefined {
    return this.table.columns.find(({ id, name }) =>
      typeof key === 'number' ? id === key : name.toLowerCase() === String(key).toLowerCase(),
    );
  }
}

/** Excel.TableColumn. */
class TableColumn extends HostObject {
  static override readonly className = 'TableColumn';
  static override readonly members: Members = {
    id: 1,
    index: 1,
    name: 1,
    values: 1,
    getDataBodyRange: 1,
    getHeaderRowRange: 1,
    getRange: 1,
    getTotalRowRange: 1,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly table: HostTable,
    private readonly column: HostTableColumn,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.column.id };
  }

  get id(): number {
    return this.column.id;
  }

  get index(): number {
    return this.table.columns.indexOf(this.column);
  }

  get name(): string {
    return this.column.name;
  }

  set name(name: unknown) {
    writeValues(this.environment, this.sheet, { ...this.#area, rows: 1 }, `'${requireText(name)}`);
  }

  get values(): unknown {
    this.environment.formulas.calculate();
    return readValues(this.sheet, this.#area);
  }

  set values(values: unknown) {
    writeValues(this.environment, this.sheet, this.#area, values);
  }

  getRange(): HostObject {
    return this.#range(this.#area);
  }

  getHeaderRowRange(): HostObject {
    return this.#range(this.table.showHeaders ? { ...this.#area, rows: 1 } : undefined);
  }

  getDataBodyRange(): HostObject {
    const body = tableBody(this.table);
    return this.#range(body && { ...body, column: this.#area.column, columns: 1 });
  }

  getTotalRowRange(): HostObject {
    const { row, rows } = this.table.area;
    return this.#range(this.table.showTotals ? { ...this.#area, row: row + rows - 1, rows: 1 } : undefined);
  }

  get #area(): CellArea {
    return { ...this.table.area, column: this.table.area.column + this.index, columns: 1 };
  }

  #range(area: CellArea | undefined): HostObject {
    if (!area) throw new HostError('ItemNotFound');
    return this.environment.objects.range(this.sheet, area);
  }
}
