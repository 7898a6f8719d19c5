import { beginQuickly, exactPlan, firstPlan, wholeOf, type Begun } from '../../compliance/builder/build-plan';
import type { Solver } from '../../compliance/builder/integer-program';
import type { CouldNotBuild, Plan, PlanRequest, Relaxation } from '../../compliance/builder/plan';
import type { Repeat } from '../../compliance/builder/prove';
import { relaxationsOf } from '../../compliance/builder/relaxations';
import { proposeFixesInParts, type FixList } from '../../compliance/fixes';
import { makePolicy } from '../../compliance/policy/policy';
import { buildReportsInParts } from '../../compliance/reports/build-reports';
import { eslPlan } from '../../compliance/reports/esl-plan';
import type { ReportScope } from '../../compliance/reports/scope';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { run as runChecks, runInParts, type ComplianceRun } from '../../compliance/run/run';
import { KeptReadings } from '../../compliance/sheets/kept-readings';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { dayFromIso } from '../../compliance/sheets/values/dates';
import type { SheetAnchors } from '../../compliance/run/row-anchors';
import { classRows, rowAnchors } from './class-rows';
import type { ClassRowView, EslServiceView, RunView } from './view';
import { eslServices } from './esl-services';
import { documentMade, type DocumentMade } from './documents';
import { mergeView, packetsMade, type MergeView, type PacketsMade } from './packets';
import { RowUnpacker, type PackedRows } from './packed-rows';
import type { NamedFile, RunRequest, WorkbookFrame } from './protocol';
import { planAnswer } from './plan';
import type { PlanAnswer, PlanWriting } from './plan-view';
import { planWriting } from './plan-writing';
import { runView } from './run-view';

/** A workbook that grows while its rows are handed over, and changes no more. */
interface TakenWorkbook extends WorkbookSnapshot {
  readonly sheets: readonly (SheetSnapshot & { readonly values: (readonly CellValue[])[] })[];
}

/**
 * Keeps the cells read last and the run made of them. Knows neither Excel nor the screen, so it can live in a worker. What takes
 * long is done in parts, between which a thread that has other work can turn to it.
 */
export class Engine {
  #workbook: TakenWorkbook | null = null;
  #unpacker = new RowUnpacker();
  readonly #keptReadings = new KeptReadings();
  #run: ComplianceRun | null = null;
  /** The first answer made last, with what it was asked for in which run: the exact one begins with it. */
  #begun: { readonly of: ComplianceRun; readonly asked: string; readonly begun: Begun | CouldNotBuild } | null = null;
  /** What the run was made with, to repeat it on the workbook with a plan applied. */
  #repeat: Repeat = {};

  /** Forgets the workbook of before but for the sheets that are the same; the rows of the others follow. */
  takeWorkbook({ sheets, ...frame }: WorkbookFrame): void {
    const before = this.#workbook?.sheets ?? [];
    const taken = sheets.map(
      ({ same, ...sheet }) => (same === undefined ? undefined : before[same]) ?? { ...sheet, values: [] },
    );
    this.#workbook = { ...frame, sheets: taken };
    this.#unpacker = new RowUnpacker();
    this.#run = null;
    this.#begun = null;
  }

  takeRows(sheet: number, rows: PackedRows): void {
    const own = this.#workbook?.sheets[sheet]?.values;
    for (const row of this.#unpacker.unpack(rows)) own?.push(row);
  }

  /** Runs the checks on the cells taken. Throws `PolicyError` where a stored change of policy cannot be used. */
  *run({ asOf, policyChanges, corrections, answers, waivers, keptRuns }: RunRequest): Generator<void, RunView> {
    const day = dayFromIso(asOf);
    if (day === null) throw new Error(`${asOf} is no day.`);
    const workbook = this.#taken();
    const policy = makePolicy(policyChanges);
    const keptReadings = this.#keptReadings;
    const done = yield* runInParts(workbook, {
      policy,
      asOf: day,
      corrections,
      answers,
      waivers,
      keptRuns,
      keptReadings,
    });
    this.#run = done;
    this.#repeat = { answers, corrections, waivers };
    yield;
    return yield* runView(done, workbook.date1904);
  }

  /** The tabs of the run made last; those that have nothing to say only where they stand already. */
  *reports(
    ids: readonly string[],
    scope: ReportScope,
    standing: readonly string[],
  ): Generator<void, readonly ReportSheet[]> {
    return (yield* buildReportsInParts(this.#done(), ids, scope, (id) => standing.includes(id))).written;
  }

  /** The cells of the run made last whose value is certain though their form is not. */
  *fixes(): Generator<void, FixList> {
    const { sheets, policy, dataset } = this.#done();
    return yield* proposeFixesInParts(sheets, policy, dataset.dates.date1904);
  }

  /** A Word or PowerPoint file, or why there is nothing to write. */
  document(id: string, scope: ReportScope): Promise<DocumentMade> {
    const run = this.#done();
    const underDefaults = () => runChecks(this.#taken(), { ...this.#repeat, policy: makePolicy(), asOf: run.asOf });
    return documentMade(run, id, scope, underDefaults);
  }

  /** A packet for each school, or why there is none. */
  packets(): PacketsMade {
    return packetsMade(this.#done(), this.#taken());
  }

  /** Answered packets held against the run made last. */
  merge(files: readonly NamedFile[]): MergeView {
    return mergeView(this.#done(), this.#taken(), files);
  }

  /** What each ML of the run made last is owed and gets. */
  services(): EslServiceView[] {
    return eslServices(this.#done());
  }

  classRows(studentId: string): ClassRowView[] {
    return classRows(this.#done(), studentId);
  }

  rowAnchors(sheetIndex: number, row: number): SheetAnchors | null {
    return rowAnchors(this.#done(), sheetIndex, row);
  }

  /** The first plan of a school, soon for a large one too (docs/spec/schedule-builder.md, Two answers). */
  firstPlan(request: PlanRequest): PlanAnswer {
    return this.#planOf(this.#beginning(request));
  }

  /** The best plan of a school without a solver. */
  plan(request: PlanRequest): PlanAnswer {
    return this.#planOf(this.#whole(request));
  }

  /** The exact plan; throws what the solver throws. */
  async exactPlan(request: PlanRequest, solver: Solver): Promise<PlanAnswer> {
    const [workbook, done] = [this.#taken(), this.#done()];
    const exactly = { solver, seconds: done.policy.values.planSeconds };
    const begun = this.#whole(request);
    return planAnswer(workbook, done, await exactPlan(workbook, done, begun, exactly, this.#repeat));
  }

  planRows(plan: Plan, accepted: readonly string[]): PlanWriting {
    return planWriting(this.#taken(), this.#done(), plan, accepted, this.#repeat);
  }

  relaxations(plan: Plan): Relaxation[] {
    return relaxationsOf(this.#done(), plan);
  }

  planReport(plan: Plan): ReportSheet[] {
    return [eslPlan([plan]).build(this.#done(), { school: plan.school })];
  }

  #beginning(request: PlanRequest): Begun | CouldNotBuild {
    const [of, asked] = [this.#done(), JSON.stringify(request)];
    if (this.#begun?.of !== of || this.#begun.asked !== asked)
      this.#begun = { of, asked, begun: beginQuickly(of, request) };
    return this.#begun.begun;
  }

  #whole(request: PlanRequest): Begun | CouldNotBuild {
    const begun = wholeOf(this.#beginning(request));
    if (this.#begun !== null) this.#begun = { ...this.#begun, begun };
    return begun;
  }

  #planOf(begun: Begun | CouldNotBuild): PlanAnswer {
    const [workbook, done] = [this.#taken(), this.#done()];
    return planAnswer(workbook, done, firstPlan(workbook, done, begun, this.#repeat));
  }

  #taken(): WorkbookSnapshot {
    if (this.#workbook === null) throw new Error('No workbook was read.');
    return this.#workbook;
  }

  #done(): ComplianceRun {
    if (this.#run === null) throw new Error('No check was run.');
    return this.#run;
  }
}
