/** A score or a median of scores: `3.4`, and `3.45` where it lies between two scores. */
export function scoreWords(value: number): string {
  const hundredths = Math.round(value * 100);
  return (hundredths / 100).toFixed(hundredths % 10 === 0 ? 1 : 2);
}
