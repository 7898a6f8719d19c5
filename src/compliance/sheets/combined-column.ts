import type { CodedColumn } from './coded-columns';
import type { SmallNumbers } from './numbers-of';
import { PairNumbers } from './pair-numbers';
import type { CellValue } from './snapshot';

/** What several columns say together, in numbers as a coded column. */
interface CombinedColumn {
  /** By place among the data rows: the number of what the row says, a place in `values`. */
  readonly codes: SmallNumbers;
  /** The distinct combinations, each a value a column, in the order of their first appearance. */
  readonly values: readonly (readonly (CellValue | undefined)[])[];
}

/** Puts columns of one sheet together. A column that says the same in every row, or is not there, costs nothing. */
export function combined(first: CodedColumn, ...others: readonly CodedColumn[]): CombinedColumn {
  let whole: CombinedColumn = { codes: first.codes, values: first.values.map((value) => [value]) };
  for (const column of others) whole = withColumn(whole, column);
  return whole;
}

function withColumn(whole: CombinedColumn, { codes, values }: CodedColumn): CombinedColumn {
  if (values.length === 1) return { codes: whole.codes, values: whole.values.map((said) => [...said, values[0]]) };
  const [only] = whole.values;
  if (whole.values.length === 1 && only !== undefined)
    return { codes, values: values.map((value) => [...only, value]) };
  const pairs = new PairNumbers();
  const together: (readonly (CellValue | undefined)[])[] = [];
  const togetherCodes = new Int32Array(codes.length);
  for (let place = 0; place < codes.length; place++) {
    const before = whole.codes[place] ?? 0;
    const code = codes[place] ?? 0;
    const number = pairs.of(before, code);
    if (number === together.length) together.push([...(whole.values[before] ?? []), values[code]]);
    togetherCodes[place] = number;
  }
  return { codes: togetherCodes, values: together };
}
