import { findPlace } from '../cells/address';
import { HostError, invalidArgument } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, type HostSheet } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { CellsObject } from './cells-object';

/** Excel.WorksheetFreezePanes: rows and columns that stay in view. */
export class FreezePanes extends HostObject {
  static override readonly className = 'WorksheetFreezePanes';
  static override readonly members: Members = {
    freezeAt: 7,
    freezeColumns: 7,
    freezeRows: 7,
    getLocation: 7,
    getLocationOrNullObject: 7,
    unfreeze: 7,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  /** Freezes the range, which begins at A1, and what is left of and above it. */
  freezeAt(range: unknown): void {
    const { workbook } = this.environment;
    const area = range instanceof CellsObject ? range.area : findPlace(workbook, this.sheet, String(range)).area;
    this.#freeze(
      area.rows === MAX_ROWS ? 0 : area.row + area.rows,
      area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
    );
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocation(): HostObject {
    const location = this.getLocationOrNullObject();
    if (!location) throw new HostError('ItemNotFound');
    return location;
  }

  getLocationOrNullObject(): HostObject | null {
    const { freeze } = this.sheet;
    if (!freeze) return null;
    const area = { row: 0, column: 0, rows: freeze.rows || MAX_ROWS, columns: freeze.columns || MAX_COLUMNS };
    return this.environment.objects.range(this.sheet, area);
  }

  #freeze(rows: number, columns: number): void {
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) throw invalidArgument();
    this.sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
    this.sheet.touch('view');
  }
}
