/** A linear program in which all columns are whole numbers; the sum of cost × value is made least. */
export interface IntegerProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
}

/** Lowest ≤ Σ factor × column ≤ highest. */
export interface Row {
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly lower: number;
  readonly upper: number;
}

/** What a solver found. */
export interface Solved {
  /** By column; null where it found nothing better than the start, or nothing at all. */
  readonly values: Float64Array | null;
  /** No solution costs less. */
  readonly bound: number;
}

/**
 * Solves a program (design.md: src/solver); the engine knows no solver of its own.
 * @param start a solution to begin with, by column
 */
export type Solver = (
  program: IntegerProgram,
  start: Float64Array,
  seconds: number,
  megabytes?: number,
) => Promise<Solved>;

/** Columns with their factors, to be summed. */
export type Terms = Row['terms'][number][];

/** Columns with one factor. */
export function terms(columns: Iterable<number>, factor: number): Terms {
  return Array.from(columns, (column): [number, number] => [column, factor]);
}

/** Writes a program row by row. */
export class ProgramWriter {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  /** A column from 0 to a highest value. Returns its number. */
  column(upper = 1, cost = 0): number {
    this.columns.push({ lower: 0, upper, cost });
    return this.columns.length - 1;
  }

  /** Where one column is 1, the other is too. */
  implies(one: number, other: number): void {
    this.atMost(
      [
        [one, 1],
        [other, -1],
      ],
      0,
    );
  }

  /** At most one of some columns is 1. */
  atMostOneOf(columns: Iterable<number>): void {
    this.atMost(terms(columns, 1), 1);
  }

  /** Where a column is 1, one of the others is too. */
  needsOneOf(column: number, others: Iterable<number>): void {
    this.atMost([[column, 1], ...terms(others, -1)], 0);
  }

  atMost(sum: Row['terms'], upper: number): void {
    if (sum.length > 0) this.rows.push({ terms: sum, lower: -Infinity, upper });
  }

  atLeast(sum: Row['terms'], lower: number): void {
    if (sum.length > 0 || lower > 0) this.rows.push({ terms: sum, lower, upper: Infinity });
  }

  equal(sum: Row['terms'], value: number): void {
    this.rows.push({ terms: sum, lower: value, upper: value });
  }
}
