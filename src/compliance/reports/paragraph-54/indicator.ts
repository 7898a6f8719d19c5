/** What a ¶54 indicator says: 0 = yes, 1 = no, a count where it counts classes, or why it is left blank. */
export type Indicator = number | Blank;

export interface Blank {
  readonly blank: string;
}

export function blank(reason: string): Blank {
  return { blank: reason };
}

export function isBlankIndicator(indicator: Indicator): indicator is Blank {
  return typeof indicator === 'object';
}

/** The number of an indicator, for sums and cells; null where it is blank. */
export function valueOf(indicator: Indicator): number | null {
  return isBlankIndicator(indicator) ? null : indicator;
}
