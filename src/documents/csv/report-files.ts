import { tablesOf } from '../../compliance/reports/arrange';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { tableCsv } from './table-csv';

/** A file to be written: its name, and its text. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The tables of reports as .csv files, one a table: `joined.csv` where a report has one, else `REPORT.TABLE.csv`. A table without a
 * row has no file.
 */
export function csvFiles(sheets: readonly ReportSheet[]): CsvFile[] {
  return sheets.flatMap(({ id, blocks }) => {
    const tables = tablesOf(blocks);
    return tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => ({ name: `${tables.length === 1 ? id : `${id}.${table.name}`}.csv`, text: tableCsv(table) }));
  });
}
