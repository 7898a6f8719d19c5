export const MEGABYTE = 1024 * 1024;

/** How long one call took, with what it returned. */
export interface Timed<Result> {
  readonly result: Result;
  /** By the clock. */
  readonly milliseconds: number;
  /** Of processors, over all threads: what other programs on the machine do hardly counts. */
  readonly processor: number;
}

/** Does a step once. */
export async function timed<Result>(step: () => Result | Promise<Result>): Promise<Timed<Result>> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await step();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds, processor: (user + system) / 1000 };
}

/** Does two steps in turn so many times and keeps the quickest of each, the least disturbed. */
export async function quickest<One, Other>(
  one: () => One,
  other: () => Other,
  times: number,
): Promise<[Timed<One>, Timed<Other>]> {
  let best: [Timed<One>, Timed<Other>] = [await timed(one), await timed(other)];
  for (let time = 1; time < times; time++) {
    best = [quicker(best[0], await timed(one)), quicker(best[1], await timed(other))];
  }
  return best;
}

function quicker<Result>(a: Timed<Result>, b: Timed<Result>): Timed<Result> {
  return {
    result: b.result,
    milliseconds: Math.min(a.milliseconds, b.milliseconds),
    processor: Math.min(a.processor, b.processor),
  };
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
