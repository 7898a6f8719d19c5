import type { FixValue } from '../compliance/fixes/fix';
import { mergeSpans } from './address-packer';
import type { CellChange, ChosenCell, ChosenSheet } from './fix-choose';
import { TEXT_FORMAT } from './fix-formats';
import { estimateBytes, PayloadMeter } from './payload';
import { asText, inTextFormat } from './written-text';

/** Excel's last column; makes one number of a row and a column. */
const SHEET_COLUMNS = 16_384;
const AREAS_BETWEEN_SIGNS = 200;
/** Text that Excel takes as it is: letters without a digit, and no word for true or false. */
const PLAIN_TEXT = /^\s*\p{L}[^\d]*$/u;
const TRUTH = /^\s*(true|false)\s*$/i;

/**
 * Writes cells of one sheet, in rectangles that hold no other cell: number formats first, then values. Reads them once more in
 * the same request: a cell that held something else by then gets it back and is returned. Throws what Office.js throws.
 */
export async function writeCells(
  context: Excel.RequestContext,
  { worksheet, cells }: ChosenSheet,
  heard: () => void,
): Promise<CellChange[]> {
  const seen: Excel.Range[] = [];
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
      await payload.reserve(2 * bytesOf(values), format === null ? 4 : 5);
      if (areas++ % AREAS_BETWEEN_SIGNS === 0) heard();
      const range = worksheet.getRangeByIndexes(area.row - 1, area.column - 1, area.rows, area.columns);
      const { row, column, rows, columns } = area;
      const before = worksheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
      seen.push(before.load('rowIndex,columnIndex,values,formulas,numberFormat'));
      // One format for all cells, as Office.js takes it though its typings say otherwise (guides/office-js.md 2.5).
      if (format !== null) range.numberFormat = format as unknown as string[][];
      range.values = values;
      range.untrack();
    }
  }
  await payload.flush();
  return putBack(context, { worksheet, cells }, seen);
}

/** Gives cells their contents back that were another's by the time they were written; returns them. */
async function putBack(
  context: Excel.RequestContext,
  { worksheet, cells }: ChosenSheet,
  seen: readonly Excel.Range[],
): Promise<CellChange[]> {
  const changes = new Map(cells.map(({ change }) => [placeOf(change), change]));
  const strange: CellChange[] = [];
  const payload = new PayloadMeter(context);
  for (const { rowIndex, columnIndex, values, formulas, numberFormat } of seen) {
    for (const [at, row] of values.entries()) {
      for (const [beside, value] of row.entries()) {
        const change = changes.get(placeOf({ row: rowIndex + at + 1, column: columnIndex + beside + 1 }));
        const formula: unknown = formulas[at]?.[beside];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        if (change === undefined || (!isFormula && isExpected(change, value))) continue;
        strange.push(change);
        const format = String(numberFormat[at]?.[beside] ?? '');
        await payload.reserve(estimateBytes(value), 3);
        const cell = worksheet.getCell(rowIndex + at, columnIndex + beside);
        cell.numberFormat = [[format]];
        if (isFormula) cell.formulas = [[formula]];
        else cell.values = [[typeof value === 'string' ? contentOf(value, format) : value]];
      }
    }
  }
  if (strange.length > 0) await payload.flush();
  for (const range of seen) range.untrack();
  return strange;
}

/** Where Excel failed on the way, a cell may have got its value and not its format. */
function isExpected({ from, to, format }: CellChange, value: unknown): boolean {
  return value === from || (value === to && typeof format === 'object');
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
