import type { AnewOffer, PlanMode } from '../../compliance/builder/plan';
import type { Finding } from '../../compliance/findings/finding';
import type { FixList, ProposedFix } from '../../compliance/fixes/fix';
import type { MergeItem } from '../../compliance/packets/merge/item';
import type { PolicyChanges, Regions } from '../../compliance/policy/policy';
import type { PolicyFile } from '../../compliance/policy/policy-file';
import type { ReportScope } from '../../compliance/reports/scope';
import type { SheetCorrection } from '../../compliance/sheets/corrections';
import type { KindId } from '../../compliance/sheets/kinds';
import type { HostFailure } from '../../excel/request/errors';
import type { LeftCells } from '../../excel/fixes/cells';
import type { ListedReport } from '../../excel/report/tabs';
import type { SkippedSheet } from '../../excel/highlight/highlight';
import type { PaneChoices } from '../../excel/settings/kinds/pane-choices';
import type { PlanChoice } from '../../excel/settings/kinds/plan-choices';
import type { AddedPlanRows } from '../../excel/settings/kinds/plan-rows';
import type { WorkbookSettings } from '../../excel/settings/workbook-settings';
import type { WrittenReport } from '../../excel/report/write-report';
import type { DocumentMade } from '../worker/documents';
import type { MergeView, PacketsMade } from '../worker/packets';
import type { PlanAnswer } from '../worker/plan-view';
import type { NamedFile } from '../worker/protocol';
import type { CellOfRow, ClassRowView, RunView } from '../worker/view';
import type { Decision } from './plan-lines';
import type { ColumnSaid } from './said-of-column';

/** The only door to Excel: `Excel.run` in Excel, the embedded host's in the workbench. */
export interface ExcelAccess {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  isSetSupported(name: string, version: string): boolean;
}

export type ScreenName = 'check' | 'findings' | 'sheets' | 'reports' | 'policy' | 'fixes' | 'plan' | 'help';

/** What is being done, in words (`Reading Roster`), and how far it is: from 0 to 1, or null where that cannot be told. */
interface Progress {
  readonly doing: string;
  readonly share: number | null;
}

/**
 * What the pane is doing. Whatever would change the workbook, or what is known of it, waits until it is idle. A check in the
 * background hinders nobody and does not count.
 */
export type Activity =
  /** Reading what the workbook keeps, when the pane opens. */
  | { readonly kind: 'starting' }
  /** Nothing, ever: this Excel is too old. */
  | { readonly kind: 'too-old' }
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'checking' } & Progress)
  /** Other work with the workbook. `follows`: it only brings up to date what an earlier act wrote, and is no act of its own to be undone. */
  | ({ readonly kind: 'working'; readonly planning?: Planning; readonly follows?: true } & Progress);

/** Work on a plan: it is being built, or single changes that would close more are looked for. */
export type Planning = 'building' | 'relaxing';

/** What was done or refused, told once to eyes and ears. */
export interface Notice {
  readonly id: number;
  readonly intent: 'success' | 'warning' | 'info';
  readonly text: string;
  /** How to take it back, or what to do. */
  readonly hint?: string;
}

/** Fixes made in one go, which can be taken back. */
export interface MadeFixes {
  /** When, in milliseconds since 1970; a fix of its own for every such number. */
  readonly id: number;
  /** `Numbers stored as text`, or how many kinds. */
  readonly title: string;
  readonly cells: number;
}

/** A plan on show. */
export interface ShownPlan extends PlanAnswer {
  readonly mode: PlanMode;
  /** Whether a better one is being looked for, was, could not be here, or the user stopped it. */
  readonly search: 'looking' | 'done' | 'not here' | 'stopped';
  /** The moment of the run that it was built on, as `runAt`; of another run it is no longer the plan. */
  readonly builtOn: number | null;
  /** Whether single changes that would close more were looked for. */
  readonly hasRelaxations: boolean;
  /** Ids of its changes in place that were made. */
  readonly fixed: readonly string[];
  /** What Build anew would do, where Repair leaves somebody open; null where that is not known. */
  readonly anew: AnewOffer | null;
}

export interface PaneState {
  readonly activity: Activity;
  readonly screen: ScreenName;
  readonly settings: WorkbookSettings;
  readonly run: RunView | null;
  /** When the run was made, in milliseconds since 1970. */
  readonly runAt: number | null;
  /** The sheets changed since the run. */
  readonly outOfDate: boolean;
  /** Excel has given no sign for some seconds, though it was asked for something. */
  readonly isExcelSilent: boolean;
  /** The last failure; null once something succeeds or it is dismissed. */
  readonly problem: HostFailure | null;
  readonly notice: Notice | null;
  /** The day to judge by, `YYYY-MM-DD`; null = today. */
  readonly asOf: string | null;
  readonly eslColumnsOn: boolean;
  /** Fixes on offer for the run; null until they are known. */
  readonly fixes: FixList | null;
  /** Fixes that can be taken back, the newest first; also those made before the pane was opened. */
  readonly madeFixes: readonly MadeFixes[];
  /** Cells that the last fix or restore left as they are. */
  readonly leftCells: readonly LeftCells[];
  /** What was built last; null where nothing was, or is not yet. */
  readonly plan: ShownPlan | null;
  /** Lines of plans that were locked or rejected. */
  readonly planChoices: readonly PlanChoice[];
  /** What was chosen in the pane, and is kept in the workbook. */
  readonly paneChoices: PaneChoices;
  /** Rows of plans that stand in the sheets and can be taken back, the newest first. */
  readonly addedPlans: readonly AddedPlanRows[];
  /** Rows and sheets that the last adding or taking back left as they are. */
  readonly planLeft: readonly SkippedSheet[];
  /** Report tabs in the workbook. */
  readonly reports: readonly ListedReport[];
  /** Ids of those that were written before the last change of the sheets or of what is kept, as far as this pane saw it. */
  readonly staleReports: ReadonlySet<string>;
  /** The names of all worksheets, in tab order; for the first question of an unrecognised workbook. */
  readonly sheetNames: readonly string[];
  /** What answered packets say beside the workbook; null where none was taken in. */
  readonly merge: MergeView | null;
}

/**
 * The pane's state and everything it can do. Actions resolve when done and never reject: a failure becomes
 * `state.problem`. Actions that change what a run is made of (waivers, corrections, policy, as-of) store it in the workbook
 * and run again on the cells read last.
 */
export interface PaneSession {
  readonly excel: ExcelAccess;
  getState(): PaneState;
  subscribe(listener: () => void): () => void;

  show(screen: ScreenName): void;
  /** Keeps choices in the workbook, so that they stand when it is opened again. Nothing is written where they are kept already. */
  keepChoices(chosen: Partial<PaneChoices>): Promise<void>;
  dismissProblem(): void;
  dismissNotice(): void;
  /** Tells something done to eyes and ears. */
  tell(notice: Omit<Notice, 'id'>): void;

  check(): Promise<void>;
  /** Stops what is going on at once: what was begun is taken back, or it is told how far it came. */
  cancel(): void;
  /** Gives up whatever Excel was asked for and has not answered. */
  stopWaiting(): void;
  setAsOf(day: string | null): Promise<void>;
  /** Selects the finding's first cell; `cell` picks another of its cells. */
  goTo(finding: Finding, cell?: string): Promise<boolean>;
  goToCell(sheet: string, cell: string): Promise<boolean>;
  /** The schedule rows of a student, the ESL rows first; empty where they cannot be told now. */
  classRows(studentId: string): Promise<readonly ClassRowView[]>;
  /** Selects a cell of a row that the run read, wherever the row stands by now. */
  goToRow(row: CellOfRow): Promise<boolean>;
  openTab(name: string): Promise<void>;

  waive(keys: readonly string[], reason: string): Promise<void>;
  unwaive(keys: readonly string[]): Promise<void>;
  /** Replaces what the user said about a sheet; null takes it back. */
  changeCorrections(sheet: string, correction: SheetCorrection | null): Promise<void>;
  /** Lets what the user said about a sheet that has another name by now hold for a sheet that is there. */
  moveCorrections(from: string, to: string): Promise<void>;
  /** Keeps what a column of a sheet holds, for every sheet of its kind with the same heading where that changes no other one. */
  sayColumn(said: ColumnSaid): Promise<void>;
  /** Takes an answer about a heading back, on every sheet. */
  forgetAnswer(kind: KindId, heading: string): Promise<void>;
  /**
   * Takes a policy file in: its values in place of those of the workbook, its headings and regions beside those that the workbook keeps. A
   * file without values leaves them as they are.
   */
  importPolicy(file: PolicyFile): Promise<void>;
  /**
   * Makes other policy changes of those that the workbook keeps by now, a colleague's among them. Their values have been checked
   * with `makePolicy`.
   */
  changePolicy(change: (stored: PolicyChanges) => PolicyChanges): Promise<void>;

  /** Makes other regions of those that the workbook keeps by now. Nothing is judged anew. */
  changeRegions(change: (stored: Regions) => Regions): Promise<void>;

  setHighlights(on: boolean): Promise<void>;
  removeHighlights(): Promise<void>;
  addEslColumns(): Promise<void>;
  removeEslColumns(): Promise<void>;
  /** Writes fixes on offer to their cells, where these still hold what they held. */
  applyFixes(fixes: readonly ProposedFix[]): Promise<void>;
  /** Takes made fixes back, by their id. */
  restoreFixes(id: number): Promise<void>;
  /** Lets made fixes stand for good: what the cells held before is taken out of the workbook. */
  forgetFixes(id: number): Promise<void>;
  /** Builds an ESL schedule for a school; locks and rejections hold. */
  buildPlan(school: string, mode: PlanMode): Promise<void>;
  /** Keeps what was decided about lines of plans of a school. */
  decidePlanLines(school: string, lines: readonly string[], decision: Decision): Promise<void>;
  /** Writes the cells that a line of the plan changes in place, as a fix. */
  applyPlanLine(line: string): Promise<void>;
  /** Puts the accepted rows of the plan on show into the schedule. */
  addPlanRows(): Promise<void>;
  /** Takes plan rows out again, by their id. */
  takeBackPlan(id: number): Promise<void>;
  /** Looks for single changes that would close more than the plan on show. */
  relaxPlan(): Promise<void>;
  /** Writes the tab of the plan on show. */
  writePlanTab(): Promise<void>;
  /** Builds and writes the tabs; gives back what was written before any failure. */
  writeReports(ids: readonly string[], scope: ReportScope): Promise<readonly WrittenReport[]>;
  /** A Word or PowerPoint file, or why there is nothing to write; undefined where the workbook could not be checked. */
  makeDocument(id: string, scope: ReportScope): Promise<DocumentMade | undefined>;
  /** A packet for each school as a file, or why there is none; undefined where the workbook could not be checked. */
  makePackets(): Promise<PacketsMade | undefined>;
  /** Takes answered packets in and compares. Writes nothing. */
  takePackets(files: readonly NamedFile[]): Promise<void>;
  putPacketsAway(): void;
  /** Makes one line of what came back a waiver or a fix, under its author and day. */
  acceptAnswer(item: MergeItem): Promise<void>;
  /** The sentences of some reports as plain text; null where nothing could be read. */
  narrative(ids: readonly string[], scope: ReportScope): Promise<string | null>;
  removeReports(): Promise<void>;
}
