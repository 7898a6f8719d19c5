import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { loadXlsx } from '../src/embedded-host/file';
import { timed } from './measure';

/** Ways to read a file of cells. */
export type ReaderName = 'this program' | '@e965/xlsx' | 'exceljs' | 'DuckDB, CSV twin';

/** What reading took. `cells` are those that hold something, headings among them. */
export interface ReaderFigures {
  readonly milliseconds: number;
  readonly processor: number;
  readonly peakBytes: number;
  readonly cells: number;
}

interface Reader {
  /** Reads the file, and gives back what counts the cells of what was read. */
  (file: string): Promise<() => number | Promise<number>>;
}

const READERS: Readonly<Record<ReaderName, Reader>> = {
  'this program': async (file) => {
    const { sheets } = await loadXlsx(readFileSync(file), 'district.xlsx');
    return () => {
      let cells = 0;
      for (const sheet of sheets) sheet.cells.forEachRow(({ values }) => (cells += filled(values)));
      return cells;
    };
  },
  '@e965/xlsx': async (file) => {
    const { Sheets } = read(readFileSync(file), { dense: true });
    return () => {
      let cells = 0;
      for (const sheet of Object.values(Sheets)) for (const row of sheet['!data'] ?? []) cells += filled(row);
      return cells;
    };
  },
  exceljs: async (file) => {
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(file);
    return () => {
      let cells = 0;
      workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => void cells++)));
      return cells;
    };
  },
  'DuckDB, CSV twin': async (file) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const folder = twinOf(file);
    const names = readdirSync(folder);
    for (const [table, name] of names.entries())
      await connection.run(`CREATE TABLE t${table} AS FROM read_csv('${path.join(folder, name)}', header = true)`);
    return async () => {
      let cells = 0;
      for (const table of names.keys()) {
        const reader = await connection.runAndReadAll(`SELECT count(COLUMNS(*)) FROM t${table}`);
        const counts = reader.getRowsJS()[0] ?? [];
        cells += counts.length + counts.reduce<number>((sum, count) => sum + Number(count), 0);
      }
      return cells;
    };
  },
};

export const READER_NAMES = Object.keys(READERS) as readonly ReaderName[];

/** The folder of the CSV files, one a sheet, that hold the same as an .xlsx file. */
export function twinOf(file: string): string {
  return `${file}.csv`;
}

/** Reads a file in one way, once, in a process of its own. */
export async function readerJob(name: ReaderName, file: string): Promise<ReaderFigures> {
  const { result: count, milliseconds, processor } = await timed(() => READERS[name](file));
  return { milliseconds, processor, peakBytes: process.resourceUsage().maxRSS * 1024, cells: await count() };
}

function filled(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (value === null || value === undefined ? 0 : 1), 0);
}
