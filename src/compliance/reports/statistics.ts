/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Under so many people no share is shown (docs/spec/reports.md, What is true of every report). */
const FEWEST_FOR_A_SHARE = 10;

/** As share; null too under 10, where a share says less than its two numbers. */
export function shareOfMany(part: number, whole: number): number | null {
  return whole < FEWEST_FOR_A_SHARE ? null : share(part, whole);
}

/** A part of a whole as a fraction for a percent column; null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
