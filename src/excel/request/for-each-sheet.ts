import { describeHostFailure, isSheetFailure, type HostFailure } from './errors';

/** What one sheet answered, or why it could not. */
export type SheetAnswer<Item, Value> =
  | { readonly item: Item; readonly value: Value; readonly failure?: undefined }
  | { readonly item: Item; readonly failure: HostFailure };

/** What they ask and answer together stays well below the 5 MB of one request (docs/guides/office-js.md 2.2). */
const SHEETS_PER_SYNC = 500;

/**
 * Reads something from many sheets in one sync, or in one for each 500. A sheet that fails (a chart sheet, one deleted
 * meanwhile) fails the whole batch, so its half is then read apart until the sheet is found; it answers with its failure.
 * `queue` loads what is needed and returns a reader of it. Throws what is not one sheet's failure.
 */
export async function forEachSheet<Item, Value>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => () => Value,
): Promise<SheetAnswer<Item, Value>[]> {
  const answers: SheetAnswer<Item, Value>[] = [];
  for (let done = 0; done < items.length; done += SHEETS_PER_SYNC) {
    answers.push(...(await readTogether(context, items.slice(done, done + SHEETS_PER_SYNC), queue)));
  }
  return answers;
}

async function readTogether<Item, Value>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => () => Value,
): Promise<SheetAnswer<Item, Value>[]> {
  try {
    const readers = items.map((item) => ({ item, read: queue(item) }));
    await context.sync();
    return readers.map(({ item, read }) => ({ item, value: read() }));
  } catch (error) {
    if (!isSheetFailure(error)) throw error;
    const [only] = items;
    if (items.length === 1 && only !== undefined) return [{ item: only, failure: describeHostFailure(error) }];
  }
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await readTogether(context, items.slice(0, middle), queue)),
    ...(await readTogether(context, items.slice(middle), queue)),
  ];
}
