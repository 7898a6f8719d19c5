import { EMPTY_SETTINGS } from '../../excel/settings/workbook-settings';
import type { Notice, PaneState } from './session';

/** What the pane knows before it has read anything. */
export const START: PaneState = {
  phase: 'starting',
  screen: 'check',
  settings: EMPTY_SETTINGS,
  run: null,
  runAt: null,
  outOfDate: false,
  progress: null,
  working: null,
  writing: null,
  isExcelSilent: false,
  problem: null,
  notice: null,
  asOf: null,
  eslColumnsOn: false,
  fixes: null,
  madeFixes: [],
  leftCells: [],
  reports: [],
  sheetNames: [],
};

/** Holds the state and tells who listens. Its methods are bound, as `useSyncExternalStore` wants them. */
export class Store {
  #state: PaneState = START;
  #notices = 0;
  readonly #listeners = new Set<() => void>();

  readonly getState = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(changes: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  tell(notice: Omit<Notice, 'id'>): void {
    this.change({ notice: { ...notice, id: ++this.#notices } });
  }
}
