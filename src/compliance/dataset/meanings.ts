import type { CodedColumn } from '../sheets/coded-columns';
import type { SmallNumbers } from '../sheets/numbers-of';
import type { CellValue } from '../sheets/snapshot';

/** A column of a sheet's data rows in numbers, with what each distinct cell means. */
export interface Meanings<Value> {
  /** By place among the data rows: a place in `meanings`. */
  readonly codes: SmallNumbers;
  readonly meanings: readonly Value[];
}

/** Reads each distinct cell of a column once. */
export function meaningsOf<Value>(
  { codes, values }: CodedColumn,
  read: (value: CellValue | undefined) => Value,
): Meanings<Value> {
  return { codes, meanings: values.map(read) };
}

/** What a row says in a column. */
export function meaningAt<Value>({ codes, meanings }: Meanings<Value>, place: number): Value {
  return meanings[codes[place] ?? 0] as Value;
}
