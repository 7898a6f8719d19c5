import { readValues } from '../cells/read';
import { deleteCells, insertCells } from '../cells/shift';
import { writeValues } from '../cells/write';
import { HostError, invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import { tableBody, type CellArea, type HostSheet, type HostTable } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';

/** Excel.TableRowCollection: the rows of a table's body. */
export class TableRowCollection extends HostCollection<number> {
  static override readonly className = 'TableRowCollection';
  static override readonly members: Members = { count: 1, add: 1, getCount: 4, getItemAt: 1 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly table: HostTable,
  ) {
    super(environment);
  }

  protected override get models(): readonly number[] {
    return Array.from({ length: this.count }, (_, index) => index);
  }

  protected override object(index: number): HostObject {
    return new TableRow(this.environment, this.sheet, this.table, index);
  }

  override get count(): number {
    return tableBody(this.table)?.rows ?? 0;
  }

  /** Adds rows before `index`, or after the last one without it. What is below the table moves down. */
  add(index?: number, values?: unknown): HostObject {
    requireUnprotected(this.sheet);
    const at = index ?? this.count;
    if (!Number.isInteger(at) || at < 0 || at > this.count) throw invalidArgument();
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const first = this.table.area.row + (this.table.showHeaders ? 1 : 0) + at;
    const area = { ...this.table.area, row: first, rows };
    const end = this.table.area.row + this.table.area.rows;
    insertCells(this.environment, this.sheet, area, 'Down');
    // Rows put in at the end stand below the table until it is told about them.
    if (first >= end) this.table.area = { ...this.table.area, rows: this.table.area.rows + rows };
    this.table.changed = true;
    this.sheet.touch('tables');
    if (values !== undefined)
      writeValues(
        this.environment,
        this.sheet,
        area,
        Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values,
      );
    return this.object(at);
  }
}

/** Excel.TableRow. */
class TableRow extends HostObject {
  static override readonly className = 'TableRow';
  static override readonly members: Members = { index: 1, values: 1, delete: 1, getRange: 1 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly table: HostTable,
    private readonly place: number,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { _Index: this.place };
  }

  get index(): number {
    return this.place;
  }

  get values(): unknown {
    this.environment.formulas.calculate();
    return readValues(this.sheet, this.#area);
  }

  set values(values: unknown) {
    writeValues(this.environment, this.sheet, this.#area, values);
  }

  delete(): void {
    requireUnprotected(this.sheet);
    deleteCells(this.environment, this.sheet, this.#area, 'Up');
  }

  getRange(): HostObject {
    return this.environment.objects.range(this.sheet, this.#area);
  }

  get #area(): CellArea {
    const body = tableBody(this.table);
    if (!body || this.place >= body.rows) throw new HostError('ItemNotFound');
    return { ...body, row: body.row + this.place, rows: 1 };
  }
}
