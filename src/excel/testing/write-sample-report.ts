import type { ReportSheet } from '../../compliance/reports/report-sheet';
import type { ExcelHost } from '../../embedded-host';
import { writeReport } from '../report/write-report';
import { SAMPLE_REPORT, SAMPLE_TABLE } from './sample-report';

/** The tab of the sample report. */
export const TAB = 'ML ESL Minutes';

/** The workbook that the sample report speaks of. */
export const SOURCE = { "Mai's Roster": [['ID'], [1]] };

/** The sample report's table alone, with so many rows. */
export const sampleOf = (rows: number): ReportSheet => ({
  ...SAMPLE_REPORT,
  blocks: [{ ...SAMPLE_TABLE, rows: Array.from({ length: rows }, (_, at) => SAMPLE_TABLE.rows[at % 3] ?? []) }],
});

export const write = (excel: ExcelHost, sheet: ReportSheet = SAMPLE_REPORT) =>
  excel.run((context) => writeReport(context, sheet, { asOf: '2026-10-01' }));

/** Excel with the report written to it. */
export async function writtenTo(excel: ExcelHost, sheet: ReportSheet = SAMPLE_REPORT): Promise<ExcelHost> {
  await write(excel, sheet);
  return excel;
}

/** The names of all tabs. */
export const tabs = (excel: ExcelHost) => excel.workbook.sheets.map(({ name }) => name);

/** What an add-in reads from an address of a tab. */
export async function cellsOf(excel: ExcelHost, address: string, sheet = TAB) {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,formulas,text');
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], text: range.text };
  });
}
