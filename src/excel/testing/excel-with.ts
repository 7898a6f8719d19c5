import {
  createExcelHost,
  HostWorkbook,
  type ExcelHost,
  type ExcelHostOptions,
  type HostSheet,
} from '../../embedded-host';
import type { CellValue } from '../../embedded-host';

/** Cells of a sheet from A1 on, as values. */
export type SheetCells = readonly (readonly CellValue[])[];

/** Excel, as Office.js sees it, with these sheets open in it. */
export function excelWith(sheets: Readonly<Record<string, SheetCells>>, options?: ExcelHostOptions): ExcelHost {
  const workbook = new HostWorkbook('Test.xlsx');
  for (const [name, cells] of Object.entries(sheets)) putCells(workbook.addSheet(name), cells);
  return createExcelHost(workbook, options);
}

export function putCells(sheet: HostSheet, cells: SheetCells): void {
  cells.forEach((row, at) =>
    row.forEach((value, column) => value !== null && sheet.cells.setContent(at, column, value)),
  );
}

/** The sheet of this name. */
export function sheetOf({ workbook }: ExcelHost, name: string): HostSheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined)
    throw new Error(`There is no sheet ${name}; there are ${workbook.sheets.map((each) => each.name).join(', ')}.`);
  return sheet;
}

/** How many syncs some work takes. */
export async function syncsOf<Result>(
  excel: ExcelHost,
  work: () => Promise<Result>,
): Promise<{ syncs: number; result: Result }> {
  const before = excel.statistics.syncs;
  const result = await work();
  return { syncs: excel.statistics.syncs - before, result };
}
