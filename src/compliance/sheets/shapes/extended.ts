import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';

/** A column to add to a recognised sheet: what it says of each row, and whose cells that comes from. */
export interface AddedColumn {
  /** The user's own column, as an index into a row; findings of the added column point there. */
  readonly origin: number;
  readonly valueAt: (row: readonly CellValue[]) => CellValue;
}

/** The sheet with columns added at its right, and their places. The user's cells stay where they are. */
export function withColumns(
  recognised: RecognisedSheet,
  added: readonly AddedColumn[],
): { readonly sheet: RecognisedSheet; readonly places: readonly number[] } {
  const { values } = recognised.sheet;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const extended = values.map((row) => {
    const blanks = Array.from({ length: width - row.length }, () => null);
    return [...row, ...blanks, ...added.map(({ valueAt }) => valueAt(row))];
  });
  const places = added.map((_, at) => width + at);
  const origins = new Map(recognised.origins);
  added.forEach(({ origin }, at) => origins.set(width + at, origin));
  return { sheet: { ...recognised, sheet: { ...recognised.sheet, values: extended }, origins }, places };
}
