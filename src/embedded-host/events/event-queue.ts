import { formatArea, type CellArea, type HostSheet } from '../model';

/** Event numbers of the wire (the client's `eventType`). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowSorted: 19,
} as const;

/** One event on its way to the client. */
export interface HostEvent {
  readonly type: number;
  /** `Workbook`, or the id of a sheet. */
  readonly target: string;
  readonly details: Record<string, unknown>;
}

/** Where the change came from: the add-in itself, or the user. */
type ChangeSource = 'ThisLocalAddin' | 'Unknown';

/**
 * Events wait here until the request that caused them is answered.
 * While `enabled` is false none is raised, as with `context.runtime.enableEvents` (docs/guides/office-js.md 2.3).
 */
export class EventQueue {
  enabled = true;
  /** Called when the first event arrives in an empty queue. */
  onWaiting: () => void = () => {};
  readonly #waiting: HostEvent[] = [];
  #source: ChangeSource = 'ThisLocalAddin';

  /** Cells changed. */
  changed(sheet: HostSheet, area: CellArea, changeType: string): void {
    this.#raiseForSheet(EVENT.changed, sheet.id, {
      worksheetId: sheet.id,
      address: formatArea(area),
      changeType,
      source: 'Local',
      triggerSource: this.#source,
    });
  }

  /** Rows were sorted. */
  sorted(sheet: HostSheet, area: CellArea): void {
    this.#raiseForSheet(EVENT.rowSorted, sheet.id, {
      worksheetId: sheet.id,
      address: formatArea(area),
      source: 'Local',
    });
  }

  /** Another cell or area was selected. */
  selected(sheet: HostSheet, areas: readonly CellArea[]): void {
    const address = areas.map((area) => formatArea(area)).join(',');
    this.#raiseForSheet(EVENT.selectionChanged, sheet.id, { worksheetId: sheet.id, address });
  }

  /** A sheet came to the front, left it, was added or was deleted. */
  sheet(event: 'activated' | 'deactivated' | 'added' | 'deleted', sheetId: string): void {
    const details = { worksheetId: sheetId, source: 'Local' };
    if (event === 'added' || event === 'deleted') this.#raise({ type: EVENT[event], target: 'Workbook', details });
    else this.#raiseForSheet(EVENT[event], sheetId, details);
  }

  /** Does what a user does: the events it raises say that it was not the add-in. */
  asUser(act: () => void): void {
    this.#source = 'Unknown';
    try {
      act();
    } finally {
      this.#source = 'ThisLocalAddin';
    }
  }

  /** Takes the events out. */
  take(): HostEvent[] {
    return this.#waiting.splice(0);
  }

  #raiseForSheet(type: number, sheetId: string, details: Record<string, unknown>): void {
    this.#raise({ type, target: sheetId, details });
    this.#raise({ type, target: 'Workbook', details });
  }

  #raise(event: HostEvent): void {
    if (!this.enabled) return;
    const wasEmpty = this.#waiting.length === 0;
    this.#waiting.push(event);
    if (wasEmpty) this.onWaiting();
  }
}
