import { CancelledError } from '../../excel/request/errors';
import { NO_PANE_CHOICES } from '../../excel/settings/kinds/pane-choices';
import { EMPTY_SETTINGS } from '../../excel/settings/workbook-settings';
import type { Activity, Notice, PaneState } from './session';

/** What the pane knows before it has read anything. */
export const START: PaneState = {
  activity: { kind: 'starting' },
  screen: 'check',
  settings: EMPTY_SETTINGS,
  run: null,
  runAt: null,
  outOfDate: false,
  isExcelSilent: false,
  problem: null,
  notice: null,
  asOf: null,
  eslColumnsOn: false,
  fixes: null,
  madeFixes: [],
  leftCells: [],
  plan: null,
  planChoices: [],
  paneChoices: NO_PANE_CHOICES,
  addedPlans: [],
  planLeft: [],
  reports: [],
  staleReports: new Set(),
  sheetNames: [],
  merge: null,
};

const IDLE: Activity = { kind: 'idle' };

/** Something that takes its time, from its beginning to its end. */
export interface UnderWay {
  /** Aborted with a `CancelledError` where the user wants it no more. */
  readonly signal: AbortSignal;
  /** Tells how it goes on. */
  tell(activity: Activity): void;
  /** It is over, and this came of it. A second end does nothing but tell what came of it. */
  end(changes?: Partial<PaneState>): void;
}

/** Holds the state and tells who listens. Its methods are bound, as `useSyncExternalStore` wants them. */
export class Store {
  #state: PaneState = START;
  #notices = 0;
  readonly #listeners = new Set<() => void>();
  /** What is under way, in the order in which it began. The last one shows; those before it show again when it is over. */
  readonly #underWay = new Map<UnderWay, Activity>();
  readonly #stops = new WeakMap<UnderWay, AbortController>();

  readonly getState = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(changes: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /** What is said from now on to be going on, until it ends. */
  begin(activity: Activity): UnderWay {
    const stop = new AbortController();
    const underWay: UnderWay = {
      signal: stop.signal,
      tell: (now) => {
        // What is being stopped tells no more how far it is.
        if (!this.#underWay.has(underWay) || stop.signal.aborted) return;
        this.#underWay.set(underWay, now);
        this.change(this.#shown());
      },
      end: (changes = {}) => {
        this.#underWay.delete(underWay);
        this.change({ ...changes, ...this.#shown() });
      },
    };
    this.#underWay.set(underWay, activity);
    this.#stops.set(underWay, stop);
    this.change(this.#shown());
    return underWay;
  }

  /** The work that shows is wanted no more; it says so until it is over. */
  stop(): void {
    const last = [...this.#underWay].at(-1);
    if (last === undefined || last[1].kind !== 'working') return;
    const [underWay, activity] = last;
    underWay.tell({ ...activity, doing: 'Stopping', share: null });
    this.#stops.get(underWay)?.abort(new CancelledError('The work was stopped.'));
  }

  #shown(): Pick<PaneState, 'activity'> {
    return { activity: [...this.#underWay.values()].at(-1) ?? IDLE };
  }

  /** What was told of something done is gone; a warning stays until it is read. */
  putAway(): void {
    const { notice } = this.#state;
    if (notice !== null && notice.intent !== 'warning') this.change({ notice: null });
  }

  /** These tabs stand; those that say themselves that they are older are. */
  listReports(reports: PaneState['reports']): void {
    const stale = reports.filter(({ isStale }) => isStale).map(({ id }) => id);
    this.change({ reports, staleReports: new Set([...this.#state.staleReports, ...stale]) });
  }

  /** Something changed that report tabs tell of: those that stand are older. */
  outdateReports(): void {
    const { reports, staleReports } = this.#state;
    if (reports.every(({ id }) => staleReports.has(id))) return;
    this.change({ staleReports: new Set(reports.map(({ id }) => id)) });
  }

  tell(notice: Omit<Notice, 'id'>): void {
    this.change({ notice: { ...notice, id: ++this.#notices } });
  }
}
