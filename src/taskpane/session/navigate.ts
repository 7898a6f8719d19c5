/** Brings a sheet to the front and selects cells on it; a hidden sheet is not shown. Throws what Office.js throws. */
export async function selectCells(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
): Promise<'done' | 'hidden' | 'gone'> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) return 'gone';
  if (worksheet.visibility !== 'Visible') return 'hidden';
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
  return 'done';
}
