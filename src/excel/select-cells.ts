import type { SheetAnchors } from '../compliance/row-anchors';
import { PayloadMeter } from './payload';
import { queueAnchorCheck } from './row-anchors';

/**
 * Brings a sheet to the front and selects cells on it; a hidden sheet is not shown, and nothing is selected where the rows of
 * `anchors` no longer stand where they were read. Throws what Office.js throws.
 */
export async function selectCells(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  anchors?: SheetAnchors,
): Promise<'done' | 'hidden' | 'gone' | 'changed'> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) return 'gone';
  if (worksheet.visibility !== 'Visible') return 'hidden';
  if (anchors !== undefined) {
    const payload = new PayloadMeter(context);
    const stands = await queueAnchorCheck(worksheet, anchors, payload);
    await payload.flush();
    if (!stands()) return 'changed';
  }
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
  return 'done';
}
