export const MEGABYTE = 1024 * 1024;

/** How long one call took, with what it returned. */
export interface Timed<Result> {
  readonly result: Result;
  /** By the clock. */
  readonly milliseconds: number;
  /** Of processors, over all threads: what other programs on the machine do hardly counts. */
  readonly processor: number;
}

/** Does a step once, with nothing of the steps before it left to tidy up. */
export async function timed<Result>(step: () => Result | Promise<Result>): Promise<Timed<Result>> {
  globalThis.gc?.();
  return measured(step);
}

/** Does a step once, as it comes. */
export async function measured<Result>(step: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await step();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds, processor: (user + system) / 1000 };
}

/** What a step takes when it is repeated. */
export interface Repeated<Result> {
  /** The first time, before the engine has compiled anything. */
  readonly first: Timed<Result>;
  /** The median of all times, by the clock. */
  readonly milliseconds: number;
}

/**
 * Does steps in turn so many times. Garbage is collected when the engine sees fit, and counts: a collection forced in between
 * would throw away compiled code, which costs what is written in JavaScript half its speed and nothing else anything.
 */
export async function inTurn<Results extends readonly unknown[]>(
  times: number,
  ...steps: { readonly [At in keyof Results]: () => Results[At] | Promise<Results[At]> }
): Promise<{ readonly [At in keyof Results]: Repeated<Results[At]> }> {
  const all = steps.map((): Timed<unknown>[] => []);
  for (let time = 0; time < times; time++) {
    for (const [at, step] of steps.entries()) {
      const { result, ...figures } = await measured(step);
      // Results are let go, but for the first: they would fill the memory.
      all[at]?.push({ ...figures, result: time === 0 ? result : undefined });
    }
  }
  return all.map((timings) => ({
    first: timings[0],
    milliseconds: median(timings.map(({ milliseconds }) => milliseconds)),
  })) as unknown as { readonly [At in keyof Results]: Repeated<Results[At]> };
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** How a figure grows with the size: 1 is linear, 2 quadratic. */
export function exponent(small: number, large: number, sizes: readonly [number, number]): number {
  return Math.log(large / small) / Math.log(sizes[1] / sizes[0]);
}

/** Prints a table: the first row is its heading, numbers stand to the right. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
  }
}
