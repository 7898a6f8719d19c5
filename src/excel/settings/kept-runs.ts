const KEY = 'ML Compliance Check runs';

/** Reads the runs that the workbook keeps for comparison, as the text that `queueKeepRuns` was given. Null where it keeps none. */
export async function readKeptRunsText(context: Excel.RequestContext): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
}

/** Queues runs to be kept in the workbook, in place of those kept before. They are saved with the file. */
export function queueKeepRuns(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(KEY, text);
}
