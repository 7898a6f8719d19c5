import { cellText } from '../../compliance/sheets/values/text';
import { mergeSpans } from '../request/address-packer';
import type { CellPosition } from '../request/cell-position';
import { contentOf, loadContents, queueGiveBack, wasFormula } from '../request/cell-contents';
import type { CellChange, ChosenCell, ChosenSheet } from './choose';
import { estimateBytes, PayloadMeter } from '../request/payload';

/** Excel's last column; makes one number of a row and a column. */
const SHEET_COLUMNS = 16_384;
const AREAS_BETWEEN_SIGNS = 200;

/**
 * Writes cells of one sheet, in rectangles that hold no other cell: number formats first, then values. Reads them once more in
 * the same request: a cell that held something else by then, or stands under another heading, gets back what it held and is
 * returned. Throws what Office.js throws.
 */
export async function writeCells(
  context: Excel.RequestContext,
  { worksheet, cells, headings }: ChosenSheet,
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
      await payload.reserve(4 * bytesOf(values), format === null ? 4 : 5);
      if (areas++ % AREAS_BETWEEN_SIGNS === 0) heard();
      const range = worksheet.getRangeByIndexes(area.row - 1, area.column - 1, area.rows, area.columns);
      const { row, column, rows, columns } = area;
      const before = worksheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
      seen.push(loadContents(before));
      // One format for all cells, as Office.js takes it though its typings say otherwise (docs/guides/office-js.md 2.5).
      if (format !== null) range.numberFormat = format as unknown as string[][];
      range.values = values;
      range.untrack();
    }
  }
  // Read last: columns that were moved between two requests are noticed too.
  const tops = headings.map(({ row, column }) => worksheet.getCell(row - 1, column - 1).load('values'));
  await payload.flush();
  const moved = headings.filter(({ text }, at) => cellText(tops[at]?.values[0]?.[0]) !== text);
  return putBack(context, cells, seen, new Set(moved.map(({ column }) => column)));
}

/** Gives cells their contents back that were another's by the time they were written; returns them. */
async function putBack(
  context: Excel.RequestContext,
  cells: readonly ChosenCell[],
  seen: readonly Excel.Range[],
  movedColumns: ReadonlySet<number>,
): Promise<CellChange[]> {
  const changes = new Map(cells.map(({ change }) => [placeOf(change), change]));
  const strange: CellChange[] = [];
  const payload = new PayloadMeter(context);
  for (const before of seen) {
    const places = new Set<string>();
    for (const [at, row] of before.values.entries()) {
      for (const [beside, value] of row.entries()) {
        const change = changes.get(placeOf({ row: before.rowIndex + at + 1, column: before.columnIndex + beside + 1 }));
        if (change === undefined) continue;
        const isMoved = movedColumns.has(change.column);
        if (!isMoved && isExpected(change, value) && !wasFormula(before, at, beside)) continue;
        strange.push(change);
        places.add(`${at} ${beside}`);
      }
    }
    if (places.size === 0) continue;
    await payload.reserve(3 * bytesOf(before.values), 3);
    queueGiveBack(before, (row, column) => places.has(`${row} ${column}`));
  }
  if (strange.length > 0) await payload.flush();
  for (const range of seen) range.untrack();
  return strange;
}

/** Where Excel failed on the way, a cell may have got its value and not its format. */
function isExpected({ from, to, format }: CellChange, value: unknown): boolean {
  return value === from || (value === to && typeof format === 'object');
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

function placeOf({ row, column }: CellPosition): number {
  return row * SHEET_COLUMNS + column;
}

function bytesOf(values: readonly (readonly unknown[])[]): number {
  return values.reduce((sum, row) => sum + row.reduce<number>((bytes, value) => bytes + estimateBytes(value), 0), 0);
}
