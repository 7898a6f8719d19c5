/** Full-time equivalents to two decimals, as a reader meets them in sentences and tables. */
export function rounded(fte: number): number {
  return Math.round(fte * 100) / 100;
}
