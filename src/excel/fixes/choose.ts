import type { FixHeading, FixValue } from '../../compliance/fixes/fix';
import { cellAddress } from '../../compliance/sheets/addresses';
import { cellText } from '../../compliance/sheets/values/text';
import type { CellPosition } from '../request/cell-position';
import { inspectSheets, type OpenSheet } from '../esl-columns/sheets';
import { readIdsBeside, type Beside } from './beside';
import type { FormatChoice } from './formats';
import { wantedFormat } from './formats';
import { readCells, rowsWhere, type CellRead } from './read';

/** A cell to be written, if it still holds `from`. */
export interface CellChange extends CellPosition {
  readonly sheet: string;
  readonly from: FixValue;
  readonly to: FixValue;
  readonly format: FormatChoice;
  /** Whose row it must still be; left out where that is not known. */
  readonly beside?: Beside;
}

/** Cells of one sheet that were left as they are, for one reason. */
export interface LeftCells {
  readonly sheet: string;
  /** A sentence, with what to do. */
  readonly reason: string;
  /** A1 addresses. */
  readonly cells: readonly string[];
}

/** The cells of one sheet that may be written. */
export interface ChosenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly cells: readonly ChosenCell[];
  /** The headings under which they were found. */
  readonly headings: readonly FixHeading[];
}

export interface ChosenCell {
  readonly change: CellChange;
  /** The number format that the cell has, and the one it is to have. */
  readonly format: string;
  readonly wanted: string;
  /** Whose row it is; undefined where it has no student id. */
  readonly beside: Beside | undefined;
}

const GONE = 'The sheet is no longer there. Check again.';
const HIDDEN_SHEET = 'The sheet is hidden. Unhide it, then try again.';
const OTHER_HEADING = 'The heading above changed since the check. Check again.';
const CHANGED = 'The cell holds something else by now.';
const FORMULA = 'The cell holds a formula.';
const HIDDEN_ROW = 'The row is hidden. Unhide it, then try again.';

const OTHER_ROW = 'Another student’s row stands there by now. Put the rows back into their order, then try again.';

const FINAL: ReadonlySet<string> = new Set([GONE, OTHER_HEADING, CHANGED, FORMULA]);

/** Whether cells that were left for this reason may be written once the user did something. */
export function mayPass(reason: string): boolean {
  return !FINAL.has(reason);
}

/** Reads every cell again and sorts out those that may be written now; the others get a reason. Changes nothing. */
export async function chooseCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  headings: readonly FixHeading[],
  heard: () => void,
): Promise<{ chosen: ChosenSheet[]; left: LeftCells[] }> {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const own = bySheet.get(change.sheet);
    if (own === undefined) bySheet.set(change.sheet, [change]);
    else own.push(change);
  }
  const { open, closed } = await inspectSheets(context, (name) => bySheet.has(name));
  const refused = new Map(closed.map(({ sheet, reason }) => [sheet, reason]));
  for (const { worksheet } of open) worksheet.load('visibility');
  const otherHeadings = await changedHeadings(context, open, headings);
  const chosen: ChosenSheet[] = [];
  const left: LeftCells[] = [];
  for (const [name, wanted] of bySheet) {
    const sheet = open.find((each) => each.name === name);
    if (sheet === undefined || sheet.worksheet.visibility !== 'Visible') {
      const reason = sheet === undefined ? (refused.get(name) ?? GONE) : HIDDEN_SHEET;
      left.push({ sheet: name, reason, cells: wanted.map(addressOf) });
      continue;
    }
    const { worksheet } = sheet;
    const sorted = [...wanted].sort((a, b) => a.column - b.column || a.row - b.row);
    const read = await readCells(context, worksheet, sorted, heard);
    const hidden = await rowsWhere(context, worksheet, sorted, 'rowHidden');
    const spilled = await rowsWhere(context, worksheet, sorted, 'hasSpill');
    const own = headings.filter((heading) => heading.sheet === name);
    const idColumn = own.find((heading) => heading.idColumn !== undefined)?.idColumn ?? null;
    const besides = await readIdsBeside(context, worksheet, sorted, ({ beside }) => beside?.column ?? idColumn, heard);
    const reasons = new Reasons(name);
    const cells = sorted.flatMap((change, at): ChosenCell[] => {
      const cell = read[at];
      const reason = otherHeadings.has(`${name}\n${change.column}`)
        ? OTHER_HEADING
        : (reasonToLeave(change, cell, hidden.has(change), spilled.has(change)) ??
          (isOtherRow(change, besides.get(change)) ? OTHER_ROW : null));
      if (reason === null && cell !== undefined)
        return [
          {
            change,
            format: cell.format,
            wanted: wantedFormat(change.format, cell.format),
            beside: besides.get(change),
          },
        ];
      reasons.add(reason ?? CHANGED, change);
      return [];
    });
    if (cells.length > 0) chosen.push({ worksheet, cells, headings: own });
    left.push(...reasons.all());
  }
  return { chosen, left };
}

function isOtherRow({ beside }: CellChange, now: Beside | undefined): boolean {
  return beside !== undefined && beside.id !== now?.id;
}

function reasonToLeave(
  { from, to, format }: CellChange,
  cell: CellRead | undefined,
  isHidden: boolean,
  isSpilled: boolean,
): string | null {
  if (isSpilled || (typeof cell?.formula === 'string' && cell.formula.startsWith('='))) return FORMULA;
  // Where Excel failed on the way, a cell may have got its format and not its value.
  const isHalfDone = cell?.value === to && typeof format === 'object' && cell.format !== format.exact;
  if (cell?.value !== from && !isHalfDone) return CHANGED;
  return isHidden ? HIDDEN_ROW : null;
}

/** `sheet\ncolumn` of the headings that say something else by now. Syncs what else was loaded too. */
async function changedHeadings(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
  headings: readonly FixHeading[],
): Promise<ReadonlySet<string>> {
  const pending = headings.flatMap((heading) => {
    const sheet = open.find(({ name }) => name === heading.sheet);
    if (sheet === undefined) return [];
    const range = sheet.worksheet.getCell(heading.row - 1, heading.column - 1);
    range.load('values');
    return [{ heading, range }];
  });
  await context.sync();
  const changed = pending.filter(({ heading, range }) => cellText(range.values[0]?.[0]) !== heading.text);
  return new Set(changed.map(({ heading: { sheet, column } }) => `${sheet}\n${column}`));
}

/** Cells of one sheet that somebody else changed in the last moment. */
export function leftAsChanged(changes: readonly CellChange[]): LeftCells[] {
  const [first] = changes;
  return first === undefined ? [] : [{ sheet: first.sheet, reason: CHANGED, cells: changes.map(addressOf) }];
}

/** Gathers the cells that are left, by reason. */
class Reasons {
  readonly #cells = new Map<string, string[]>();

  constructor(private readonly sheet: string) {}

  add(reason: string, change: CellChange): void {
    const cells = this.#cells.get(reason);
    if (cells === undefined) this.#cells.set(reason, [addressOf(change)]);
    else cells.push(addressOf(change));
  }

  all(): LeftCells[] {
    return Array.from(this.#cells, ([reason, cells]) => ({ sheet: this.sheet, reason, cells }));
  }
}

function addressOf({ row, column }: CellChange): string {
  return cellAddress(row, column);
}
