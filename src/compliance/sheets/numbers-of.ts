/**
 * The numbers that values stand for, in their order. A loop, because the `from` of number arrays goes through an iterator, which
 * makes an object for each of tens of thousands of values.
 */
export function numbersOf<Value>(values: ArrayLike<Value>, numberOf: (value: Value) => number): Int32Array {
  const numbers = new Int32Array(values.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = numberOf(values[at] as Value);
  return numbers;
}
