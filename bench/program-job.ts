import { readFileSync } from 'node:fs';
import { makePolicy } from '../src/compliance/policy/policy';
import { eslMinutes } from '../src/compliance/reports/esl-minutes';
import { runInParts, type ComplianceRun } from '../src/compliance/run/run';
import type { WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { createExcelHost, type ExcelHost } from '../src/embedded-host';
import { loadXlsx, saveXlsx } from '../src/embedded-host/file';
import { applyHighlights } from '../src/excel/highlight/highlight';
import { readWorkbook } from '../src/excel/read/read-workbook';
import { writeReport } from '../src/excel/report/write-report';
import { DISTRICT_AS_OF, makeDistrict, toHostWorkbook } from './district';
import { timed } from './measure';
import { partsFigures, type PartsFigures } from './parts';

/** What one step took: milliseconds by the clock and of processors. Bytes are those that went through Office.js, memory is the peak of the process up to then. */
export interface StepFigures {
  readonly step: string;
  readonly milliseconds: number;
  readonly processor: number;
  readonly syncs: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly peakBytes: number;
}

export interface ProgramFigures {
  readonly steps: readonly StepFigures[];
  /** Milliseconds by the clock that nothing but unpacking and packing the parts of the saved file takes; null where none was saved. */
  readonly parts: PartsFigures | null;
  readonly cells: number;
  readonly findings: number;
  readonly checksWithoutData: readonly string[];
}

const OPTIONS = { policy: makePolicy(), asOf: DISTRICT_AS_OF };
const AS_OF = '2026-10-15';
/** The steps of a file, which are not there without one. */
export const LOAD = 'load .xlsx';
export const SAVE = 'save .xlsx';
const PARTS = ['recognise', 'index the records', 'ESL service of each ML'];

/** Everything that a user waits for, once, as they do: from the file (null: from cells in memory) to a marked workbook with a report. */
export async function programJob(students: number, file: string | null): Promise<ProgramFigures> {
  const steps: StepFigures[] = [];
  const workbook = file === null ? toHostWorkbook(makeDistrict(students)) : await load(file, steps);
  const excel = createExcelHost(workbook);
  const step = stepper(excel, steps);
  const snapshot = await step('read through Office.js', () => excel.run((context) => readWorkbook(context)));
  const run = await runByPart(snapshot, step);
  await step('highlight', () => excel.run((context) => applyHighlights(context, run, { at: AS_OF, version: 'bench' })));
  await step('report: ESL minutes', () =>
    excel.run((context) => writeReport(context, eslMinutes.build(run), { asOf: AS_OF })),
  );
  const saved = file === null ? null : await step(SAVE, () => saveXlsx(workbook));
  return {
    steps,
    parts: saved && (await partsFigures(saved.bytes)),
    cells: snapshot.sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0),
    findings: run.findings.length,
    checksWithoutData: run.couldNotRun.map(({ check, missing }) => `${check}: ${missing}`),
  };
}

async function load(file: string, steps: StepFigures[]) {
  const { result, milliseconds, processor } = await timed(() => loadXlsx(readFileSync(file), 'district.xlsx'));
  steps.push({
    step: LOAD,
    milliseconds,
    processor,
    syncs: 0,
    bytesSent: 0,
    bytesReceived: 0,
    peakBytes: peakBytes(),
  });
  return result;
}

type Step = <Result>(name: string, act: () => Result | Promise<Result>) => Promise<Result>;

/** Does a step and writes down what it took. */
function stepper({ statistics }: ExcelHost, steps: StepFigures[]): Step {
  return async (name, act) => {
    const { syncs, requestBytes, responseBytes } = statistics;
    const { result, milliseconds, processor } = await timed(act);
    steps.push({
      step: name,
      milliseconds,
      processor,
      syncs: statistics.syncs - syncs,
      bytesSent: statistics.requestBytes - requestBytes,
      bytesReceived: statistics.responseBytes - responseBytes,
      peakBytes: peakBytes(),
    });
    return result;
  };
}

/** `run`, in the parts into which it can be taken. */
async function runByPart(snapshot: WorkbookSnapshot, step: Step): Promise<ComplianceRun> {
  const parts = runInParts(snapshot, OPTIONS);
  for (const name of PARTS) await step(name, () => parts.next());
  return step('all checks', () => {
    for (;;) {
      const { done, value } = parts.next();
      if (done) return value;
    }
  });
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
