import { mergeSpans } from '../../request/address-packer';
import { passingCells } from '../../request/areas';
import type { RowSpan } from '../../request/cell-position';
import type { PayloadMeter } from '../../request/payload';
import { numberFormatOf, usualFormatOf, type NoteCell } from './notes';
import type { TableLayout } from '../layout';

/** Queues how a user's notes look: her columns wrapped, her numbers and dates in the formats that she gave them. */
export async function queueNotesLook(
  worksheet: Excel.Worksheet,
  { table, notes, firstRow, lastRow }: TableLayout,
  payload: PayloadMeter,
): Promise<void> {
  if (notes === null) return;
  const queueFormats = async (cells: ReadonlyMap<number, NoteCell>, column: number, usual: string) => {
    for (const [format, spans] of spansByFormat(cells, firstRow, column, usual)) {
      for (const { row, rows } of mergeSpans(spans)) {
        await payload.reserve(format.length, 2);
        // One format for the whole range, though the typings ask for one a cell (see setNumberFormat).
        passingCells(worksheet, row - 1, column, rows, 1).numberFormat = format as unknown as string[][];
      }
    }
  };
  for (const [column, cells] of notes.filledIn) await queueFormats(cells, column, '');
  for (const [index, { cells }] of notes.columns.entries()) {
    const column = table.columns.length + index;
    passingCells(worksheet, firstRow - 1, column, lastRow - firstRow + 1, 1).format.wrapText = true;
    await queueFormats(cells, column, usualFormatOf(cells));
  }
}

/** The cells whose format differs from the usual one of their column. */
function spansByFormat(
  cells: ReadonlyMap<number, NoteCell>,
  firstRow: number,
  column: number,
  usual: string,
): Map<string, RowSpan[]> {
  const byFormat = new Map<string, RowSpan[]>();
  for (const [row, cell] of cells) {
    const format = numberFormatOf(cell);
    if (format === null || format === usual) continue;
    const spans = byFormat.get(format) ?? [];
    byFormat.set(format, spans);
    spans.push({ row: firstRow + row, column: column + 1, columns: 1 });
  }
  return byFormat;
}
