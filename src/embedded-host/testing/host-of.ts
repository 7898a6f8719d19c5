import { createExcelHost, type ExcelHost, type ExcelHostOptions } from '../client';
import { HostWorkbook, type CellValue, type HostSheet } from '../model';

/** The client over a workbook with these sheets, each given by its rows from A1 on. Cells are as loaded from a file: nothing is parsed. */
export function hostOf(sheets: Record<string, CellValue[][]>, options?: ExcelHostOptions): ExcelHost {
  const workbook = new HostWorkbook('Test.xlsx');
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    rows.forEach((values, row) =>
      sheet.cells.loadRow(row, { values: [...values], formulas: undefined, styles: undefined }),
    );
  }
  return createExcelHost(workbook, options);
}

/** The model behind a sheet, by its place among the tabs. */
export function sheetOf(host: ExcelHost, position = 0): HostSheet {
  const sheet = host.workbook.sheets[position];
  if (!sheet) throw new Error(`There is no sheet ${position}.`);
  return sheet;
}

/** Queues work on the first sheet, syncs, and gives back what `read` makes of it then. */
export function onFirstSheet<T>(
  host: ExcelHost,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
): Promise<T> {
  return host.run(async (context) => {
    const read = queue(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return read();
  });
}

/** Puts one value into A1 of a new sheet, and reads it back with its formula and format. */
export async function written(host: ExcelHost, value: unknown, format?: string) {
  return onFirstSheet(host, (sheet) => {
    const cell = sheet.getRange('A1');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,formulas,numberFormat,valueTypes,text');
    return () => ({
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0] as unknown,
      text: cell.text[0]?.[0] as unknown,
    });
  });
}
