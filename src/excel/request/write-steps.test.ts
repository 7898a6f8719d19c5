import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { createExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { excelWith, sheetOf } from '../testing/excel-with';
import { SAMPLE_REPORT, SAMPLE_TABLE } from '../testing/sample-report';
import { writeReport, type WriteReportOptions } from '../report/write-report';

const TAB = 'ML ESL Minutes';
const asOf = '2026-10-01';
const source = { "Mai's Roster": [['ID'], [1]] };

const long = (rows: number): ReportSheet => ({
  ...SAMPLE_REPORT,
  blocks: [{ ...SAMPLE_TABLE, rows: Array.from({ length: rows }, (_, at) => SAMPLE_TABLE.rows[at % 3] ?? []) }],
});

const write = (excel: ReturnType<typeof excelWith>, sheet: ReportSheet, options: Partial<WriteReportOptions> = {}) =>
  excel.run((context) => writeReport(context, sheet, { asOf, ...options }));

describe('writing a report', () => {
  it('tells how far it is, from 0 to 1 and never back', async () => {
    const shares: number[] = [];
    await write(excelWith(source), long(20_000), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThanOrEqual(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });

  it('stops between any two requests when cancelled, and leaves the tab of before with its notes', async () => {
    const excel = excelWith(source);
    await write(excel, long(3));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).getRange('H7:H8').values = [['Mine'], ['kept']];
      await context.sync();
    });
    const cells = () => sheetOf(excel, TAB).cells;
    let cancelled = 0;
    for (let steps = 1; steps < 50; steps++) {
      const stop = new AbortController();
      let step = 0;
      const onProgress = () => void ((step += 1) === steps && stop.abort());
      const failure = await write(excel, long(1), { signal: stop.signal, onProgress }).catch((error: unknown) => error);
      expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Mai's Roster", TAB]);
      if (!stop.signal.aborted) break;
      expect(failure).toMatchObject({ code: 'Cancelled' });
      expect([cells().value(6, 7), cells().value(7, 7)]).toEqual(['Mine', 'kept']);
      expect(sheetOf(excel, TAB).tables[0]?.area.rows).toBe(4);
      cancelled += 1;
    }
    expect(cancelled).toBeGreaterThan(3);
    expect(sheetOf(excel, TAB).tables[0]?.area.rows).toBe(2);
  });

  it('draws bars in the order of the rows, the first at the top', async () => {
    const excel = excelWith(source);
    const blocks = SAMPLE_REPORT.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, type: 'bar' as const } : block,
    );
    await write(excel, { ...SAMPLE_REPORT, blocks });
    expect(sheetOf(excel, TAB).charts[0]).toMatchObject({
      categoryAxis: { reversed: true },
      valueAxis: { visible: false },
    });
  });

  it('remembers in the file which columns are its own, so that an older one is not taken for a note', async () => {
    const excel = excelWith(source);
    const columns = SAMPLE_TABLE.columns.map((column) =>
      column.heading === 'Share' ? { ...column, heading: 'Share, S1' } : column,
    );
    await write(excel, { ...SAMPLE_REPORT, blocks: [{ ...SAMPLE_TABLE, columns }] });
    const { bytes } = await saveXlsx(excel.workbook);
    const again = createExcelHost(await loadXlsx(bytes, 'Again.xlsx'));
    const { notes } = await write(again, long(3));
    expect(notes).toEqual({ kept: 0, listed: 0 });
    expect(sheetOf(again, TAB).tables[0]?.area.columns).toBe(SAMPLE_TABLE.columns.length);
  });
});
