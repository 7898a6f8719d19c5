import type { Finding } from '../../compliance/findings/finding';
import { anchorsFor, type SheetAnchors } from '../../compliance/run/row-anchors';
import { correctionsByName, withoutSheet } from '../../compliance/sheets/corrections';
import { onWorkbookChanged } from '../../excel/read/events';
import { selectCells } from '../../excel/anchors/select-cells';
import { changeSettings, type WorkbookSettings } from '../../excel/settings/workbook-settings';
import { readWorkbookState } from '../../excel/read/workbook-state';
import { Checker, type EnginePort } from '../worker/checker';
import { CheckFlow } from './check-flow';
import { ExcelQueue } from './excel-queue';
import { describeFailure } from './failures';
import { FixDesk } from './fix-desk';
import { Marks } from './marks';
import { tellRemarks, withWork, type SessionParts } from './parts';
import { ReportTabs } from './report-tabs';
import type { ExcelAccess, PaneSession } from './session';
import { Store } from './store';
import { localIsoDay } from './today';

export interface SessionOptions {
  readonly startEngine: () => EnginePort;
  readonly version: string;
  readonly now?: () => Date;
  /** Called after the pane selected cells, so that a host can put the focus on its grid. */
  readonly selected?: () => void;
}

/** The Excel of 2019 is too old; every later one has it (guides/office-js.md 2.11). */
const BASELINE = '1.9';

/** A session, and what begins and ends it. */
export interface OwnedSession {
  readonly session: PaneSession;
  /** Reads what the workbook keeps and listens to its changes. */
  readonly begin: () => Promise<void>;
  readonly end: () => void;
}

/** Makes the pane's session over an Excel. */
export function createSession(excel: ExcelAccess, options: SessionOptions): OwnedSession {
  const store = new Store();
  const queue = new ExcelQueue(excel, (isExcelSilent) => store.change({ isExcelSilent }));
  const parts: SessionParts = {
    store,
    queue,
    checker: new Checker(options.startEngine),
    now: options.now ?? (() => new Date()),
    version: options.version,
  };
  const marks = new Marks(parts);
  const flow = new CheckFlow(parts, () => marks.refresh());
  const fixDesk = new FixDesk(parts, () => flow.changed({ remote: false }));
  const tabs = new ReportTabs(parts, () => flow.check());
  let stopListening: (() => Promise<void>) | null = null;

  /** Settings of a newer version make way only once the user was told, and saves nevertheless. */
  let newer: 'refuse' | 'replace' = 'refuse';
  const saveAndJudge = async (changes: (settings: WorkbookSettings) => Partial<WorkbookSettings>) => {
    const saved = await withWork(parts, 'Saving in the workbook', () =>
      queue.run((context) => changeSettings(context, changes, { newer })),
    );
    if (saved === undefined) {
      if (store.getState().problem?.code === 'NewerSettings') newer = 'replace';
      return;
    }
    store.change({ settings: saved });
    if (store.getState().run !== null) await flow.judgeAgain();
  };

  const goToCell = async (sheet: string, cell: string, anchors?: SheetAnchors) => {
    try {
      const result = await queue.runAtOnce((context) => selectCells(context, sheet, cell, anchors));
      if (result === 'hidden') {
        store.tell({ intent: 'warning', text: `The sheet ${sheet} is hidden.`, hint: 'Unhide it to go to its cells.' });
      } else if (result === 'gone') {
        store.tell({ intent: 'warning', text: `The sheet ${sheet} is no longer there, or has another name.` });
        // Excel tells of no new name, so this is where it is noticed.
        flow.changed({ remote: false });
      } else if (result === 'changed') {
        const text = `The sheet ${sheet} changed since it was checked.`;
        store.tell({ intent: 'warning', text, hint: 'Check again, then go there from the new list.' });
        flow.changed({ remote: false });
      } else {
        options.selected?.();
        // The list still names the row of before.
        if (result === 'moved') flow.changed({ remote: false });
      }
      return result === 'done' || result === 'moved';
    } catch (error) {
      store.change({ problem: describeFailure(error) });
      return false;
    }
  };

  const goTo = ({ location }: Finding, cell = location.cells[0] ?? `A${location.row}`) =>
    goToCell(location.sheet, cell, anchorsFor(store.getState().run?.anchors ?? [], location));

  const session: PaneSession = {
    excel: queue,
    getState: store.getState,
    subscribe: store.subscribe,
    show: (screen) => store.change({ screen }),
    dismissProblem: () => store.change({ problem: null }),
    dismissNotice: () => store.change({ notice: null }),
    tell: (notice) => store.tell(notice),
    check: async () => {
      await flow.check();
      await listen();
    },
    cancel: () => {
      if (!tabs.cancel()) flow.cancel();
    },
    stopWaiting: () => {
      if (store.getState().progress !== null) flow.cancel();
      queue.stopWaiting();
    },
    setAsOf: async (day) => {
      store.change({ asOf: day });
      if (store.getState().run !== null) await flow.judgeAgain();
    },
    goTo,
    goToCell: (sheet, cell) => goToCell(sheet, cell),
    openTab: async (name) => {
      try {
        const result = await queue.runAtOnce((context) => selectCells(context, name, 'A1'));
        if (result !== 'done') store.tell({ intent: 'warning', text: `The tab ${name} is ${result}.` });
      } catch (error) {
        store.change({ problem: describeFailure(error) });
      }
    },
    waive: (key, reason) =>
      saveAndJudge(({ waivers }) => ({
        waivers: [...waivers.filter((waiver) => waiver.key !== key), { key, reason, date: localIsoDay(parts.now()) }],
      })),
    unwaive: (key) => saveAndJudge(({ waivers }) => ({ waivers: waivers.filter((waiver) => waiver.key !== key) })),
    changeCorrections: (sheet, correction) =>
      saveAndJudge(({ corrections }) => {
        const others = withoutSheet(corrections, sheet);
        return { corrections: correction === null ? others : { ...others, [sheet]: correction } };
      }),
    moveCorrections: (from, to) =>
      saveAndJudge(({ corrections }) => {
        const moved = correctionsByName(corrections)(from);
        const others = withoutSheet(corrections, from);
        return { corrections: moved === undefined ? others : { ...withoutSheet(others, to), [to]: moved } };
      }),
    changePolicy: (change) => saveAndJudge(({ policyChanges }) => ({ policyChanges: change(policyChanges) })),
    setHighlights: (on) => marks.setHighlights(on),
    removeHighlights: () => marks.removeHighlights(),
    addEslColumns: () => marks.addEslColumns(),
    removeEslColumns: () => marks.removeEslColumns(),
    applyFixes: (fixes) => fixDesk.apply(fixes),
    restoreFixes: (id) => fixDesk.restore(id),
    writeReports: (ids, scope) => tabs.write(ids, scope),
    narrative: (ids, scope) => tabs.narrative(ids, scope),
    removeReports: () => tabs.remove(),
  };

  /** Does nothing where it listens already; tried again after each check until it works. */
  const listen = async () => {
    if (stopListening !== null || store.getState().problem !== null) return;
    try {
      stopListening = await onWorkbookChanged(
        (batch) => queue.run(batch),
        (change) => flow.changed(change),
      );
    } catch (error) {
      store.change({ problem: describeFailure(error) });
    }
  };

  const begin = async () => {
    if (!excel.isSetSupported('ExcelApi', BASELINE)) return store.change({ phase: 'too-old' });
    try {
      const { remarks, keptRuns: _keptRuns, ...found } = await queue.run(readWorkbookState);
      store.change(found);
      tellRemarks(parts, remarks);
    } catch (error) {
      store.change({ problem: describeFailure(error) });
    }
    await listen();
    store.change({ phase: 'ready' });
  };

  const end = () => {
    parts.checker.stop();
    // The handlers die with the page; a failure here has nobody to tell.
    stopListening?.().catch(() => undefined);
  };
  return { session, begin, end };
}
