/** The values that a chart's axis marks: round numbers that enclose all values and zero. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

const TICKS = 6;
/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];

/** A scale for values. Counts have no marks between whole numbers. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const isWhole = values.every(Number.isInteger);
  const rough = (high - low || 1) / (TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max((STEPS.find((each) => each * power >= rough) ?? 10) * power, isWhole ? 1 : 0);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, ticks };
}

/** A mark's label. */
export function tickText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
