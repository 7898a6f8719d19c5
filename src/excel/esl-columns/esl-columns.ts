import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import type { EslServiceRow } from './cells';
import { addColumns, type WrittenRosters } from './place';
import { clearColumns } from './remove';
import { findRosters, readRosters, type RosterRows } from './roster';
import { inspectSheets } from './sheets';
import { writeRoster } from './write';
import { isGone } from '../request/errors';
import { withoutEvents } from '../read/events';
import type { SkippedSheet } from '../highlight/highlight';
import { withRetry } from '../request/retry';
import { MOVED } from '../anchors/row-anchors';

export { isReadableId, type EslServiceRow } from './cells';

const MOST_TURNS = 3;
const MOVED_MEANWHILE = { stands: false, sheets: [], skipped: [] };
const GONE = 'It is no longer there, or has another name. Check again.';

export interface EslColumnsResult {
  /** The sheets on which the columns stand as they should, or were removed. */
  readonly sheets: readonly string[];
  /** Sheets that were left as they are, each with the reason and what to do. */
  readonly skipped: readonly SkippedSheet[];
}

/**
 * Adds the columns that tell what each ML is owed and gets right of every roster, puts back those that the user deleted, and
 * brings all of them up to date. Students are found by the ids that stand in the sheet now. Throws what Office.js throws.
 * @param services of every active EL, as the last check found them
 * @param readings the sheets as that check recognised them; their cells are not looked at
 * @param signal stops between two requests: sheets that are done stay, on the one under way and those after it none of our columns is left
 */
export function writeEslColumns(
  context: Excel.RequestContext,
  services: readonly EslServiceRow[],
  readings: readonly SheetReading[],
  signal?: AbortSignal,
): Promise<EslColumnsResult> {
  return withRetry(() => withoutEvents(context, () => write(context, services, readings, 'add', signal)));
}

/**
 * Brings the columns that are there up to date and adds none. Writes nothing where nothing changed. Throws `CancelledError` where the signal
 * stops it between two rosters: the columns of those that are done are of now, the others as before.
 */
export function refreshEslColumns(
  context: Excel.RequestContext,
  services: readonly EslServiceRow[],
  readings: readonly SheetReading[],
  signal?: AbortSignal,
): Promise<EslColumnsResult> {
  return withRetry(() => withoutEvents(context, () => write(context, services, readings, 'refresh', signal)));
}

/** Removes every column of ours and nothing else; no cell of the user's moves. Doing it twice does no harm. */
export function removeEslColumns(context: Excel.RequestContext): Promise<EslColumnsResult> {
  return withRetry(() =>
    withoutEvents(context, async () => {
      const { cleared, skipped } = await clearColumns(context);
      return { sheets: cleared, skipped };
    }),
  );
}

/** Writes until the rows held still while they were written: what landed beside another student is put right by the next turn. */
async function write(
  context: Excel.RequestContext,
  services: readonly EslServiceRow[],
  readings: readonly SheetReading[],
  mode: 'add' | 'refresh',
  signal?: AbortSignal,
): Promise<EslColumnsResult> {
  for (let turn = 1; turn <= MOST_TURNS; turn++) {
    try {
      const { stands, ...result } = await writeOnce(context, services, readings, mode, signal);
      if (stands) return result;
      if (mode === 'add' && signal?.aborted === true) break;
    } catch (error) {
      if (turn === MOST_TURNS || !isGone(error)) throw error;
    }
  }
  const names = readings.map(({ name }) => name);
  const { cleared, skipped } = await clearColumns(context, (name) => names.includes(name));
  return { sheets: [], skipped: [...cleared.map((sheet) => ({ sheet, reason: MOVED })), ...skipped] };
}

async function writeOnce(
  context: Excel.RequestContext,
  services: readonly EslServiceRow[],
  readings: readonly SheetReading[],
  mode: 'add' | 'refresh',
  signal: AbortSignal | undefined,
): Promise<EslColumnsResult & { readonly stands: boolean }> {
  const rosters = readings.filter(({ recognised }) => recognised?.kind === 'roster');
  const names = new Set(rosters.map(({ name }) => name));
  const { open, closed } = await inspectSheets(context, (name) => names.has(name));
  const readable = closed.flatMap((sheet) => sheet.readable ?? []);
  const seen = new Set([...open.map(({ name }) => name), ...closed.map(({ sheet }) => sheet)]);
  const gone = [...names].filter((name) => !seen.has(name)).map((sheet) => ({ sheet, reason: GONE }));
  const found = await findRosters(context, [...open, ...readable], rosters);
  if (found === null) return MOVED_MEANWHILE;
  const wanted = found.rosters.filter(({ own }) => mode === 'add' || own.length > 0);
  const writable = wanted.filter(({ sheet }) => open.includes(sheet));
  const skipped = closed.flatMap(({ sheet, reason, readable: itself }) => {
    const isConcerned = itself === null ? mode === 'add' : wanted.some((roster) => roster.sheet === itself);
    return isConcerned ? [{ sheet, reason }] : [];
  });
  const read = await readRosters(context, writable, services);
  if (read === null) return MOVED_MEANWHILE;
  const written = mode === 'add' ? await addColumns(context, read, signal) : await writeValues(context, read, signal);
  return {
    stands: written.stands,
    sheets: written.sheets,
    skipped: [...skipped, ...(mode === 'add' ? [...gone, ...found.skipped, ...written.skipped] : [])],
  };
}

async function writeValues(
  context: Excel.RequestContext,
  rosters: readonly RosterRows[],
  signal: AbortSignal | undefined,
): Promise<WrittenRosters> {
  let stands = true;
  for (const rows of rosters) {
    signal?.throwIfAborted();
    stands = (await writeRoster(context, rows, null)) && stands;
  }
  return { sheets: rosters.map(({ roster }) => roster.sheet.name), skipped: [], stands };
}
