import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../sheets/snapshot';

/** Rows of cells by sheet name, the heading row first, as a test writes them. */
export type SheetRows = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** A workbook whose sheets start at A1. */
export function workbookOf(sheets: SheetRows): WorkbookSnapshot {
  return {
    name: 'test.xlsx',
    date1904: false,
    sheets: Object.entries(sheets).map(([name, values]): SheetSnapshot => ({
      name,
      firstRow: 1,
      firstColumn: 1,
      values,
      tables: [],
    })),
    unread: [],
  };
}
