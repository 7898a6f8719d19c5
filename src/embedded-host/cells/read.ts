import {
  isCellError,
  isWholeColumns,
  isWholeRows,
  type CellArea,
  type CellRow,
  type CellValue,
  type HostSheet,
  type HostWorkbook,
} from '../model';
import { MAX_CELLS_READ } from '../profile';
import { displayText } from './text';

/** What a load brings for one cell: text, number, boolean, or `""` for a blank. */
type WireValue = string | number | boolean;

/** Excel answers null for whole rows and columns and for more cells than one read may hold (docs/guides/office-js.md 2.2, 2.4). */
function isReadable(area: CellArea): boolean {
  return !isWholeColumns(area) && !isWholeRows(area) && area.rows * area.columns <= MAX_CELLS_READ;
}

/** A value as Office.js returns it: a blank is `""`, an error is its text. */
function wireValue(value: CellValue | undefined): WireValue {
  if (value === null || value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

function readRows<T>(
  sheet: HostSheet,
  area: CellArea,
  read: (cells: Readonly<CellRow> | undefined, row: number) => T[],
) {
  if (!isReadable(area)) return null;
  const rows: T[][] = new Array(area.rows);
  for (let offset = 0; offset < area.rows; offset++)
    rows[offset] = read(sheet.cells.row(area.row + offset), area.row + offset);
  return rows;
}

/** The values of an area by rows; null where Excel answers null. */
export function readValues(sheet: HostSheet, area: CellArea): WireValue[][] | null {
  return readRows(sheet, area, (_, row) => {
    const values = sheet.cells.values(row, area.column, area.columns);
    for (let at = 0; at < values.length; at++) values[at] = wireValue(values[at]);
    return values as WireValue[];
  });
}

/** Formulas where there are any, else values. */
export function readFormulas(sheet: HostSheet, area: CellArea): WireValue[][] | null {
  return readRows(sheet, area, (cells) =>
    Array.from(
      { length: area.columns },
      (_, at) => cells?.formulas?.[area.column + at] ?? wireValue(cells?.values[area.column + at]),
    ),
  );
}

/** `Empty`, `String`, `Double`, `Boolean` or `Error` for each cell. A formula that gives an empty text is a `String`. */
export function readValueTypes(sheet: HostSheet, area: CellArea): string[][] | null {
  return readRows(sheet, area, (cells) =>
    Array.from({ length: area.columns }, (_, at) => {
      const value = cells?.values[area.column + at] ?? null;
      if (value === null) return 'Empty';
      if (typeof value === 'string') return 'String';
      if (typeof value === 'number') return 'Double';
      return typeof value === 'boolean' ? 'Boolean' : 'Error';
    }),
  );
}

/** The number formats of an area by rows. */
export function readNumberFormats(sheet: HostSheet, area: CellArea, workbook: HostWorkbook): string[][] | null {
  return readRows(sheet, area, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, at) => workbook.styles.get(sheet.styleNumber(row, area.column + at)).numberFormat,
    ),
  );
}

/** The texts that the cells show. */
export function readTexts(sheet: HostSheet, area: CellArea, workbook: HostWorkbook): string[][] | null {
  return readRows(sheet, area, (cells, row) =>
    Array.from({ length: area.columns }, (_, at) => {
      const column = area.column + at;
      const { numberFormat } = workbook.styles.get(sheet.styleNumber(row, column));
      return displayText(cells?.values[column] ?? null, numberFormat, workbook.date1904);
    }),
  );
}
