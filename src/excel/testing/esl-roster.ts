import { makePolicy } from '../../compliance/policy/policy';
import type { ComplianceRun } from '../../compliance/run/run';
import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import { dayOf } from '../../compliance/sheets/values/dates';
import type { CellValue, ExcelHost, HostSheet } from '../../embedded-host';
import { refreshEslColumns, removeEslColumns, writeEslColumns, type EslServiceRow } from '../esl-columns/esl-columns';
import { checkWorkbook } from '../read/run-check';
import { sheetOf, type SheetCells } from './excel-with';

export const HEADINGS = ['Student ID', 'Student Name', 'Grade', 'SDD'];
export const OWN = [
  'Owed min/day (ML Check)',
  'Owed min/wk (ML Check)',
  'Scheduled min/wk (ML Check)',
  'Gap min/wk (ML Check)',
  'ESL status (ML Check)',
];
export const ROSTER: SheetCells = [HEADINGS, [1001, 'Mai', 7, 2], [1002, 'Sam', 7, null], ['01003', 'Ana', 3, 3]];

export function service(studentId: string, owed: number | null, scheduled: number | null, text: string): EslServiceRow {
  const gapPerWeek = owed === null || scheduled === null ? null : Math.max(0, owed - scheduled);
  const status = { text, status: 'info' as const };
  return { studentId, rows: [], owedPerWeek: owed, scheduledPerWeek: scheduled, gapPerWeek, status };
}

export const SERVICES = [service('1001', 450, 225, 'Short (full year)'), service('01003', 300, 300, 'Served')];
export const MAI = [90, 450, 225, 225, 'Short (full year)'];
export const ANA = [60, 300, 300, 0, 'Served'];
export const NOBODY = [null, null, null, null, null];

export function readChecked(excel: ExcelHost): Promise<ComplianceRun> {
  const options = { policy: makePolicy(), asOf: dayOf(2026, 10, 1), checks: [] };
  return excel.run((context) => checkWorkbook(context, options));
}

export async function readingsOf(excel: ExcelHost): Promise<readonly SheetReading[]> {
  return (await readChecked(excel)).sheets;
}

export async function add(excel: ExcelHost, services: readonly EslServiceRow[] = SERVICES) {
  const readings = await readingsOf(excel);
  return excel.run((context) => writeEslColumns(context, services, readings));
}

export async function refresh(excel: ExcelHost, services: readonly EslServiceRow[] = SERVICES) {
  const readings = await readingsOf(excel);
  return excel.run((context) => refreshEslColumns(context, services, readings));
}

export const remove = (excel: ExcelHost) => excel.run((context) => removeEslColumns(context));

/** The cells of some columns, from a row on; rows and columns count from 0. */
export function cellsOf(excel: ExcelHost, column: number, columns = 5, sheet = 'Roster', rows = 4): CellValue[][] {
  const { cells } = sheetOf(excel, sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, at) => cells.value(row, column + at)),
  );
}

/** Everything that a person could notice of a sheet. */
export function looks({ cells, columnWidths, defaultColumnWidth, tables }: HostSheet): object {
  const rows: [number, number, CellValue, number][] = [];
  cells.forEachRow((row, at) => {
    for (let column = 0; column < Math.max(row.values.length, row.styles?.length ?? 0); column++) {
      const [value, style] = [row.values[column] ?? null, row.styles?.[column] ?? 0];
      if (value !== null || style !== 0) rows.push([at, column, value, style]);
    }
  });
  const widths = [...columnWidths].filter(([, width]) => width !== defaultColumnWidth);
  return {
    rows,
    widths,
    tables: tables.map(({ area, columns }) => ({ area, names: columns.map(({ name }) => name) })),
  };
}

export const onRoster = (excel: ExcelHost, act: (sheet: Excel.Worksheet) => void) =>
  excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Roster'));
    await context.sync();
  });

export const makeTable = (excel: ExcelHost, address = 'A1:D4') =>
  onRoster(excel, (sheet) => sheet.tables.add(sheet.getRange(address), true));
