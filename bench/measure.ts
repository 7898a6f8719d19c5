/** What a step took. Times are milliseconds, memory is bytes of heap. */
export interface Measured<Result> {
  readonly result: Result;
  readonly milliseconds: number;
}

const RUNS = 5;

/** Runs a step several times and keeps the median time; the first run warms up and is not counted. */
export function median<Result>(step: () => Result): Measured<Result> {
  let result = step();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    const start = performance.now();
    result = step();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { result, milliseconds: times[Math.floor(RUNS / 2)] ?? 0 };
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
