import type { Plan, PlanRequest, Relaxation } from '../../compliance/builder/plan';
import type { FixList } from '../../compliance/fixes/fix';
import type { ReportScope } from '../../compliance/reports/scope';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import type { WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { CancelledError } from '../../excel/request/errors';
import type { PlanAnswer, PlanWriting } from './plan-view';
import type { SheetAnchors } from '../../compliance/run/row-anchors';
import type { ClassRowView, EslServiceView, RunView } from './view';
import {
  anchorsParcel,
  classRowsParcel,
  documentParcel,
  exactPlanParcel,
  fixesParcel,
  mergeParcel,
  nothingParcel,
  packetsParcel,
  planParcel,
  planRowsParcel,
  relaxationsParcel,
  reportsParcel,
  runParcel,
  servicesParcel,
  textParcel,
  type Parcel,
  type ParcelKind,
} from './parcels';
import type { DocumentMade } from './documents';
import type { MergeView, PacketsMade } from './packets';
import { RowPacker } from './packed-rows';
import { unchangedSheets } from './unchanged-sheets';
import type { Ask, NamedFile, Port, Question, Reply, RunRequest } from './protocol';

/** The way to the engine. */
export interface EnginePort extends Port<Ask, Reply> {
  /** Whether the engine works on the pane's own thread, which stands still meanwhile. */
  readonly sharesThread?: boolean;
}

/** The engine failed; `message` is for people where it is not empty. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Cells a message carries: some 20 ms of packing. */
const CELLS_A_MESSAGE = 40_000;
/** The cells of a school are kept here too, to tell which sheets an edit changed; those of a district would fill the memory twice. */
const MOST_CELLS_KEPT = 200_000;

interface Pending {
  readonly lists: unknown[][];
  readonly resolve: (parcel: Parcel) => void;
  readonly reject: (error: Error) => void;
}

/** The pane's side of the engine: starts it when first needed or told to, hands it the cells in slices, and can stop it at once. */
export class Checker {
  #port: EnginePort | null = null;
  #nextId = 1;
  readonly #pending = new Map<number, Pending>();
  #hasWorkbook = false;
  /** What the engine has, where it is small. */
  #handedOver: WorkbookSnapshot | null = null;

  constructor(private readonly start: () => EnginePort) {}

  /** Whether there is an engine, ready or not. */
  get isStarted(): boolean {
    return this.#port !== null;
  }

  /** Whether the engine has a workbook's cells and is not stopped. */
  get hasWorkbook(): boolean {
    return this.#hasWorkbook;
  }

  /** Whether the pane cannot answer while the engine does the longest of its parts. */
  get sharesThread(): boolean {
    return this.#port?.sharesThread ?? false;
  }

  /** Starts the engine where it is not, so that it gets ready before it is asked. */
  getReady(): void {
    this.#port ??= this.#open();
  }

  /** Hands over the cells, but for sheets that the engine has already. `progress` hears the share done, from 0 to 1. */
  async load(workbook: WorkbookSnapshot, progress: (share: number) => void): Promise<void> {
    const same = unchangedSheets(this.#handedOver, workbook);
    this.#hasWorkbook = false;
    this.#handedOver = null;
    const { sheets, ...rest } = workbook;
    const frames = sheets.map(({ name, firstRow, firstColumn, tables, merges = [] }, sheet) => {
      return { name, firstRow, firstColumn, tables, merges, same: same[sheet] };
    });
    await this.#ask({ kind: 'workbook', frame: { ...rest, sheets: frames } }, nothingParcel);
    const total = sheets.reduce((sum, { values }, sheet) => sum + (same[sheet] === undefined ? values.length : 0), 0);
    const packer = new RowPacker();
    let taken: Promise<unknown> = Promise.resolve();
    let done = 0;
    for (const [sheet, { values }] of sheets.entries()) {
      if (same[sheet] !== undefined) continue;
      const rowsAMessage = Math.max(1, Math.floor(CELLS_A_MESSAGE / (values[0]?.length || 1)));
      for (let start = 0; start < values.length; start += rowsAMessage) {
        const rows = values.slice(start, start + rowsAMessage);
        const taking = this.#ask({ kind: 'rows', sheet, rows: packer.pack(rows) }, nothingParcel);
        // The next rows are packed while the engine takes these; until then nobody hears how it went.
        taking.catch(() => undefined);
        await taken;
        taken = taking;
        done += rows.length;
        progress(done / total);
      }
    }
    await taken;
    this.#hasWorkbook = true;
    const cells = sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
    if (cells <= MOST_CELLS_KEPT) this.#handedOver = workbook;
  }

  /** Runs the checks. Throws `EngineError`, with code `PolicyError` where a change of policy cannot be used. */
  run(request: RunRequest): Promise<RunView> {
    return this.#ask({ kind: 'run', request }, runParcel);
  }

  /** The tabs that have something to say, and those of `standing` whatever they say. */
  reports(ids: readonly string[], scope: ReportScope, standing: readonly string[]): Promise<readonly ReportSheet[]> {
    return this.#ask({ kind: 'reports', ids, scope, standing }, reportsParcel);
  }

  /** The sentences of these reports as plain text. */
  narrative(ids: readonly string[], scope: ReportScope): Promise<string> {
    return this.#ask({ kind: 'narrative', ids, scope }, textParcel);
  }

  /** The cells of the run made last whose value is certain though their form is not. */
  fixes(): Promise<FixList> {
    return this.#ask({ kind: 'fixes' }, fixesParcel);
  }

  /** A Word or PowerPoint file of the run made last, or why there is nothing to write. */
  document(id: string, scope: ReportScope): Promise<DocumentMade> {
    return this.#ask({ kind: 'document', id, scope }, documentParcel);
  }

  /** A packet for each school of the run made last, or why there is none. */
  packets(): Promise<PacketsMade> {
    return this.#ask({ kind: 'packets' }, packetsParcel);
  }

  /** Answered packets held against the run made last. */
  merge(files: readonly NamedFile[]): Promise<MergeView> {
    return this.#ask({ kind: 'merge', files }, mergeParcel);
  }

  services(): Promise<readonly EslServiceView[]> {
    return this.#ask({ kind: 'services' }, servicesParcel);
  }

  /** The schedule rows of a student, the ESL rows first. */
  classRows(studentId: string): Promise<readonly ClassRowView[]> {
    return this.#ask({ kind: 'class rows', studentId }, classRowsParcel);
  }

  /** What tells whether a row still stands where the run read it. */
  rowAnchors(sheetIndex: number, row: number): Promise<SheetAnchors | null> {
    return this.#ask({ kind: 'row anchors', sheetIndex, row }, anchorsParcel);
  }

  /** The first plan of a school, of the run made last: soon for a large school too. */
  firstPlan(request: PlanRequest): Promise<PlanAnswer> {
    return this.#ask({ kind: 'first plan', request }, planParcel);
  }

  /** The best plan without a solver. */
  plan(request: PlanRequest): Promise<PlanAnswer> {
    return this.#ask({ kind: 'plan', request }, planParcel);
  }

  /** The exact plan; null where the solver does not run here. */
  exactPlan(request: PlanRequest): Promise<PlanAnswer | null> {
    return this.#ask({ kind: 'exact plan', request }, exactPlanParcel);
  }

  /** Accepted lines of a plan as rows for the sheets. */
  planRows(plan: Plan, accepted: readonly string[]): Promise<PlanWriting> {
    return this.#ask({ kind: 'plan rows', plan, accepted }, planRowsParcel);
  }

  /** What single changes of today's limits would close more than a plan does. */
  relaxations(plan: Plan): Promise<readonly Relaxation[]> {
    return this.#ask({ kind: 'relaxations', plan }, relaxationsParcel);
  }

  /** The tab of a plan. */
  planReport(plan: Plan): Promise<readonly ReportSheet[]> {
    return this.#ask({ kind: 'plan report', plan }, reportsParcel);
  }

  /** Ends the engine at once, whatever it does; what was asked rejects with `CancelledError`. The cells are gone. */
  stop(): void {
    this.#end(() => new CancelledError('The check was cancelled.'));
  }

  #end(reason: () => Error): void {
    this.#port?.close();
    this.#port = null;
    this.#hasWorkbook = false;
    this.#handedOver = null;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(reason());
  }

  async #ask<Value>(question: Question, kind: ParcelKind<Value>): Promise<Value> {
    const port = this.#port ?? this.#open();
    const id = this.#nextId++;
    const parcel = await new Promise<Parcel>((resolve, reject) => {
      this.#pending.set(id, { lists: [], resolve, reject });
      port.post({ id, question });
    });
    return kind.unpack(parcel);
  }

  #open(): EnginePort {
    const port = this.start();
    this.#port = port;
    port.listen(
      (reply) => this.#take(reply),
      () => this.#end(() => new EngineError('WorkerFailed', '')),
    );
    return port;
  }

  #take(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === 'items') {
      const list = (pending.lists[reply.list] ??= []);
      for (const item of reply.items) list.push(item);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending.reject(new EngineError(reply.code, reply.message));
    else
      pending.resolve({
        head: reply.head,
        lists: Array.from({ length: reply.lists }, (_, at) => pending.lists[at] ?? []),
      });
  }
}
