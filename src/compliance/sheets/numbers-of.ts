/** Numbers from 0 on, in as little room as holds them. */
export type SmallNumbers = Uint8Array | Uint16Array | Int32Array;

/** The same numbers, all of them less than `end`, in as little room as holds them: most columns have few distinct values. */
export function inLittleRoom(numbers: SmallNumbers, end: number): SmallNumbers {
  if (end <= 1 << 8) return new Uint8Array(numbers);
  return end <= 1 << 16 ? new Uint16Array(numbers) : numbers;
}

/**
 * The numbers that values stand for, in their order. A loop, because the `from` of number arrays goes through an iterator, which
 * makes an object for each of tens of thousands of values.
 */
export function numbersOf<Value>(values: ArrayLike<Value>, numberOf: (value: Value) => number): Int32Array {
  const numbers = new Int32Array(values.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = numberOf(values[at] as Value);
  return numbers;
}
