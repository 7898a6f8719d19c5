import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makePolicy } from '../src/compliance/policy/policy';
import { OFFERED_REPORTS } from '../src/compliance/reports';
import { buildReports } from '../src/compliance/reports/build-reports';
import type { ReportSheet } from '../src/compliance/reports/report-sheet';
import type { ComplianceRun } from '../src/compliance/run/run';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { openFindings } from '../src/compliance/findings/waivers';
import { createExcelHost, HostWorkbook, type ExcelHost } from '../src/embedded-host';
import { loadXlsx, saveXlsx } from '../src/embedded-host/file';
import { applyHighlights } from '../src/excel/highlight/highlight';
import { checkWorkbook } from '../src/excel/read/run-check';
import { writeReports } from '../src/excel/report/write-report';
import { printTable } from './measure';

const OPTIONS = { policy: makePolicy(), asOf: dayOf(2026, 10, 1) };
const AS_OF = '2026-10-01';
const SAMPLE = path.resolve('assets/samples/burke-k8-sample.xlsx');

/** The number of context.sync() calls of each step, for rosters with more and more findings. */
export async function benchSyncs(): Promise<void> {
  const rows: (string | number)[][] = [['', 'findings', 'syncs: check', 'highlight', 'all tabs', 'tabs', 'MB sent']];
  const push = async (name: string, workbook: HostWorkbook) => {
    const excel = createExcelHost(workbook);
    const { findings, syncs, tabs } = await everyStep(excel);
    rows.push([name, findings, ...syncs, tabs, (excel.statistics.requestBytes / 1e6).toFixed(2)]);
  };
  for (const students of [10, 100, 1_000, 10_000]) await push('a roster', rosterOfErrors(students));
  await push('the sample', await loadXlsx(readFileSync(SAMPLE), 'sample.xlsx'));
  console.log('\nOffice.js round trips (they grow only when a request would pass 2 MB)');
  printTable(rows);
}

/** The sample workbook from file to checked file. */
export async function benchSample(): Promise<void> {
  const bytes = readFileSync(SAMPLE);
  const laps: [string, number][] = [];
  let start = performance.now();
  const lap = (step: string) => {
    laps.push([step, Math.round(performance.now() - start)]);
    start = performance.now();
  };
  const workbook = await loadXlsx(bytes, 'sample.xlsx');
  lap('load');
  const excel = createExcelHost(workbook);
  const run = await excel.run((context) => checkWorkbook(context, OPTIONS));
  lap('read through Office.js, recognise, check');
  await excel.run((context) => applyHighlights(context, run, { at: AS_OF, version: 'bench' }));
  lap('highlight');
  await excel.run((context) => writeReports(context, allReports(run), { asOf: AS_OF }));
  lap('write the report tabs');
  await saveXlsx(workbook);
  lap('save');
  console.log('\nThe sample workbook, from file to checked file');
  printTable([['step', 'ms'], ...laps]);
}

async function everyStep(excel: ExcelHost): Promise<{ findings: number; syncs: number[]; tabs: number }> {
  const syncs: number[] = [];
  const counted = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    const before = excel.statistics.syncs;
    const result = await step();
    syncs.push(excel.statistics.syncs - before);
    return result;
  };
  const run = await counted(() => excel.run((context) => checkWorkbook(context, OPTIONS)));
  await counted(() => excel.run((context) => applyHighlights(context, run, { at: AS_OF, version: 'bench' })));
  const reports = allReports(run);
  await counted(() => excel.run((context) => writeReports(context, reports, { asOf: AS_OF })));
  return { findings: openFindings(run.findings).length, syncs, tabs: reports.length };
}

/** The tabs that have something to say of a run. */
function allReports(run: ComplianceRun): readonly ReportSheet[] {
  return buildReports(
    run,
    OFFERED_REPORTS.map(({ id }) => id),
    'district',
  ).written;
}

/** Every second student has a grade that cannot be read: rows apart, so that no two marks fall together. */
function rosterOfErrors(students: number): HostWorkbook {
  const workbook = new HostWorkbook('bench.xlsx');
  const sheet = workbook.addSheet('Roster');
  const row = (index: number, values: (string | number)[]) =>
    sheet.cells.loadRow(index, { values, formulas: undefined, styles: undefined });
  row(0, ['Student ID', 'School', 'Grade', 'ML Status', 'SDD']);
  for (let number = 1; number <= students * 2; number++) {
    row(number, [100_000 + number, 'Burke K-8', number % 2 === 0 ? 'thirteen' : 5, 'No', '']);
  }
  return workbook;
}
