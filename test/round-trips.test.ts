import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makePolicy } from '../src/compliance/policy/policy';
import { OFFERED_REPORTS } from '../src/compliance/reports';
import { buildReports } from '../src/compliance/reports/build-reports';
import type { ReportSheet } from '../src/compliance/reports/report-sheet';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { createExcelHost, type ExcelHost } from '../src/embedded-host';
import { loadXlsx } from '../src/embedded-host/file';
import { checkWorkbook } from '../src/excel/read/run-check';
import { writeReport, writeReports } from '../src/excel/report/write-report';

const AS_OF = '2026-10-01';
const SAMPLE = path.resolve('assets/samples/burke-k8-sample.xlsx');

describe('the reports of the sample take few calls of context.sync()', () => {
  let excel: ExcelHost;
  let sheets: readonly ReportSheet[];
  beforeAll(async () => {
    excel = createExcelHost(await loadXlsx(readFileSync(SAMPLE), 'sample.xlsx'));
    const run = await excel.run((context) =>
      checkWorkbook(context, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) }),
    );
    const ids = OFFERED_REPORTS.map(({ id }) => id);
    sheets = buildReports(run, ids, 'district').written;
  });

  const syncsOf = async (work: (context: Excel.RequestContext) => Promise<unknown>) => {
    const before = excel.statistics.syncs;
    await excel.run(work);
    return excel.statistics.syncs - before;
  };
  const writeAll = () => syncsOf((context) => writeReports(context, sheets, { asOf: AS_OF }));

  it('all of them together at most 30, new or rewritten', async () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(await writeAll()).toBeLessThanOrEqual(30);
    expect(await writeAll()).toBeLessThanOrEqual(30);
  });

  it('each by itself at most 10, with notes of the user’s to read', async () => {
    for (const sheet of sheets) {
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet.tabName).getRange('Z9').values = [['ask the LAT']];
        await context.sync();
      });
      const syncs = await syncsOf((context) => writeReport(context, sheet, { asOf: AS_OF }));
      expect([sheet.id, syncs <= 10]).toEqual([sheet.id, true]);
    }
  });
});
