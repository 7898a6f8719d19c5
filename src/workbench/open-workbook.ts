import {
  formatArea,
  type CellArea,
  type ChangeHistory,
  type HostSheet,
  type HostWorkbook,
  type UserActs,
} from '../embedded-host/browser';
import type { Activity, ExcelAccess } from '../taskpane/session/session';
import { connectOfficeClient } from './office-client';
import { sortRange } from './sort-range';
import { paneStepName } from './step-names';
import { WorkbenchHost } from './workbench-host';

/** A workbook that is open in the workbench: the embedded host over it, and what the person at the grid can do with it. */
export class OpenWorkbook {
  readonly workbook: HostWorkbook;
  readonly excel: ExcelAccess;
  readonly #host: WorkbenchHost;
  readonly #history: ChangeHistory;
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  #contents = 0;
  #telling = false;
  /** The history's mark of what was opened or saved last. */
  #saved: number;
  /** What the pane is at, as the name of its step; null while it changes nothing. */
  #paneStep: string | null = null;

  constructor(workbook: HostWorkbook) {
    this.workbook = workbook;
    // Nothing goes over a wire here, so that the sizes of messages need not be known as for Excel on the web.
    this.#host = new WorkbenchHost(workbook, 'desktop');
    this.#host.onAnswered = () => this.#changed();
    this.#history = this.#host.keepHistory();
    this.#saved = this.#history.mark;
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

  /** Something was done that was neither saved nor undone. */
  get isUnsaved(): boolean {
    return this.#history.mark !== this.#saved;
  }

  /** What an undo would take back; undefined: nothing, or not now, as the pane is at work. */
  get undoName(): string | undefined {
    return this.#paneStep === null ? this.#history.undoName : undefined;
  }

  /** What a redo would do again; undefined: nothing, or not now. */
  get redoName(): string | undefined {
    return this.#paneStep === null ? this.#history.redoName : undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Names the contents as they are now, for `saved`. */
  get mark(): number {
    return this.#history.mark;
  }

  /** The contents with this mark were saved. */
  saved(mark: number): void {
    this.#saved = mark;
    this.#repaint();
  }

  undo(): void {
    if (this.undoName !== undefined) this.#host.userUndo();
    this.#changed();
  }

  redo(): void {
    if (this.redoName !== undefined) this.#host.userRedo();
    this.#changed();
  }

  /** Hears what the pane is doing: a piece of its work is one step. */
  readonly paneActing = (activity: Activity): void => {
    const name = paneStepName(activity);
    if (name !== null && this.#paneStep === null) this.#history.begin(name);
    if (name === null && this.#paneStep !== null) this.#history.end();
    if ((name === null) !== (this.#paneStep === null)) this.#repaint();
    this.#paneStep = name === null ? null : (this.#paneStep ?? name);
  };

  /** Puts typed texts into cells; `area` is where the first goes. Throws a HostError where Excel refuses. */
  edit(sheet: HostSheet, area: Pick<CellArea, 'row' | 'column'>, texts: unknown[][], step: string): void {
    this.act(step, () => this.#host.userEdit(sheet.id, formatArea({ ...area, rows: 1, columns: 1 }), texts));
  }

  /** Puts texts into many cells, by column and row, as one step. Throws a HostError where Excel refuses. */
  replace(sheet: HostSheet, texts: ReadonlyMap<number, ReadonlyMap<number, string>>): void {
    this.act('replace', () => {
      for (const [column, rows] of texts) {
        // They were found from the top down.
        const found = [...rows.keys()];
        const [first = 0] = found;
        const last = found.at(-1) ?? first;
        const values = Array.from({ length: last - first + 1 }, (_, at) => [rows.get(first + at) ?? null]);
        this.#host.userEdit(sheet.id, formatArea({ row: first, column, rows: 1, columns: 1 }), values);
      }
    });
  }

  /** What a person can do beside typing, to be done within `act`. */
  get user(): UserActs {
    return this.#host.user;
  }

  /** Does something that is undone as a whole, under a name such as `sort`. Throws what the work throws. */
  act(step: string, work: () => void): void {
    this.#history.begin(step);
    try {
      work();
    } finally {
      this.#over();
    }
  }

  select(sheet: HostSheet, area: CellArea): void {
    this.#host.userSelect(sheet.id, formatArea(area));
    this.#repaint();
  }

  /** The sheets that have a tab, in order. */
  get shownSheets(): readonly HostSheet[] {
    return this.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  }

  /** Goes to the next sheet that can be seen, or the one before; the first and the last have no other. */
  turnSheet(step: 1 | -1): void {
    const sheet = this.shownSheets[this.shownSheets.indexOf(this.workbook.frontSheet) + step];
    if (sheet) this.activate(sheet);
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
    this.#history.begin('sort');
    try {
      await sortRange(this.excel, frontSheet, selected, ascending);
      this.#host.user.filterAgain(frontSheet);
    } finally {
      this.#over();
    }
  }

  /** What the pane is at goes on as a step of its own. */
  #over(): void {
    this.#history.end();
    if (this.#paneStep !== null) this.#history.begin(this.#paneStep);
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
