import { CancelledError } from '../../excel/request/errors';
import { letPass } from '../../excel/request/let-pass';
import { readWorkbook } from '../../excel/read/read-workbook';
import { readWorkbookState, type WorkbookState } from '../../excel/read/workbook-state';
import { moveOldSettings } from '../../excel/settings/kept-state';
import { planMarksOf } from '../../excel/settings/kinds/plan-rows';
import { ChangeCount } from './change-count';
import { describeFailure } from './failures';
import { tellRemarks, type SessionParts } from './parts';
import type { RunView } from '../worker/view';
import type { PaneState } from './session';
import type { UnderWay } from './store';
import { localIsoDay } from './today';

/** A run that took no longer follows an edit at once, while the user may go on typing. */
const INSTANT_IN_MILLISECONDS = 1_000;
/** A run that took no longer is made again by itself after an edit: it is the worker's work, and Excel is free in between. */
const QUICK_IN_MILLISECONDS = 3_000;
/** Shares of the bar: cells are read, then handed to the engine, then checked. */
const READ = 0.6;
const HANDED_OVER = 0.8;
/** Checks under way for which work waits that needs the run: the one that goes on, and the one that catches up with it. */
const MOST_WAITS = 2;
const TELLS_MERGED_CELLS = '1.13';
const CHECKING = 'Checking';
const CHECKING_HERE = 'Checking. Nothing can run in the background here, so the pane may stand still for some seconds';

interface Manner {
  /** Without a progress bar; a failure only leaves the run marked out of date. */
  readonly quiet: boolean;
  /** Whether marks and columns of ours may be written afterwards. */
  readonly mayWrite: boolean;
}

/** Reads and checks the workbook: at a click, after a change of settings, and in the background after an edit. */
export class CheckFlow {
  /** Another number after each start and each stop: what was begun under an older one is over. */
  #ticket = 0;
  /** Tells whether the check was done. */
  #running: Promise<boolean> | null = null;
  /** Another number after each time that somebody no longer wanted to wait. */
  #stops = 0;
  /** What reads the run in the engine: cells of another workbook are handed over only when it is done. */
  readonly #readers = new Set<Promise<unknown>>();
  #isQuiet = false;
  /** What the user sees of the check; null where it goes on in the background. */
  #underWay: UnderWay | null = null;
  readonly #changes = new ChangeCount();
  /** Whether a run is shown whose marks are not written yet: that waits until the user does nothing more. */
  #owesMarks = false;
  #lastDuration = Infinity;
  /** Whether the user set something that the run does not know yet. */
  #isBehindSettings = false;
  /** Whether merged cells speak for rows of the run: a check in the background does not know of them. Titles and heads that are merged do not count. */
  #hasMergedCells = false;
  #keptRuns: string | null = null;
  #hasOldState = false;
  #remarksTold = '';

  constructor(
    private readonly parts: SessionParts,
    private readonly hooks: {
      /** Hears what the workbook keeps, before its cells are read. */
      readonly stateRead: (state: WorkbookState) => void;
      /** Writes what belongs to the run, once it is shown; in the background without telling of it. */
      readonly afterRun: (quiet: boolean) => Promise<void>;
    },
  ) {}

  /** Reads the workbook anew and checks it. One at a time: a second call joins the first. */
  check(manner: Manner = { quiet: false, mayWrite: true }): Promise<boolean> {
    if (this.#running !== null && !(this.#isQuiet && !manner.quiet)) return this.#running;
    if (this.#running !== null) this.#abandon();
    return this.#begin(manner, (ticket) => this.#readAndJudge(ticket));
  }

  /** Checks the cells read last, under the settings of now. Reads them first where there are none. */
  async judgeAgain(): Promise<void> {
    if (this.#running !== null) await this.#running;
    this.#isBehindSettings = true;
    if (!this.parts.checker.hasWorkbook) await this.check();
    else await this.#begin({ quiet: false, mayWrite: true }, (ticket) => this.#judge(ticket));
  }

  /**
   * Does work that needs the run of the workbook as it is: waits for the check under way, and checks first where the sheets changed
   * since the run. Gives back undefined, and does nothing, where there is no such run or the user no longer waits for it.
   */
  async withRun<Result>(work: (run: RunView) => Promise<Result>): Promise<Result | undefined> {
    const run = await this.#upToDate();
    if (run === null) return undefined;
    const reading = work(run);
    // Who asked for the work hears of its failure.
    const settled = reading.catch(() => undefined);
    this.#readers.add(settled);
    try {
      return await reading;
    } finally {
      this.#readers.delete(settled);
    }
  }

  /** Who waits for the run waits no more, and the check that the user sees stops. */
  stopWaiting(): void {
    this.#stops++;
    if (this.#underWay !== null) this.cancel();
  }

  /** Stops the check under way at once; the run before it stays. What waits for the check is not done. */
  cancel(): void {
    this.#stops++;
    if (this.#running === null) return;
    this.#abandon();
    if (this.#changes.isBehind || this.#isBehindSettings) this.parts.store.change({ outOfDate: true });
    const left = this.#isBehindSettings
      ? 'What you set is kept; the findings are those of before.'
      : 'Nothing was changed.';
    this.parts.store.tell({ intent: 'info', text: `Check stopped. ${left}` });
  }

  /** The user, or a co-author, changed the workbook; more may follow at once. */
  noticed(change: { readonly remote: boolean }): void {
    this.#changes.hear(change);
  }

  /** More may follow what was noticed: where a check is quick, it shows already. */
  paused(): void {
    if (this.#lastDuration < INSTANT_IN_MILLISECONDS) this.#look();
  }

  /** What was noticed is over for now. */
  changed(): void {
    this.#changes.calmed();
    this.#look();
  }

  #look(): void {
    this.#changes.due();
    if (this.#running === null && this.parts.store.getState().run !== null) this.#catchUp();
  }

  /** Checks what changed where no check has it yet, and writes what waited for the user to be done. */
  #catchUp(): void {
    if (!this.#changes.isDue) {
      const isDue = this.#owesMarks && this.#changes.isCalm;
      if (isDue) void this.#begin({ quiet: true, mayWrite: true }, () => Promise.resolve());
    } else if (this.#lastDuration >= QUICK_IN_MILLISECONDS || this.#hasMergedCells)
      this.parts.store.change({ outOfDate: true });
    else void this.check({ quiet: true, mayWrite: this.#changes.isOfUser });
  }

  async #upToDate(): Promise<RunView | null> {
    const stops = this.#stops;
    // A colleague who goes on typing holds up nobody: a check that only reads yet comes after the work.
    for (let waits = 0; this.#running !== null && (waits < MOST_WAITS || !this.#isReading); waits++)
      await this.#running;
    const { run, outOfDate } = this.parts.store.getState();
    const isThere = run !== null && !outOfDate && !this.#changes.isBehind && this.parts.checker.hasWorkbook;
    if (stops === this.#stops && !isThere && !(await this.check())) return null;
    return stops === this.#stops ? this.parts.store.getState().run : null;
  }

  #abandon(): void {
    this.#ticket++;
    this.#running = null;
    this.#end();
    if (!this.#isReading) this.parts.checker.stop();
  }

  #isReading = false;

  #begin(manner: Manner, work: (ticket: number) => Promise<void>): Promise<boolean> {
    const ticket = ++this.#ticket;
    this.#isQuiet = manner.quiet;
    const running = this.#attempt(ticket, manner, work).then((isDone) => {
      if (ticket !== this.#ticket) return false;
      this.#running = null;
      // What was changed meanwhile. After a failure the user says when to try again.
      if (isDone) this.#catchUp();
      return isDone;
    });
    this.#running = running;
    return running;
  }

  /** Whether it was done and not overtaken. */
  async #attempt(
    ticket: number,
    { quiet, mayWrite }: Manner,
    work: (ticket: number) => Promise<void>,
  ): Promise<boolean> {
    try {
      await work(ticket);
      this.#end({ problem: null });
      if (mayWrite && quiet && !this.#changes.isCalm) this.#owesMarks = true;
      else if (mayWrite) await this.#write(quiet);
      return true;
    } catch (error) {
      if (ticket !== this.#ticket) return false;
      // While the user types on, Excel may refuse; once they are done it is tried again.
      if (quiet) this.#end(this.#changes.isCalm ? { outOfDate: true } : {});
      else this.#end({ problem: describeFailure(error) });
      return false;
    }
  }

  async #write(quiet: boolean): Promise<void> {
    this.#owesMarks = false;
    if (this.#hasOldState) {
      try {
        await this.parts.queue.run(moveOldSettings);
        this.#hasOldState = false;
      } catch (error) {
        letPass(error);
        // It was read and counts; a workbook that takes no change is none the worse for keeping it where it was.
      }
    }
    await this.hooks.afterRun(quiet);
  }

  async #readAndJudge(ticket: number): Promise<void> {
    const { queue, checker, now } = this.parts;
    const start = now().getTime();
    const changes = this.#changes.heard;
    if (!this.#isQuiet) this.parts.store.change({ notice: null });
    this.#say(ticket, 'Reading the workbook', 0);
    this.#isReading = true;
    const isCancelled = () => ticket !== this.#ticket;
    const state = await queue.run(readWorkbookState);
    this.#require(ticket);
    const { settings, reports, sheetNames, remarks } = state;
    this.#keptRuns = state.keptRuns;
    this.#hasOldState = state.isOld;
    this.parts.store.change({ settings, sheetNames });
    this.parts.store.listReports(reports);
    this.hooks.stateRead(state);
    // After an edit only what is new: a sheet may have been renamed, and what was set for it no longer holds.
    const text = remarks.join(' ');
    if (!this.#isQuiet || text !== this.#remarksTold) tellRemarks(this.parts, remarks);
    this.#remarksTold = text;
    // In the background nothing is asked that makes Excel forget what the user can undo.
    const mayAsk = !this.#isQuiet && queue.isSetSupported('ExcelApi', TELLS_MERGED_CELLS);
    const workbook = await queue.run((context) =>
      readWorkbook(context, {
        isCancelled,
        ...(mayAsk ? { mergedAreas: 'ask' } : {}),
        onProgress: ({ sheet, cellsRead, cellsTotal }) => {
          queue.heard();
          this.#say(ticket, `Reading ${sheet}`, (READ * cellsRead) / (cellsTotal || 1));
        },
      }),
    );
    this.#require(ticket);
    while (this.#readers.size > 0) await Promise.all(this.#readers);
    this.#require(ticket);
    this.#isReading = false;
    const marked = { ...workbook, ...planMarksOf(state.keptPlans) };
    await checker.load(marked, (share) => this.#say(ticket, 'Preparing', READ + (HANDED_OVER - READ) * share));
    this.#require(ticket);
    this.#changes.loaded(changes);
    await this.#judge(ticket);
    this.#lastDuration = now().getTime() - start;
  }

  async #judge(ticket: number): Promise<void> {
    const { store, checker, now } = this.parts;
    const { settings, asOf } = store.getState();
    this.#isReading = false;
    this.#say(ticket, checker.sharesThread ? CHECKING_HERE : CHECKING, null);
    const run = await checker.run({
      asOf: asOf ?? localIsoDay(now()),
      policyChanges: settings.policyChanges,
      corrections: settings.corrections,
      answers: settings.answers,
      waivers: settings.waivers,
      keptRuns: this.#keptRuns,
    });
    this.#require(ticket);
    this.#changes.judged();
    this.#isBehindSettings = false;
    this.#hasMergedCells = run.sheets.some(({ hasMergedCells }) => hasMergedCells);
    store.change({
      run,
      runAt: now().getTime(),
      outOfDate: this.#changes.isBehind,
      eslColumnsOn: run.sheets.some(({ hasEslColumns }) => hasEslColumns),
    });
  }

  #say(ticket: number, doing: string, share: number | null): void {
    if (ticket !== this.#ticket || this.#isQuiet) return;
    const activity = { kind: 'checking', doing, share } as const;
    if (this.#underWay === null) this.#underWay = this.parts.store.begin(activity);
    else this.#underWay.tell(activity);
  }

  #end(changes: Partial<PaneState> = {}): void {
    if (this.#underWay === null) this.parts.store.change(changes);
    else this.#underWay.end(changes);
    this.#underWay = null;
  }

  #require(ticket: number): void {
    if (ticket !== this.#ticket) throw new CancelledError('The check was cancelled.');
  }
}
