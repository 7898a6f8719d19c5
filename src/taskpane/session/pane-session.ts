import type { PlanMode } from '../../compliance/builder/plan';
import type { ProposedFix } from '../../compliance/fixes/fix';
import type { MergeItem } from '../../compliance/packets/merge/item';
import type { ReportScope } from '../../compliance/reports/scope';
import type { WorkbookState } from '../../excel/read/workbook-state';
import { Checker, type EnginePort } from '../worker/checker';
import { CheckFlow } from './check-flow';
import { Clicks } from './clicks';
import { ExcelQueue } from './excel-queue';
import { FixDesk } from './fix-desk';
import { GoTo } from './go-to';
import { keepReady, type WhenIdle } from './keep-ready';
import { Marks } from './marks';
import { Opening } from './opening';
import type { SessionParts, WithRun } from './parts';
import { PacketDesk } from './packet-desk';
import { PlanDesk, planOf } from './plan-desk';
import type { Decision } from './plan-lines';
import { ReportTabs } from './report-tabs';
import { SavedChoices } from './saved-choices';
import type { ExcelAccess, PaneSession } from './session';
import { Store } from './store';

export interface SessionOptions {
  readonly startEngine: () => EnginePort;
  readonly version: string;
  readonly now?: () => Date;
  /** When the engine may get ready; at once where left out. */
  readonly whenIdle?: WhenIdle;
  /** Called after the pane selected cells, so that a host can put the focus on its grid. */
  readonly selected?: () => void;
}

/** A session, and what begins and ends it. */
export interface OwnedSession {
  readonly session: PaneSession;
  /** Reads what the workbook keeps and listens to its changes. */
  readonly begin: () => Promise<void>;
  readonly end: () => void;
}

/** Makes the pane's session over an Excel: each action stands in the file of its part. */
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
  const withRun: WithRun = (work) => flow.withRun(work);
  const clicks = new Clicks();
  const marks = new Marks(parts, withRun);
  const changedHere = () => {
    store.outdateReports();
    flow.noticed({ remote: false });
    flow.changed();
  };
  const fixDesk = new FixDesk(parts, changedHere);
  const planDesk = new PlanDesk(parts, withRun, changedHere);
  const stateRead = (state: WorkbookState) => {
    fixDesk.take(state.keptFixes);
    planDesk.take(state);
  };
  const flow = new CheckFlow(parts, { stateRead, afterRun: (quiet) => marks.refresh(quiet) });
  const tabs = new ReportTabs(parts, withRun);
  const choices = new SavedChoices(parts, () => {
    store.outdateReports();
    return flow.judgeAgain();
  });
  const packets = new PacketDesk(parts, withRun, {
    waive: (key, reason, signed) => choices.waive([key], reason, signed),
    fix: (fixes, headings, title) => fixDesk.applyCells(fixes, headings, title),
  });
  const goTo = new GoTo(parts, changedHere, () => options.selected?.());
  const opening = new Opening(parts, {
    stateRead,
    noticed: (change) => {
      if (!change.remote) store.putAway();
      // Notes on a report tab change nothing that reports tell of.
      const isOnReport = store.getState().reports.some(({ worksheetId }) => worksheetId === change.worksheetId);
      if (!isOnReport) store.outdateReports();
      flow.noticed(change);
    },
    paused: () => flow.paused(),
    changed: () => flow.changed(),
  });

  /** What the user does next puts away what was told of the thing before. */
  const acting =
    <Given extends readonly unknown[], Result>(act: (...given: Given) => Result) =>
    (...given: Given): Result => {
      store.putAway();
      return act(...given);
    };

  const session: PaneSession = {
    excel: queue,
    getState: store.getState,
    subscribe: store.subscribe,
    show: acting((screen) => store.change({ screen })),
    keepChoices: (chosen) => choices.keepChoices(chosen),
    dismissProblem: () => store.change({ problem: null }),
    dismissNotice: () => store.change({ notice: null }),
    tell: (notice) => store.tell(notice),
    check: async () => {
      await flow.check();
      await opening.listen();
    },
    cancel: () => {
      if (tabs.cancel() || planDesk.cancel()) return;
      if (store.getState().activity.kind !== 'working') return flow.cancel();
      store.stop();
      flow.stopWaiting();
    },
    stopWaiting: () => {
      flow.stopWaiting();
      queue.stopWaiting();
      clicks.forget();
    },
    setAsOf: async (day) => {
      store.change({ asOf: day });
      if (store.getState().run !== null) await flow.judgeAgain();
    },
    goTo: acting((finding, cell) => goTo.finding(finding, cell)),
    goToCell: acting((sheet, cell) => goTo.cell(sheet, cell)),
    classRows: async (studentId) => {
      try {
        return parts.checker.hasWorkbook ? await parts.checker.classRows(studentId) : [];
      } catch {
        // The engine was stopped meanwhile; the card stands without them.
        return [];
      }
    },
    goToRow: acting((row) => goTo.row(row)),
    openTab: acting((name) => goTo.tab(name)),
    waive: clicks.joining((keys: readonly string[], reason: string) => choices.waive(keys, reason)),
    unwaive: clicks.joining((keys: readonly string[]) => choices.unwaive(keys)),
    changeCorrections: (sheet, correction) => choices.changeCorrections(sheet, correction),
    moveCorrections: (from, to) => choices.moveCorrections(from, to),
    sayColumn: (said) => choices.sayColumn(said),
    forgetAnswer: (kind, heading) => choices.forgetAnswer(kind, heading),
    importPolicy: (file) => choices.importPolicy(file),
    changePolicy: (change) => choices.changePolicy(change),
    changeRegions: (change) => choices.changeRegions(change),
    setHighlights: clicks.joining((on: boolean) => marks.setHighlights(on)),
    removeHighlights: clicks.joining(() => marks.removeHighlights()),
    addEslColumns: clicks.joining(() => marks.addEslColumns()),
    removeEslColumns: clicks.joining(() => marks.removeEslColumns()),
    applyFixes: clicks.joining((fixes: readonly ProposedFix[]) => fixDesk.apply(fixes)),
    restoreFixes: clicks.joining((id: number) => fixDesk.restore(id)),
    forgetFixes: clicks.joining((id: number) => fixDesk.forget(id)),
    buildPlan: clicks.joining((school: string, mode: PlanMode) => planDesk.build(school, mode)),
    decidePlanLines: clicks.joining((school: string, lines: readonly string[], decision: Decision) =>
      planDesk.decide(school, lines, decision),
    ),
    applyPlanLine: clicks.joining(async (line: string) => {
      const { plan } = store.getState();
      if (plan === null) return;
      if (await fixDesk.applyCells(plan.cells[line] ?? [], plan.headings, 'ESL plan')) planDesk.fixed(line);
    }),
    addPlanRows: clicks.joining(() => planDesk.add()),
    takeBackPlan: clicks.joining((id: number) => planDesk.takeBack(id)),
    relaxPlan: clicks.joining(() => planDesk.relax()),
    writePlanTab: clicks.joining(async () => {
      const plan = planOf(store.getState().plan);
      if (plan !== null) await tabs.writePlan(plan);
    }),
    makeDocument: clicks.joining((id: string, scope: ReportScope) => tabs.document(id, scope)),
    makePackets: clicks.joining(() => packets.make()),
    takePackets: (files) => packets.take(files),
    putPacketsAway: () => packets.putAway(),
    acceptAnswer: clicks.joining((item: MergeItem) => packets.accept(item)),
    writeReports: clicks.joining((ids: readonly string[], scope: ReportScope) => tabs.write(ids, scope)),
    narrative: (ids, scope) => tabs.narrative(ids, scope),
    removeReports: clicks.joining(() => tabs.remove()),
  };
  const stopReadying = keepReady(parts, options.whenIdle ?? ((work) => work()));
  return {
    session,
    begin: () => opening.begin(),
    end: () => {
      stopReadying();
      opening.end();
    },
  };
}
