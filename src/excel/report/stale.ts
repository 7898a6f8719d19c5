import { forEachSheet } from '../request/for-each-sheet';
import { inTextFormat } from '../request/written-text';
import { MARK_ROWS, markRowOf } from './mark-line';

/** What the grey line of a tab begins with once something changed that the tab tells of. */
const WORDS = 'Written before your last change · ';

/** Whether the grey line says that its tab is older than the workbook. */
export function saysStale(line: string): boolean {
  return line.startsWith(WORDS);
}

/** The grey line as it was written. */
export function asWritten(line: string): string {
  return saysStale(line) ? line.slice(WORDS.length) : line;
}

/**
 * Lets report tabs say that they are older than the workbook, until they are written anew. One sync to read and one to write, however
 * many tabs. A tab that is gone, protected, or without its mark stays as it is.
 * @returns the names of those that say so by now
 */
export async function tellStale(
  context: Excel.RequestContext,
  tabNames: readonly string[],
): Promise<readonly string[]> {
  const answers = await forEachSheet(context, tabNames, (name) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const range = worksheet.getRange(MARK_ROWS).load('values');
    const { protection } = worksheet;
    protection.load('protected');
    return () => (protection.protected ? [] : range.values.flat().map(String));
  });
  const told = answers.flatMap((answer) => {
    if (answer.failure !== undefined) return [];
    const row = markRowOf(answer.value) - 1;
    const line = answer.value[row];
    // What stands first is the title.
    if (line === undefined || row < 1) return [];
    return [{ name: answer.item, row, line: saysStale(line) ? line : WORDS + line }];
  });
  if (told.length === 0) return [];
  for (const { name, row, line } of told) {
    const cell = context.workbook.worksheets.getItem(name).getRangeByIndexes(row, 0, 1, 1).untrack();
    cell.values = [[inTextFormat(line)]];
  }
  await context.sync();
  return told.map(({ name }) => name);
}
