import type { SheetAnchors } from '../../compliance/run/row-anchors';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { cellText } from '../../compliance/sheets/values/text';
import type { CellArea } from '../request/cell-position';

/** What of a plan goes into one sheet, as the run read the sheet. Rows and columns count from 1. */
export interface PlanSheetRows {
  /** The headings, and what tells the rows that are marked. */
  readonly anchors: SheetAnchors;
  /** The cells with values. */
  readonly used: CellArea;
  /** The column "ML Plan": one of the used columns, or the next one right of them. */
  readonly planColumn: number;
  readonly added: readonly PlanRow[];
  readonly marks: readonly PlanMark[];
}

/** A row that a plan leaves. */
export interface PlanMark {
  readonly line: string;
  readonly row: number;
  /** What "ML Plan" holds there; left out where it is blank. */
  readonly holds?: string;
}

/** A row of a plan. */
export interface PlanRow {
  /** The plan's line. */
  readonly line: string;
  /** From the first used column to the last one or to "ML Plan", whichever is further right; that one holds the line. */
  readonly cells: readonly CellValue[];
}

/** Columns of a row, from the first used one on, without "ML Plan". */
export function besides<Cell>(cells: readonly Cell[], planIndex: number): Cell[] {
  return cells.filter((_, at) => at !== planIndex);
}

/**
 * Tells whether a row still holds what was written: a digest of what its cells say, in their order, whichever columns are blank between
 * them. Nobody's name can be read from it.
 */
export function digestOf(cells: readonly (CellValue | undefined)[]): string {
  const text = cells
    .map(cellText)
    .filter((each) => each !== '')
    .join('\n');
  return [FIRST_SEED, SECOND_SEED].map((seed) => hashed(text, seed)).join('');
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x01000193;

/** FNV-1a of UTF-16 units, 32 bits, in hexadecimal. */
function hashed(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
