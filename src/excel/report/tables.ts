import { columnLetters } from '../../compliance/sheets/addresses';
import type { ReportColumn } from '../../compliance/reports/report-sheet';
import { passingCells } from '../request/areas';
import { BYTES_PER_SYNC, estimateBytes, type PayloadMeter } from '../request/payload';
import {
  TEXT_FORMAT,
  totalFormatOf,
  writtenColumn,
  writtenNotes,
  type WrittenColumn,
  type WrittenValue,
} from './cells';
import { runsOf, setNumberFormat } from './format';
import { isFiltered } from './page/columns';
import type { TableLayout } from './layout';
import { inTextFormat } from '../request/written-text';

const CELLS_PER_WRITE = 50_000;
/** Light, without loud colours. */
const TABLE_STYLE = 'TableStyleLight1';
const SUBTOTALS = { sum: 109, count: 103, average: 101 } as const;

/**
 * Queues a table's cells, then makes an Excel table of them, in blocks that a request can hold. Returns the Excel table.
 * `queued` hears how many rows each block has.
 */
export async function queueTable(
  worksheet: Excel.Worksheet,
  layout: TableLayout,
  date1904: boolean,
  payload: PayloadMeter,
  queued: (rows: number) => void = () => undefined,
): Promise<Excel.Table> {
  const { table, notes, width, headingRow, firstRow, lastRow, totalsRow } = layout;
  const ofUser = notes?.columns ?? [];
  const columns = [
    ...table.columns.map((_, at) => writtenColumn(table, at, date1904, notes)),
    ...ofUser.map((column) => writtenNotes(column, table.rows.length)),
  ];
  // All of it text, then what is none: fewer requests than one for each stretch of columns.
  setNumberFormat(passingCells(worksheet, headingRow - 1, 0, lastRow - headingRow + 1, width), TEXT_FORMAT);
  for (const { first, count, value } of runsOf(columns.map(({ numberFormat }) => numberFormat)))
    if (value !== TEXT_FORMAT)
      setNumberFormat(passingCells(worksheet, firstRow - 1, first, lastRow - firstRow + 1, count), value);
  const heading = passingCells(worksheet, headingRow - 1, 0, 1, width);
  heading.values = [[...table.columns, ...ofUser].map((column) => inTextFormat(column.heading))];
  let row = firstRow - 1;
  for (const { values, bytes } of blocksOf(columns, table.rows.length)) {
    await payload.reserve(bytes, 2);
    passingCells(worksheet, row, 0, values.length, width).values = values;
    row += values.length;
    queued(values.length);
  }
  if (totalsRow !== null) queueTotals(worksheet, layout, totalsRow);
  const excelTable = worksheet.tables.add(
    passingCells(worksheet, headingRow - 1, 0, lastRow - headingRow + 1, width),
    true,
  );
  excelTable.style = TABLE_STYLE;
  excelTable.showBandedRows = false;
  excelTable.showFilterButton = isFiltered(table);
  return excelTable;
}

/** The rows in blocks, each small enough to be one write. */
function* blocksOf(
  columns: readonly WrittenColumn[],
  rows: number,
): Generator<{ values: WrittenValue[][]; bytes: number }> {
  let values: WrittenValue[][] = [];
  let bytes = 0;
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column) => column.values[row] ?? '');
    const size = cells.reduce<number>((sum, cell) => sum + estimateBytes(cell), 0);
    const isFull = bytes + size > BYTES_PER_SYNC / 2 || (values.length + 1) * columns.length > CELLS_PER_WRITE;
    if (values.length > 0 && isFull) {
      yield { values, bytes };
      values = [];
      bytes = 0;
    }
    values.push(cells);
    bytes += size;
  }
  if (values.length > 0) yield { values, bytes };
}

/** Totals are plain formulas under the table: they follow its filters, stay out of its sorting, and LibreOffice reads them too. */
function queueTotals(worksheet: Excel.Worksheet, { table, firstRow, lastRow }: TableLayout, totalsRow: number): void {
  const { rows, columns } = table;
  const formats = columns.map((column) => (column.total === undefined ? null : totalFormatOf(column)));
  for (const { first, count, value } of runsOf(formats))
    if (value !== null) setNumberFormat(passingCells(worksheet, totalsRow - 1, first, 1, count), value);
  const totals = columns.map(({ total }, at) => {
    if (total === undefined) return null;
    const letters = columnLetters(at + 1);
    const hasBlanks = rows.some((row) => row[at] === null);
    return totalOf(total, `${letters}${firstRow}:${letters}${lastRow}`, hasBlanks);
  });
  // Null leaves a cell as it is.
  passingCells(worksheet, totalsRow - 1, 0, 1, columns.length).values = [totals];
}

/** Of unknown numbers the total is unknown too, not 0: blank where no number is shown. */
function totalOf(total: NonNullable<ReportColumn['total']>, address: string, hasBlanks: boolean): string {
  if (total === 'label') return 'Total';
  const formula = `SUBTOTAL(${SUBTOTALS[total]},${address})`;
  if (total === 'average') return `=IFERROR(${formula},"")`;
  return total === 'sum' && hasBlanks ? `=IF(SUBTOTAL(102,${address})=0,"",${formula})` : `=${formula}`;
}
