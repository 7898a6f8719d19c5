import type { FixHeading, FixValue, ProposedFix } from '../../compliance/fixes/fix';
import { describeHostFailure, type HostFailure } from '../request/errors';
import { withoutEvents } from '../read/events';
import { chooseCells, leftAsChanged, type CellChange, type LeftCells } from './choose';
import { writeCells } from './write';

export { mayPass, type LeftCells } from './choose';

/** A cell that a fix wrote, with all that is needed to take it back. Lives in memory only: it holds what stood in the cell. */
export interface FixedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: FixValue;
  readonly after: FixValue;
  /** The number format before, where the fix had to change it; else null. */
  readonly formatBefore: string | null;
}

export interface FixResult {
  /** What was written, also where Excel failed on the way: then perhaps not all of it. */
  readonly written: readonly FixedCell[];
  /** Cells left as they are, by sheet and reason. */
  readonly left: readonly LeftCells[];
  /** Why Excel stopped half-way; null where it did not. */
  readonly failure: HostFailure | null;
}

export interface FixOptions {
  /** The headings under which the cells were found. */
  readonly headings: readonly FixHeading[];
  /** Called now and then while cells are read and written. */
  readonly heard?: () => void;
}

/**
 * Writes fixes to their cells and to no others. Every cell is read again first, and left where it changed, holds a formula, or
 * stands in a hidden row or under another heading; so is every cell of a sheet that is protected, filtered or hidden. No event
 * of ours is raised. Throws what Office.js throws before anything was written.
 */
export async function applyFixes(
  context: Excel.RequestContext,
  fixes: readonly ProposedFix[],
  options: FixOptions,
): Promise<FixResult> {
  const changes = fixes.map(({ kind, sheet, row, column, was, becomes }): CellChange => ({
    sheet,
    row,
    column,
    from: was,
    to: becomes,
    format: kind === 'date-as-text' ? 'date' : typeof becomes === 'number' ? 'number' : 'any',
  }));
  return changeWithoutEvents(context, changes, options);
}

/**
 * Puts back what stood in fixed cells, number formats included, where a cell still holds what the fix wrote; others are left
 * and named, as applyFixes does. The `written` of the result are the cells that were put back.
 */
export async function restoreFixes(
  context: Excel.RequestContext,
  cells: readonly FixedCell[],
  options: Pick<FixOptions, 'heard'> = {},
): Promise<FixResult> {
  const changes = cells.map(({ sheet, row, column, before, after, formatBefore }): CellChange => ({
    sheet,
    row,
    column,
    from: after,
    to: before,
    format: formatBefore === null ? 'any' : { exact: formatBefore },
  }));
  return changeWithoutEvents(context, changes, { ...options, headings: [] });
}

async function changeWithoutEvents(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  options: FixOptions,
): Promise<FixResult> {
  let result: FixResult | undefined;
  try {
    return await withoutEvents(context, async () => (result = await change(context, changes, options)));
  } catch (error) {
    // Only the events stayed off: what was written must still be told, or it could not be taken back.
    if (result === undefined) throw error;
    return { ...result, failure: result.failure ?? describeHostFailure(error) };
  }
}

async function change(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  { headings, heard = () => {} }: FixOptions,
): Promise<FixResult> {
  const { chosen, left } = await chooseCells(context, changes, headings, heard);
  const written: FixedCell[] = [];
  const takenBack = new Set<string>();
  try {
    for (const sheet of chosen) {
      for (const { change: made, format, wanted } of sheet.cells) {
        written.push({
          sheet: made.sheet,
          row: made.row,
          column: made.column,
          before: made.from,
          after: made.to,
          formatBefore: wanted === format ? null : format,
        });
      }
      const strange = await writeCells(context, sheet, heard);
      for (const cell of strange) takenBack.add(placeOf(cell));
      left.push(...leftAsChanged(strange));
    }
  } catch (error) {
    const rest = written.filter((cell) => !takenBack.has(placeOf(cell)));
    return { written: rest, left, failure: describeHostFailure(error) };
  }
  return { written: written.filter((cell) => !takenBack.has(placeOf(cell))), left, failure: null };
}

function placeOf({ sheet, row, column }: Pick<FixedCell, 'sheet' | 'row' | 'column'>): string {
  return `${row} ${column} ${sheet}`;
}
