import { letPass } from '../request/let-pass';
import { queueRemoval, type ReportPlace, type Tab } from './tabs';

/**
 * Makes a finished tab the report's: the tab of before goes, the new one takes its name and visibility.
 * `queueRest` queues what holds only once the old tab is gone, such as the tables' names. Where Excel fails on the way, either the old
 * tab stays and the new one goes, or the other way round; never both go. Throws what Office.js throws.
 */
export async function swapIn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { name, replaces }: ReportPlace,
  queueRest: () => void,
): Promise<void> {
  // Read before the removal, which may change it.
  const visibility = replaces?.worksheet.visibility ?? 'Visible';
  const queueNames = () => {
    worksheet.name = name;
    if (replaces) worksheet.visibility = visibility;
    queueRest();
  };
  try {
    if (replaces) queueRemoval(replaces);
    queueNames();
    await context.sync();
  } catch (error) {
    if (replaces === null || (await isThere(context, replaces))) {
      await discard(context, worksheet);
      throw error;
    }
    queueNames();
    await context.sync();
  }
}

/** Takes a half-written tab away, as far as Excel still answers: the failure that led here is the one to tell. */
export async function discard(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<void> {
  try {
    worksheet.delete();
    await context.sync();
  } catch (error) {
    // Where the request that was to make the tab failed, there is none to delete.
    letPass(error, 'InvalidObjectPath');
  }
}

async function isThere(context: Excel.RequestContext, { worksheet }: Tab): Promise<boolean> {
  const found = context.workbook.worksheets.getItemOrNullObject(worksheet.id);
  found.load('id');
  await context.sync();
  return !found.isNullObject;
}
