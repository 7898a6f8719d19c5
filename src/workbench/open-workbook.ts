import { formatArea, type CellArea, type HostSheet, type HostWorkbook } from '../embedded-host/browser';
import type { ExcelAccess } from '../taskpane/session/session';
import { connectOfficeClient } from './office-client';
import { sortRange } from './sort-range';
import { WorkbenchHost } from './workbench-host';

/** A workbook that is open in the workbench: the embedded host over it, and what the person at the grid can do with it. */
export class OpenWorkbook {
  readonly workbook: HostWorkbook;
  readonly excel: ExcelAccess;
  readonly #host: WorkbenchHost;
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  #contents = 0;
  #telling = false;

  constructor(workbook: HostWorkbook) {
    this.workbook = workbook;
    this.#host = new WorkbenchHost(workbook);
    this.#host.onAnswered = () => this.#changed();
    this.excel = connectOfficeClient(this.#host);
  }

  /** Grows with every change of what the grid shows. */
  get revision(): number {
    return this.#revision;
  }

  /** Grows with every change of cells, formats or layout, and not with a mere selection. */
  get contents(): number {
    return this.#contents;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts typed texts into cells; `area` is where the first goes. Throws a HostError where Excel refuses. */
  edit(sheet: HostSheet, area: Pick<CellArea, 'row' | 'column'>, texts: (string | null)[][]): void {
    try {
      this.#host.userEdit(sheet.id, formatArea({ ...area, rows: 1, columns: 1 }), texts);
    } finally {
      this.#changed();
    }
  }

  select(sheet: HostSheet, area: CellArea): void {
    this.#host.userSelect(sheet.id, formatArea(area));
    this.#repaint();
  }

  activate(sheet: HostSheet): void {
    this.#host.userActivate(sheet.id);
    this.#repaint();
  }

  /** Sorts the table or block of cells around the selection by the selected column. Throws what Office.js throws. */
  async sort(ascending: boolean): Promise<void> {
    const { frontSheet } = this.workbook;
    const [selected] = frontSheet.selection;
    if (!selected) return;
    await sortRange(this.excel, frontSheet, selected, ascending);
    this.#changed();
  }

  #changed(): void {
    this.#contents += 1;
    this.#repaint();
  }

  /** Many answers in a row are one change. */
  #repaint(): void {
    if (this.#telling) return;
    this.#telling = true;
    requestAnimationFrame(() => {
      this.#telling = false;
      this.#revision += 1;
      for (const listener of this.#listeners) listener();
    });
  }
}
