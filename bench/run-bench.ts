import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run';
import type { WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { makeDistrict } from './district';
import { median, printTable } from './measure';

const MEGABYTE = 1024 * 1024;

/** Cells in, findings out, beside JSON.parse of the same cells in the same process. */
export function benchRun(students: number, scheduleRows: number): void {
  const text = JSON.stringify(makeDistrict(students, scheduleRows));
  const parse = median(() => JSON.parse(text) as WorkbookSnapshot);
  const options = { policy: makePolicy(), asOf: dayOf(2026, 10, 1) };
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const whole = median(() => run(parse.result, options));
  const after = process.memoryUsage().heapUsed;
  console.log(
    `\nrun.ts: ${students.toLocaleString('en')} students, ${scheduleRows.toLocaleString('en')} schedule rows`,
  );
  printTable([
    ['step', 'ms (median)', '÷ JSON.parse'],
    ['JSON.parse of the cells', Math.round(parse.milliseconds), '1.00'],
    [
      'run: recognise, read, check',
      Math.round(whole.milliseconds),
      (whole.milliseconds / parse.milliseconds).toFixed(2),
    ],
  ]);
  console.log(
    `heap held by the cells ${Math.round(before / MEGABYTE)} MB, with the run ${Math.round(after / MEGABYTE)} MB, peak of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  console.log(`findings: ${whole.result.findings.length.toLocaleString('en')}`);
}
