/** A linear program in which some columns are whole numbers; the sum of cost × value is made least. */
export interface IntegerProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
  readonly isWhole: boolean;
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
  readonly seconds: number;
  /** Megabytes of memory that the solver holds; null where it does not say. */
  readonly megabytes: number | null;
}

/**
 * Solves a program (design.md: src/solver); the engine knows no solver of its own.
 * @param start a solution to begin with, by column
 */
export type Solver = (program: IntegerProgram, start: Float64Array, seconds: number) => Promise<Solved>;

/** Writes a program row by row. */
export class ProgramWriter {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  /** A column from 0 to a highest value, whole where not said otherwise. Returns its number. */
  column(upper = 1, cost = 0, isWhole = true): number {
    this.columns.push({ lower: 0, upper, cost, isWhole });
    return this.columns.length - 1;
  }

  atMost(terms: Row['terms'], upper: number): void {
    if (terms.length > 0) this.rows.push({ terms, lower: -Infinity, upper });
  }

  atLeast(terms: Row['terms'], lower: number): void {
    if (terms.length > 0 || lower > 0) this.rows.push({ terms, lower, upper: Infinity });
  }

  equal(terms: Row['terms'], value: number): void {
    this.rows.push({ terms, lower: value, upper: value });
  }
}
