import { HostWorkbook, MAX_COLUMNS, MAX_ROWS, type CellValue } from '../model';
import { numberColumns } from './csv-numbers';
import { readCsvRows } from './csv-rows';
import { decodeText } from './csv-text';
import { UnreadableFileError } from '../../xlsx/errors';
import { atOnce, inSlices, type Pause, type Sliced } from '../../xlsx/slices';
import { sheetNameFromFile } from './sheet-name-from-file';

/** Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;
/** Between two slices: some milliseconds. */
const ROWS_A_SLICE = 2_000;

/** Reads a CSV file into a workbook of one sheet that is named after the file. Throws UnreadableFileError. */
export function loadCsv(bytes: Uint8Array, name: string): HostWorkbook {
  const workbook = emptyWorkbook(name);
  addCsvSheet(workbook, bytes, name);
  return workbook;
}

/** The same with pauses between slices of the work. */
export async function loadCsvInSlices(bytes: Uint8Array, name: string, pause: Pause): Promise<HostWorkbook> {
  const workbook = emptyWorkbook(name);
  await inSlices(addSheet(workbook, bytes, name), pause);
  return workbook;
}

function emptyWorkbook(name: string): HostWorkbook {
  return new HostWorkbook(name.replace(/^.*[\\/]/, ''));
}

/**
 * Adds a CSV file to a workbook as its last sheet. Every cell is the text as written (an id keeps its leading zeros), save in columns that are
 * numbers through and through (`numberColumns`); an empty field is a blank cell.
 * Encoding and separator (comma, semicolon, tab) are found out. Throws UnreadableFileError with one line for people.
 */
export function addCsvSheet(workbook: HostWorkbook, bytes: Uint8Array, name: string): void {
  atOnce(addSheet(workbook, bytes, name));
}

function* addSheet(workbook: HostWorkbook, bytes: Uint8Array, name: string): Sliced<void> {
  const refuse = (what: string) => new UnreadableFileError(name, what);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) {
    throw refuse(
      'is an Excel workbook with the name of a CSV file. Change the end of its name to .xlsx and try again.',
    );
  }
  const text = yield* decodeText(bytes);
  yield;
  if (text.trim() === '') throw refuse('is empty. Export it again.');
  if (text.includes('\0')) throw refuse('is not a text file. Export it again as CSV.');
  yield;
  const { rows, openQuoteRow } = yield* readCsvRows(text);
  if (openQuoteRow !== undefined) {
    throw refuse(
      `has a quotation mark in row ${openQuoteRow} that is not closed where its field ends. Correct that row and try again.`,
    );
  }
  if (rows.length > MAX_ROWS) {
    throw refuse(
      `has ${rows.length.toLocaleString('en-US')} rows, more than a sheet can hold. Split it and try again.`,
    );
  }
  const sheet = workbook.addSheet(
    sheetNameFromFile(
      name,
      workbook.sheets.map((each) => each.name),
    ),
  );
  const cells: CellValue[][] = [];
  for (const fields of rows) {
    if (fields.length > MAX_COLUMNS || fields.some((field) => field.length > MAX_TEXT)) {
      const row = cells.length + 1;
      throw refuse(`has more text in row ${row} than a sheet can hold. A quotation mark may be missing there.`);
    }
    cells.push(fields.map((field) => (field === '' ? null : field)));
    if (cells.length % ROWS_A_SLICE === 0) yield;
  }
  yield* numberColumns(cells);
  for (const [row, values] of cells.entries()) {
    if (values.some((value) => value !== null))
      sheet.cells.loadRow(row, { values, formulas: undefined, styles: undefined });
    if (row % ROWS_A_SLICE === 0) yield;
  }
}
