import { z } from 'zod';
import type { FixValue } from '../../../compliance/fixes/fix';
import type { CellPosition } from '../../request/cell-position';
import { newestFirst, usableList, type StateKind } from '../state-kind';

/** A cell that a fix wrote, with all that is needed to take it back. */
export interface FixedCell extends CellPosition {
  readonly sheet: string;
  readonly before: FixValue;
  readonly after: FixValue;
  /** The number format before, where the fix had to change it; else null. */
  readonly formatBefore: string | null;
  /** Whose row it is: the student id that stands in it, as ids are compared. Left out where the row has none. */
  readonly beside?: { readonly column: number; readonly id: string };
}

/** Fixes made in one go. */
export interface KeptFix {
  /** When it was made, in milliseconds since 1970; a fix of its own for every such number. */
  readonly id: number;
  /** `Numbers stored as text`, or how many kinds. */
  readonly title: string;
  readonly cells: readonly FixedCell[];
}

const value = z.union([z.string(), z.number()]);
const cell = z.object({
  sheet: z.string(),
  row: z.number().int().min(1).max(1_048_576),
  column: z.number().int().min(1).max(16_384),
  before: value,
  after: value,
  formatBefore: z.string().nullable(),
  beside: z
    .object({ column: z.number().int().min(1).max(16_384), id: z.string() })
    .optional()
    .catch(undefined),
});
const fix = z.object({ id: z.number().finite(), title: z.string(), cells: usableList(cell) });
const stored = z.object({ made: usableList(fix).catch([]) }).catch({ made: [] });

/** The newest are kept. What people did weeks ago they take back by hand. */
const MOST_FIXES = 20;

/** Fixes that can be taken back. Cells stand here with what they held before, so no more of it is kept than serves that. */
export const FIXES: StateKind<{ readonly made: readonly KeptFix[] }> = {
  id: 'fixes',
  version: 1,
  title: 'fixes that can be restored',
  empty: { made: [] },
  members: ['made'],
  parse: (found) => stored.parse(found),
  merge: (first, second) => ({ made: newest([...first.made, ...second.made]) }),
  shorter: ({ made }) => (made.length === 0 ? null : { made: made.slice(0, -1) }),
};

/** The newest first, without those that hold nothing to take back. */
export function newest(made: readonly KeptFix[]): KeptFix[] {
  return newestFirst(made, ({ cells }) => cells.length > 0).slice(0, MOST_FIXES);
}
