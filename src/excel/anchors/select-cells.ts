import type { SheetAnchors } from '../../compliance/run/row-anchors';
import { PayloadMeter } from '../request/payload';
import { findAnchoredRows, queueAnchorCheck } from './row-anchors';

/**
 * Brings a sheet to the front and selects cells on it; a hidden sheet is not shown. Where `anchors` are given, of the row of the
 * cells, and this row was moved since, it is followed; where it cannot be found, nothing is selected. Throws what Office.js throws.
 */
export async function selectCells(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  anchors?: SheetAnchors,
): Promise<'done' | 'moved' | 'hidden' | 'gone' | 'changed'> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) return 'gone';
  if (worksheet.visibility !== 'Visible') return 'hidden';
  const [row, key] = [...(anchors?.rows ?? [])][0] ?? [];
  if (anchors === undefined || row === undefined || key === undefined) {
    queueSelection(worksheet, address, 0);
    await context.sync();
    return 'done';
  }
  const stood = await standsThere(context, worksheet, anchors);
  const place = stood ? row : (await findAnchoredRows(context, worksheet, anchors)).get(row);
  if (place === undefined) return 'changed';
  const now = { ...anchors, rows: new Map([[place, key]]) };
  // Read with the selection: the row may be moved in the last moment.
  const stands = await standsThere(context, worksheet, now, () => queueSelection(worksheet, address, place - row));
  if (!stands) return 'changed';
  return stood ? 'done' : 'moved';
}

async function standsThere(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  anchors: SheetAnchors,
  queueMore: () => void = () => undefined,
): Promise<boolean> {
  const payload = new PayloadMeter(context);
  const stands = await queueAnchorCheck(worksheet, anchors, payload);
  queueMore();
  await payload.flush();
  return stands();
}

function queueSelection(worksheet: Excel.Worksheet, address: string, rowsDown: number): void {
  worksheet.activate();
  worksheet.getRange(address).getOffsetRange(rowsDown, 0).select();
}
