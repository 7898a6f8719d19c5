import type { ReportCell, ReportSheet } from '../../compliance/reports/report-sheet';
import type { CellValue, ExcelHost } from '../../embedded-host';
import { writeReport } from '../report/write-report';
import { excelWith, sheetOf } from './excel-with';

/** The tab of the report. */
export const TAB = 'ML Test';

/** A report of one table: its headings stand in row 6, the first of its rows in row 7. */
export function report(rows: readonly (readonly [id: string, minutes: number])[], changes: Partial<ReportSheet> = {}) {
  const table = {
    kind: 'table' as const,
    name: 'students',
    columns: [
      { heading: 'Student', type: 'text' as const, width: 12, total: 'label' as const },
      { heading: 'Minutes', type: 'integer' as const, width: 10, total: 'sum' as const },
      { heading: 'Decision', type: 'text' as const, width: 16, fillIn: true as const },
    ],
    rows: rows.map(([id, minutes]): ReportCell[] => [id, minutes, null]),
    totals: true,
    notesBy: ['Student'],
  };
  const sheet: ReportSheet = {
    id: 'test',
    tabName: TAB,
    title: 'Test',
    cover: [],
    reading: 'Three students.',
    blocks: [{ kind: 'heading', text: 'By student' }, table],
  };
  return { ...sheet, ...changes };
}

export const STUDENTS = [
  ['001', 450],
  ['002', 225],
  ['003', 90],
] as const;

export const write = (excel: ExcelHost, sheet: ReportSheet) =>
  excel.run((context) => writeReport(context, sheet, { asOf: '2026-10-01' }));

/** Excel with the report written to it. */
export async function written(sheet: ReportSheet = report(STUDENTS)): Promise<ExcelHost> {
  const excel = excelWith({ Roster: [['ID'], [1]] });
  await write(excel, sheet);
  return excel;
}

/** As the user types: formulas are calculated, and what stands next to a table does not become part of it. */
export async function type(excel: ExcelHost, address: string, value: CellValue, format?: string): Promise<void> {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(TAB).getRange(address);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[value]];
    await context.sync();
  });
}

export async function texts(excel: ExcelHost, address: string): Promise<string[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(TAB).getRange(address);
    range.load('text');
    await context.sync();
    return range.text;
  });
}

/** The rows of the list of notes without a row: table, row, column, note. */
export async function listed(excel: ExcelHost): Promise<string[][]> {
  const table = sheetOf(excel, TAB).tables.find(({ name }) => name.includes('kept_notes'));
  if (table === undefined) return [];
  const { row, rows } = table.area;
  return texts(excel, `A${row + 2}:D${row + rows}`);
}
