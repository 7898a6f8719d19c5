import { onWorkbookChanged, type NoticedChange } from '../../excel/read/events';
import { readWorkbookState, type WorkbookState } from '../../excel/read/workbook-state';
import { describeFailure } from './failures';
import { tellRemarks, type SessionParts } from './parts';

/** The Excel of 2019 is too old; every later one has it (docs/guides/office-js.md 2.11). */
const BASELINE = '1.9';

/** How the pane begins and ends: it reads what the workbook keeps, and listens to the workbook's changes. */
export class Opening {
  #stopListening: (() => Promise<void>) | null = null;

  constructor(
    private readonly parts: SessionParts,
    private readonly hooks: {
      /** Hears what the workbook keeps. */
      readonly stateRead: (state: WorkbookState) => void;
      /** Called at each change by the user or a co-author, after a short pause in them, and once a burst of them is over. */
      readonly noticed: (change: NoticedChange) => void;
      readonly paused: () => void;
      readonly changed: () => void;
    },
  ) {}

  async begin(): Promise<void> {
    const { store, queue } = this.parts;
    if (!queue.isSetSupported('ExcelApi', BASELINE)) return void store.begin({ kind: 'too-old' });
    const underWay = store.begin({ kind: 'starting' });
    try {
      const state = await queue.run(readWorkbookState);
      const { settings, reports, sheetNames, paneChoices } = state;
      store.change({ settings, sheetNames, paneChoices });
      store.listReports(reports);
      this.hooks.stateRead(state);
      tellRemarks(this.parts, state.remarks);
    } catch (error) {
      store.change({ problem: describeFailure(error) });
    }
    await this.listen();
    underWay.end();
  }

  /** Does nothing where it listens already; tried again after each check until it works. */
  async listen(): Promise<void> {
    const { store, queue } = this.parts;
    if (this.#stopListening !== null || store.getState().problem !== null) return;
    try {
      this.#stopListening = await onWorkbookChanged(
        (batch) => queue.run(batch),
        this.hooks.changed,
        undefined,
        this.hooks,
      );
    } catch (error) {
      store.change({ problem: describeFailure(error) });
    }
  }

  end(): void {
    const { checker, queue } = this.parts;
    checker.stop();
    // What has not begun never will.
    queue.stopWaiting();
    // The handlers die with the page; a failure here has nobody to tell.
    this.#stopListening?.().catch(() => undefined);
  }
}
