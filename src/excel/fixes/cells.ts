import type { FixHeading, ProposedFix } from '../../compliance/fixes/fix';
import { describeHostFailure, type HostFailure } from '../request/errors';
import { withoutEvents } from '../read/events';
import { openState } from '../settings/kept-state';
import { FIXES, newest, type FixedCell, type KeptFix } from '../settings/kinds/fixes';
import { chooseCells, leftAsChanged, mayPass, type CellChange, type LeftCells } from './choose';
import { writeCells } from './write';

export type { LeftCells } from './choose';

export interface FixResult {
  /** What was written, also where Excel failed on the way: then perhaps not all of it. */
  readonly written: readonly FixedCell[];
  /** Cells left as they are, by sheet and reason. */
  readonly left: readonly LeftCells[];
  /** Why Excel stopped half-way; null where it did not. */
  readonly failure: HostFailure | null;
  /** How many cells are as they were because it was stopped on the way. */
  readonly unreached: number;
  /** Whether the workbook keeps what it takes to restore the cells, so that it can be done after the pane was closed. */
  readonly isKept: boolean;
}

/** A cell to be written; of a fix of form also the kind, which asks for a number format. */
export type CellFix = Omit<ProposedFix, 'kind'> &
  Partial<Pick<ProposedFix, 'kind'>> & {
    /** Whose row it must still be; left out where that does not matter, or is not known. */
    readonly beside?: FixedCell['beside'];
  };

export interface FixOptions {
  /** The headings under which the cells were found. */
  readonly headings: readonly FixHeading[];
  /** Called now and then while cells are read and written. */
  readonly heard?: () => void;
  /** The fix under which the workbook keeps what stood in the cells; nothing is kept where left out. */
  readonly keep?: Pick<KeptFix, 'id' | 'title'>;
  /** Stops between two requests. */
  readonly signal?: AbortSignal;
}

/**
 * Writes fixes to their cells and to no others. Every cell is read again first, and left where it changed, holds a formula, or
 * stands in a hidden row or under another heading; so is every cell of a sheet that is protected, filtered or hidden. No event
 * of ours is raised. Throws what Office.js throws before anything was written, and `CancelledError` where it was stopped by then.
 */
export async function applyFixes(
  context: Excel.RequestContext,
  fixes: readonly CellFix[],
  options: FixOptions,
): Promise<FixResult> {
  const changes = fixes.map(({ kind, sheet, row, column, was, becomes, beside }): CellChange => ({
    sheet,
    row,
    column,
    from: was,
    to: becomes,
    format: kind === 'date-as-text' ? 'date' : typeof becomes === 'number' ? 'number' : 'any',
    ...(beside && { beside }),
  }));
  return changeWithoutEvents(context, () => change(context, changes, options));
}

/**
 * Puts back what stood in fixed cells, number formats included, where a cell still holds what the fix wrote in the row of the
 * same student; others are left and named, as applyFixes does. The `written` of the result are the cells that were put back. The workbook then keeps of the fix
 * `id` only what may still be restored.
 */
export async function restoreFixes(
  context: Excel.RequestContext,
  cells: readonly FixedCell[],
  { id, ...options }: Pick<FixOptions, 'heard' | 'signal'> & { readonly id?: number } = {},
): Promise<FixResult> {
  const changes = cells.map(({ sheet, row, column, before, after, formatBefore, beside }): CellChange => ({
    sheet,
    row,
    column,
    from: after,
    to: before,
    format: formatBefore === null ? 'any' : { exact: formatBefore },
    ...(beside && { beside }),
  }));
  return changeWithoutEvents(context, async () => {
    const result = await change(context, changes, { headings: [], ...options });
    if (id === undefined) return result;
    const failure = await keepRest(context, id, restOf(cells, result));
    return { ...result, failure: result.failure ?? failure };
  });
}

/** What of fixed cells may still be put back after a try; what others wrote over is theirs by now. */
export function restOf(
  cells: readonly FixedCell[],
  { written, left, failure, unreached }: FixResult,
): readonly FixedCell[] {
  const isOpen = failure !== null || unreached > 0 || left.some(({ reason }) => mayPass(reason));
  if (!isOpen) return [];
  const back = new Set(written.map(placeOf));
  return cells.filter((cell) => !back.has(placeOf(cell)));
}

/** Keeps what may still be restored of a fix. Gives back why it could not, for the cells are written by then. */
async function keepRest(
  context: Excel.RequestContext,
  id: number,
  cells: readonly FixedCell[],
): Promise<HostFailure | null> {
  try {
    const fixes = (await openState(context, [FIXES])).of(FIXES);
    fixes.queueChange(({ made }) => ({ made: newest(made.map((fix) => (fix.id === id ? { ...fix, cells } : fix))) }));
    await context.sync();
    await fixes.settle();
    return null;
  } catch (error) {
    return describeHostFailure(error);
  }
}

async function changeWithoutEvents(context: Excel.RequestContext, work: () => Promise<FixResult>): Promise<FixResult> {
  let result: FixResult | undefined;
  try {
    return await withoutEvents(context, async () => (result = await work()));
  } catch (error) {
    // Only the events stayed off: what was written must still be told, or it could not be taken back.
    if (result === undefined) throw error;
    return { ...result, failure: result.failure ?? describeHostFailure(error) };
  }
}

async function change(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  { headings, heard = () => {}, keep, signal }: FixOptions,
): Promise<FixResult> {
  const { chosen, left } = await chooseCells(context, changes, headings, heard);
  signal?.throwIfAborted();
  const fixes = keep === undefined ? null : (await openState(context, [FIXES])).of(FIXES);
  const written: FixedCell[] = [];
  const takenBack = new Set<string>();
  let unreached = 0;
  const stay = () => written.filter((cell) => !takenBack.has(placeOf(cell)));
  const queueKeeping = () =>
    fixes?.queueChange(({ made }) => ({ made: newest([...(keep ? [{ ...keep, cells: stay() }] : []), ...made]) }));
  const result = (failure: HostFailure | null): FixResult => ({
    written: stay(),
    left,
    failure,
    unreached,
    isKept: fixes?.value.made.some(({ id }) => id === keep?.id) ?? false,
  });
  try {
    for (const sheet of chosen) {
      if (signal?.aborted === true) {
        unreached += sheet.cells.length;
        continue;
      }
      for (const { change: made, format, wanted, beside } of sheet.cells) {
        written.push({
          sheet: made.sheet,
          row: made.row,
          column: made.column,
          before: made.from,
          after: made.to,
          formatBefore: wanted === format ? null : format,
          ...(beside && { beside }),
        });
      }
      // In the request that writes the cells: whatever happens afterwards, they can be taken back.
      queueKeeping();
      const cells = await writeCells(context, sheet, heard, signal);
      await fixes?.settle();
      for (const cell of [...cells.strange, ...cells.unreached]) takenBack.add(placeOf(cell));
      left.push(...leftAsChanged(cells.strange));
      unreached += cells.unreached.length;
    }
    if (takenBack.size > 0) {
      queueKeeping();
      await context.sync();
      await fixes?.settle();
    }
  } catch (error) {
    return result(describeHostFailure(error));
  }
  return result(null);
}

function placeOf({ sheet, row, column }: Pick<FixedCell, 'sheet' | 'row' | 'column'>): string {
  return `${row} ${column} ${sheet}`;
}
