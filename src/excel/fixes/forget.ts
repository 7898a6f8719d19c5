import { openState } from '../settings/kept-state';
import { FIXES } from '../settings/kinds/fixes';

/** Takes out of the workbook what fixed cells held before, so that they can no longer be restored. Throws what Office.js throws. */
export async function forgetFix(context: Excel.RequestContext, id: number): Promise<void> {
  const fixes = (await openState(context, [FIXES])).of(FIXES);
  fixes.queueChange(({ made }) => ({ made: made.filter((fix) => fix.id !== id) }));
  await context.sync();
  await fixes.settle();
}
