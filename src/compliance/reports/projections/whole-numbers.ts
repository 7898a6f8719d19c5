/** Parts as whole numbers with a given sum: the largest remainders are rounded up, the first of equals. */
export function wholeNumbers(parts: readonly number[], total: number): number[] {
  const sum = sumOf(parts);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * total) / sum);
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, total - sumOf(whole))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
