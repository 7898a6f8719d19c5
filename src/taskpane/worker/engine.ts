import { proposeFixesInParts, type FixList } from '../../compliance/fixes';
import { makePolicy } from '../../compliance/policy/policy';
import { REPORTS } from '../../compliance/reports/reports';
import type { ReportScope } from '../../compliance/reports/define-report';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { runInParts, type ComplianceRun } from '../../compliance/run/run';
import type { CellValue, WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { dayFromIso } from '../../compliance/sheets/values/dates';
import type { EslServiceView, RunView } from './view';
import { eslServices } from './esl-services';
import type { RunRequest, WorkbookFrame } from './protocol';
import { runView } from './run-view';

/**
 * Keeps the cells read last and the run made of them. Knows neither Excel nor the screen, so it can live in a worker. What takes
 * long is done in parts, between which a thread that has other work can turn to it.
 */
export class Engine {
  #frame: WorkbookFrame | null = null;
  #rows: (readonly CellValue[])[][] = [];
  #run: ComplianceRun | null = null;

  /** Forgets the workbook of before; the rows of the new one follow. */
  takeWorkbook(frame: WorkbookFrame): void {
    this.#frame = frame;
    this.#rows = frame.sheets.map(() => []);
    this.#run = null;
  }

  takeRows(sheet: number, rows: readonly (readonly CellValue[])[]): void {
    const own = this.#rows[sheet];
    for (const row of rows) own?.push(row);
  }

  /** Runs the checks on the cells taken. Throws `PolicyError` where a stored change of policy cannot be used. */
  *run({ asOf, policyChanges, corrections, answers, waivers, keptRuns }: RunRequest): Generator<void, RunView> {
    const day = dayFromIso(asOf);
    if (day === null) throw new Error(`${asOf} is no day.`);
    const workbook = this.#workbook();
    const policy = makePolicy(policyChanges);
    const done = yield* runInParts(workbook, { policy, asOf: day, corrections, answers, waivers, keptRuns });
    this.#run = done;
    yield;
    return yield* runView(done, workbook.date1904);
  }

  /** The tabs of the run made last. */
  *reports(ids: readonly string[], scope: ReportScope): Generator<void, ReportSheet[]> {
    const done = this.#done();
    const sheets: ReportSheet[] = [];
    for (const report of REPORTS) {
      if (!ids.includes(report.id)) continue;
      sheets.push(report.build(done, scope));
      yield;
    }
    return sheets;
  }

  /** The cells of the run made last whose value is certain though their form is not. */
  *fixes(): Generator<void, FixList> {
    const { sheets, policy, dataset } = this.#done();
    return yield* proposeFixesInParts(sheets, policy, dataset.dates.date1904);
  }

  /** What each ML of the run made last is owed and gets. */
  services(): EslServiceView[] {
    return eslServices(this.#done());
  }

  #workbook(): WorkbookSnapshot {
    if (this.#frame === null) throw new Error('No workbook was read.');
    return {
      ...this.#frame,
      sheets: this.#frame.sheets.map((sheet, index) => ({ ...sheet, values: this.#rows[index] ?? [] })),
    };
  }

  #done(): ComplianceRun {
    if (this.#run === null) throw new Error('No check was run.');
    return this.#run;
  }
}
