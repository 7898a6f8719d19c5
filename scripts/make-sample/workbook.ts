import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../src/compliance/sheets/addresses';
import { isCellError } from '../../src/compliance/sheets/snapshot';
import { decorate } from './decoration';
import type { Cell } from './model';
import type { FilledSheet } from './sheets';

/** The day that stands in the file as created and saved. */
const SAVED = new Date(Date.UTC(2026, 8, 30, 19, 0, 0));
/** The earliest time that a zip entry can have, in any time zone. */
const ZIP_TIME = new Date(1980, 0, 1);
const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } } as const;
const DATE_FORMAT = 'm/d/yyyy';

/**
 * Writes the sheets as an .xlsx file that looks like an office's own. The same sheets give the same bytes on every machine:
 * dates are fixed, and the package is zipped by fflate, whose output does not depend on the zlib of the Node version.
 */
export async function writeSample(sheets: readonly FilledSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Burke K-8 main office';
  workbook.lastModifiedBy = 'Burke K-8 main office';
  workbook.created = SAVED;
  workbook.modified = SAVED;
  for (const sheet of sheets) writeSheet(workbook, sheet);
  const written = await workbook.xlsx.writeBuffer({ zip: { modTime: ZIP_TIME, timestamps: 'dos' } });
  return zipSync(unzipSync(written), { level: 9, mtime: ZIP_TIME });
}

function writeSheet(workbook: Workbook, sheet: FilledSheet): void {
  const { name, plan, headingRow, values } = sheet;
  const worksheet = workbook.addWorksheet(name);
  values.forEach((cells, index) =>
    cells.forEach((cell, place) => {
      if (cell !== null) worksheet.getCell(index + 1, place + 1).value = cellValue(cell);
    }),
  );
  if (headingRow > 1) worksheet.getCell(1, 1).font = { bold: true, size: 14 };
  plan.columns.forEach(({ width, date, hidden }, place) => {
    const column = worksheet.getColumn(place + 1);
    column.width = width;
    if (hidden === true) column.hidden = true;
    if (date === true) formatDates(worksheet, sheet, place + 1);
  });
  if (plan.table === undefined) styleHeadings(worksheet, headingRow, plan.columns.length);
  else addTable(worksheet, sheet, plan.table);
  worksheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headingRow }];
  decorate(worksheet, sheet);
}

/** A broken formula shows its error; everything else is as typed. */
function cellValue(cell: Exclude<Cell, null>) {
  if (!isCellError(cell)) return cell;
  return { formula: 'VLOOKUP(A5,#REF!,2,FALSE)', result: { error: '#REF!' as const } };
}

function formatDates(worksheet: Worksheet, { headingRow, values }: FilledSheet, column: number): void {
  for (let row = headingRow + 1; row <= values.length; row++) worksheet.getCell(row, column).numFmt = DATE_FORMAT;
}

function styleHeadings(worksheet: Worksheet, headingRow: number, count: number): void {
  for (let column = 1; column <= count; column++) {
    const cell = worksheet.getCell(headingRow, column);
    cell.font = { bold: true };
    cell.fill = HEADING_FILL;
    cell.alignment = { wrapText: true, vertical: 'middle' };
  }
}

function addTable(worksheet: Worksheet, { plan, headingRow, values }: FilledSheet, name: string): void {
  worksheet.addTable({
    name,
    ref: `A${headingRow}:${columnLetters(plan.columns.length)}${values.length}`,
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: plan.columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows: values.slice(headingRow).map((cells) => [...cells]),
  });
}
