import type { FixValue } from '../compliance/fixes/fix';
import { mergeSpans } from './address-packer';
import type { ChosenCell, ChosenSheet } from './fix-choose';
import { TEXT_FORMAT } from './fix-formats';
import { estimateBytes, PayloadMeter } from './payload';
import { asText, inTextFormat } from './written-text';

/** Excel's last column; makes one number of a row and a column. */
const SHEET_COLUMNS = 16_384;
const AREAS_BETWEEN_SIGNS = 200;
/** Text that Excel takes as it is: letters without a digit, and no word for true or false. */
const PLAIN_TEXT = /^\s*\p{L}[^\d]*$/u;
const TRUTH = /^\s*(true|false)\s*$/i;

/** Writes cells of one sheet, in rectangles that hold no other cell: number formats first, then values. Throws what Office.js throws. */
export async function writeCells(
  context: Excel.RequestContext,
  { worksheet, cells }: ChosenSheet,
  heard: () => void,
): Promise<void> {
  const payload = new PayloadMeter(context);
  let areas = 0;
  for (const [format, own] of byNewFormat(cells)) {
    const contents = new Map(own.map(({ change, wanted }) => [placeOf(change), contentOf(change.to, wanted)]));
    for (const area of mergeSpans(own.map(({ change: { row, column } }) => ({ row, column, columns: 1 })))) {
      const values = Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) =>
          contents.get(placeOf({ row: area.row + row, column: area.column + column })),
        ),
      );
      await payload.reserve(bytesOf(values), format === null ? 2 : 3);
      if (areas++ % AREAS_BETWEEN_SIGNS === 0) heard();
      const range = worksheet.getRangeByIndexes(area.row - 1, area.column - 1, area.rows, area.columns);
      // One format for all cells, as Office.js takes it though its typings say otherwise (guides/office-js.md 2.5).
      if (format !== null) range.numberFormat = format as unknown as string[][];
      range.values = values;
      range.untrack();
    }
  }
  await payload.flush();
}

/** What to write so that Excel keeps it as it is: a text stays text, whatever it looks like. */
export function contentOf(value: FixValue, format: string): FixValue {
  if (typeof value === 'number') return value;
  if (format === TEXT_FORMAT) return inTextFormat(value);
  return PLAIN_TEXT.test(value) && !TRUTH.test(value) ? value : asText(value);
}

/** The cells by the number format that they are to get; null where it stays. */
function byNewFormat(cells: readonly ChosenCell[]): ReadonlyMap<string | null, readonly ChosenCell[]> {
  const groups = new Map<string | null, ChosenCell[]>();
  for (const cell of cells) {
    const format = cell.wanted === cell.format ? null : cell.wanted;
    const group = groups.get(format);
    if (group === undefined) groups.set(format, [cell]);
    else group.push(cell);
  }
  return groups;
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * SHEET_COLUMNS + column;
}

function bytesOf(values: readonly (readonly unknown[])[]): number {
  return values.reduce((sum, row) => sum + row.reduce<number>((bytes, value) => bytes + estimateBytes(value), 0), 0);
}
