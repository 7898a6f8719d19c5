/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** To one decimal, as FTE and scores are shown: numbers so rounded add up to what a reader sees. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Under so many people no share is shown (docs/spec/reports.md, What is true of every report). */
const FEWEST_FOR_A_SHARE = 10;

/**
 * A part of a whole as a fraction of whole percents, for a percent column: rounded, but never to all of them below all, nor to
 * none of them above none; a loss is negative. Null under 10, where a share says less than its two numbers.
 */
export function share(part: number, whole: number): number | null {
  if (whole < FEWEST_FOR_A_SHARE) return null;
  return part < 0 ? -roundedPercent(-part, whole) / 100 : roundedPercent(part, whole) / 100;
}

/** The one rounding of every percent: of a legal line such as 95 percent a decimal is kept (`digits` = 1). */
export function roundedPercent(part: number, whole: number, digits = 0): number {
  const step = 10 ** -digits;
  const percent = Math.round((100 * part) / whole / step) * step;
  if (part < whole && percent >= 100) return Number((100 - step).toFixed(digits));
  if (part > 0 && percent <= 0) return step;
  return Number(percent.toFixed(digits));
}
