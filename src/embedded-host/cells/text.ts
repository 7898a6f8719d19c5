import { format } from 'numfmt';
import { isCellError, isDateFormat, type CellValue, type HostSheet, type HostWorkbook } from '../model';

const DAYS_FROM_1900_TO_1904 = 1462;

/** The text that a cell shows. Column width does not matter, as in Office.js: no `####` for a narrow column. */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'string' && !numberFormat.includes('@')) return value;
  const serial = typeof value === 'number' && date1904 && isDateFormat(numberFormat);
  return format(numberFormat, serial ? value + DAYS_FROM_1900_TO_1904 : value, { throws: false, nbsp: false });
}

/** The same of a cell of a sheet. */
export function shownText(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number): string {
  const { numberFormat } = workbook.styles.get(sheet.styleNumber(row, column));
  return displayText(sheet.cells.value(row, column), numberFormat, workbook.date1904);
}
