import type { Place } from './grid/navigation';
import type { SheetView } from './grid/sheet-view';

/** What is looked for in the cells of a sheet. */
export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
}

/** Work of one task; after it the page can answer keys and clicks. */
const MOST_MILLISECONDS = 30;
const ROWS_A_LOOK = 200;

/** Whether a cell shows or holds the text. */
function isFound(view: SheetView, row: number, column: number, query: Query): boolean {
  if (view.value(row, column) === null && view.sheet.cells.formula(row, column) === undefined) return false;
  const matches = (text: string) => {
    const [within, wanted] = query.matchCase ? [text, query.text] : [text.toLowerCase(), query.text.toLowerCase()];
    return query.wholeCell ? within === wanted : within.includes(wanted);
  };
  return matches(view.text(row, column)) || matches(view.entry(row, column));
}

/** The next cell after (`step` 1) or before (-1) a place, row by row and round the sheet's end; null where there is none. Hidden rows are left out, as in Excel. */
export async function findNext(
  view: SheetView,
  from: Place,
  query: Query,
  step: 1 | -1,
  signal: AbortSignal,
): Promise<Place | null> {
  const { cells, hiddenRows } = view.sheet;
  const rows = Math.max(cells.rowCount, 1);
  const pause = pauses(signal);
  for (let turn = 0; turn <= rows; turn++) {
    const due = pause(turn);
    if (due) await due;
    const row = (((from.row + turn * step) % rows) + rows) % rows;
    if (hiddenRows.has(row)) continue;
    const column = columnIn(
      view,
      row,
      query,
      step,
      turn === 0 ? from.column : undefined,
      turn === rows ? from.column : undefined,
    );
    if (column !== undefined) return { row, column };
  }
  return null;
}

/** The first column of a row that is found, in the direction of the search: beyond `after`, and not beyond `until`. */
function columnIn(
  view: SheetView,
  row: number,
  query: Query,
  step: 1 | -1,
  after: number | undefined,
  until: number | undefined,
): number | undefined {
  const last = view.sheet.cells.width(row) - 1;
  const start = after === undefined ? (step > 0 ? 0 : last) : after + step;
  for (let column = start; column >= 0 && column <= last; column += step) {
    if (until !== undefined && (column - until) * step > 0) return undefined;
    if (!view.sheet.hiddenColumns.has(column) && isFound(view, row, column, query)) return column;
  }
  return undefined;
}

/** All cells that hold the text, by column and row, with what they hold once it is replaced. */
export async function findReplacements(
  view: SheetView,
  query: Query,
  replacement: string,
  signal: AbortSignal,
): Promise<Map<number, Map<number, string>>> {
  const found = new Map<number, Map<number, string>>();
  const pause = pauses(signal);
  const { cells, hiddenRows } = view.sheet;
  for (let row = 0; row < cells.rowCount; row++) {
    const due = pause(row);
    if (due) await due;
    const width = hiddenRows.has(row) ? 0 : cells.width(row);
    for (let column = 0; column < width; column++) {
      if (!isFound(view, row, column, query)) continue;
      const text = replaced(view.entry(row, column), query, replacement);
      if (text === null) continue;
      const inColumn = found.get(column);
      if (inColumn) inColumn.set(row, text);
      else found.set(column, new Map([[row, text]]));
    }
  }
  return found;
}

/** What a cell's entry becomes; null where it does not hold the text. A text that begins with a zero stays one: it is an id. */
export function replaced(entry: string, { text, matchCase, wholeCell }: Query, replacement: string): string | null {
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
  const next = wholeCell
    ? new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(entry)
      ? replacement
      : entry
    : entry.replace(pattern, () => replacement);
  if (next === entry) return null;
  return /^0[0-9]/.test(next) ? `'${next}` : next;
}

/** Told how many rows were looked at, gives back what to wait for where it is the page's turn. That fails once the search is given up. */
function pauses(signal: AbortSignal): (rows: number) => Promise<void> | undefined {
  let since = performance.now();
  return (rows) => {
    if (rows % ROWS_A_LOOK !== 0 || performance.now() - since <= MOST_MILLISECONDS) return undefined;
    return nextTask().then(() => {
      signal.throwIfAborted();
      since = performance.now();
    });
  };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
