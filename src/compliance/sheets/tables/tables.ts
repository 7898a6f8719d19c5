import type { SheetCorrection } from '../corrections';
import { findHeads, headAt } from './heading-row';
import { headingNames } from '../heading-names';
import { headingTexts, type Head } from './heads';
import { isOwnHeading } from '../own-output';
import type { SheetSnapshot } from '../snapshot';

/** A part of a sheet that may be a table. */
export interface Table {
  readonly head: Head;
  /** The first and one past the last column, as indexes into a row. */
  readonly columns: readonly [number, number];
  /** One past the last row. */
  readonly end: number;
  /** The first row that may hold a title of it. */
  readonly titlesFrom: number;
  readonly isExcelTable: boolean;
}

/** The sheet's Excel tables; they go before its heading rows (docs/spec/sheets.md §1), unless the user named one of these. */
export function excelTables(sheet: SheetSnapshot, { headingRow }: SheetCorrection): Table[] {
  if (headingRow !== undefined) return [];
  return sheet.tables.map((table) => {
    const index = table.firstRow - sheet.firstRow;
    const from = table.firstColumn - sheet.firstColumn;
    return {
      head: plainHead(sheet, index),
      columns: [from, from + table.columnCount],
      end: Math.min(sheet.values.length, index + table.rowCount),
      titlesFrom: 0,
      isExcelTable: true,
    };
  });
}

/** The tables that begin with a heading row, the likeliest first; the one that the user named where it was named. */
export function plainTables(sheet: SheetSnapshot, { headingRow }: SheetCorrection): Table[] {
  if (headingRow === undefined) return findHeads(sheet).map((head) => plainTable(sheet, head));
  const index = headingRow - sheet.firstRow;
  return sheet.values[index] === undefined ? [] : [plainTable(sheet, headAt(sheet, index))];
}

/** The whole sheet as a table headed by its first row. */
export function wholeSheet(sheet: SheetSnapshot): Table {
  return plainTable(sheet, plainHead(sheet, 0));
}

/** The headings of a table by column; those outside it and those of our own columns are blank. */
export const tableHeadings = onceATable((table) => ofTable(table, table.head.texts));

/** The texts of the rows that may hold titles of a table, those above its head. */
export function titleRows(sheet: SheetSnapshot, { head, titlesFrom }: Table): string[][] {
  return Array.from({ length: head.index - titlesFrom }, (_, row) => headingTexts(sheet, titlesFrom + row));
}

/** What the headings of a table are looked up by, by column; blank as tableHeadings. */
export const tableNames = onceATable((table) => ofTable(table, table.head.names));

/** Every kind asks the same of a table. */
function onceATable(read: (table: Table) => readonly string[]): (table: Table) => readonly string[] {
  const known = new WeakMap<Table, readonly string[]>();
  return (table) => {
    let texts = known.get(table);
    if (texts === undefined) known.set(table, (texts = read(table)));
    return texts;
  };
}

function ofTable({ head, columns }: Table, texts: readonly string[]): string[] {
  return texts.map((text, column) =>
    column < columns[0] || column >= columns[1] || isOwnHeading(head.texts[column] ?? '') ? '' : text,
  );
}

function plainHead(sheet: SheetSnapshot, index: number): Head {
  const texts = headingTexts(sheet, index);
  return { index, first: index, texts, names: headingNames(texts), known: 0 };
}

/** The table under a head, down to the end of the sheet. */
export function plainTable(sheet: SheetSnapshot, head: Head): Table {
  const columns = [0, Math.max(head.texts.length, sheet.values[head.index]?.length ?? 0)] as const;
  return { head, columns, end: sheet.values.length, titlesFrom: 0, isExcelTable: false };
}
