import type { HostSheet } from '../../model';
import type { Sliced } from '../../../xlsx/slices';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { cellXml, type RichTexts } from './cell-xml';
import type { StyleWriter } from './style-writer';

const ROWS_A_PIECE = 250;

/** A row's own properties as attributes of `<row>`; undefined takes an attribute away. */
export function rowAttributes(
  sheet: HostSheet,
  row: number,
  styles: StyleWriter,
): Record<'ht' | 'customHeight' | 'hidden' | 's' | 'customFormat', string | number | undefined> {
  const height = sheet.rowHeights.get(row);
  const style = sheet.rowStyles.get(row);
  return {
    s: style === undefined ? undefined : styles.cellStyle(style),
    customFormat: style === undefined ? undefined : 1,
    ht: height,
    customHeight: height === undefined ? undefined : 1,
    hidden: sheet.hiddenRows.has(row) ? 1 : undefined,
  };
}

/** Whether a row has no properties of its own, as most have none. */
function isOrdinary({ rowHeights, rowStyles, hiddenRows }: HostSheet, row: number): boolean {
  return !rowHeights.has(row) && !rowStyles.has(row) && !hiddenRows.has(row);
}

/** A whole row as a `<row>` element; empty when there is nothing to say of it. */
export function rowXml(
  sheet: HostSheet,
  row: number,
  prefix: string,
  styles: StyleWriter,
  richTexts: RichTexts,
): string {
  const attributes = isOrdinary(sheet, row) ? '' : attributesXml(rowAttributes(sheet, row, styles));
  const record = sheet.cells.row(row);
  const width = Math.max(record?.values.length ?? 0, record?.formulas?.length ?? 0, record?.styles?.length ?? 0);
  let cells = '';
  for (let column = 0; column < width; column++) {
    cells += cellXml(sheet, { row, column, prefix }, styles, richTexts);
  }
  if (cells === '' && attributes === '') return '';
  return `<${prefix}row r="${row + 1}"${attributes}>${cells}</${prefix}row>`;
}

/** All rows of a sheet, as UTF-8 in pieces of some hundred rows. */
export function* allRows(
  sheet: HostSheet,
  prefix: string,
  styles: StyleWriter,
  richTexts: RichTexts,
): Sliced<Uint8Array[]> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const [index, row] of rowNumbers(sheet).entries()) {
    text += rowXml(sheet, row, prefix, styles, richTexts);
    if (index % ROWS_A_PIECE !== ROWS_A_PIECE - 1) continue;
    pieces.push(encoder.encode(text));
    text = '';
    yield;
  }
  pieces.push(encoder.encode(text));
  return pieces;
}

/** The rows that the file must name, in order. */
function rowNumbers({ cells, rowHeights, hiddenRows, rowStyles }: HostSheet): number[] {
  const rows: number[] = [];
  cells.forEachRow((_, row) => rows.push(row));
  const without = [...rowHeights.keys(), ...hiddenRows, ...rowStyles.keys()].filter(
    (row) => cells.row(row) === undefined,
  );
  // Most sheets have none: to sort hundreds of thousands would stop the page.
  return without.length === 0 ? rows : [...new Set([...rows, ...without])].sort((one, other) => one - other);
}
