/** How wide a column may be, in points. */
export interface Bounds {
  /** Any narrower and a number is not shown, or a word is broken. */
  readonly least: number;
  /** Every text on one line. */
  readonly natural: number;
}

/** A table's rows as far as widths depend on them: the points that each text takes on one line, by column, and those it cannot use. */
export interface RowTexts {
  readonly rows: readonly (readonly number[])[];
  readonly padding: readonly number[];
}

/** More rows are not looked at one by one: an even choice of them stands for all. */
const MOST_ROWS = 120;
/** Points by which columns are widened at a time. */
const STEP = 4;

/**
 * Widths within their bounds, of `room` points in all, at which the rows of the tables take about the fewest lines: every step
 * widens the column by which all rows together lose most height. Columns whose bounds leave no choice keep theirs.
 */
export function widthsOfFewestLines(bounds: readonly Bounds[], tables: readonly RowTexts[], room: number): number[] {
  const widths = bounds.map(({ least }) => least);
  let left = room - widths.reduce((sum, width) => sum + width, 0);
  const chosen = tables.map((table) => new ChosenRows(table, widths));
  while (left >= 1) {
    let best = { column: -1, gain: 0, step: 0 };
    for (let column = 0; column < bounds.length; column++) {
      const width = widths[column] ?? 0;
      const step = Math.min(STEP, left, (bounds[column]?.natural ?? 0) - width);
      if (step < 0.25) continue;
      let gain = 0;
      for (const rows of chosen) gain += rows.gainOf(column, width + step);
      gain /= step;
      if (gain > best.gain) best = { column, gain, step };
    }
    if (best.column < 0) break;
    const width = (widths[best.column] ?? 0) + best.step;
    widths[best.column] = width;
    for (const rows of chosen) rows.widen(best.column, width);
    left -= best.step;
  }
  return widths;
}

/** Rows of a table, and what their texts weigh at the widths that the columns have by now. */
class ChosenRows {
  readonly #rows: RowTexts['rows'];
  readonly #padding: RowTexts['padding'];
  /** How many rows each of the chosen stands for. */
  readonly #weight: number;
  readonly #columns: number;
  /** The power of the lines of each text, row after row. A text that is not there adds nothing to the height of its row. */
  readonly #powers: Float64Array;
  /** By column, the rows whose text is wider than it. */
  readonly #wrapped: number[][];
  /** The powers of those at the width that was last tried for a column, which is tried again until the column has it. */
  readonly #tried: ({ readonly width: number; readonly powers: readonly number[] } | undefined)[] = [];
  /** By row, and by column and row, the sum whose sixth root was asked last: a root takes longer than all sums of a row. */
  readonly #sums: Float64Array;
  readonly #roots: Float64Array;

  constructor({ rows, padding }: RowTexts, widths: readonly number[]) {
    const every = Math.max(1, rows.length / MOST_ROWS);
    const some = every === 1 ? rows : Array.from({ length: MOST_ROWS }, (_, at) => rows[Math.floor(at * every)] ?? []);
    const columns = Math.max(widths.length, ...some.map((row) => row.length));
    this.#rows = some;
    this.#padding = padding;
    this.#weight = every;
    this.#columns = columns;
    this.#powers = new Float64Array(some.length * columns);
    for (const [row, texts] of some.entries())
      for (const [column, text] of texts.entries())
        this.#powers[row * columns + column] = power(text, this.#room(column, widths[column] ?? 0));
    this.#wrapped = Array.from({ length: columns }, (_, column) =>
      this.#wider([...some.keys()], column, widths[column] ?? 0),
    );
    this.#sums = new Float64Array(some.length * (columns + 1));
    this.#roots = new Float64Array(some.length * (columns + 1));
  }

  /** The lines that the rows lose where one column becomes so wide. */
  gainOf(column: number, width: number): number {
    const powers = this.#powers;
    const columns = this.#columns;
    const wider = this.#powersAt(column, width);
    const wrapped = this.#wrapped[column] ?? [];
    let gain = 0;
    for (let at = 0; at < wrapped.length; at++) {
      const row = wrapped[at] ?? 0;
      const first = row * columns;
      let others = 0;
      for (let other = 0; other < columns; other++) if (other !== column) others += powers[first + other] ?? 0;
      const before = this.#root(row, others + (powers[first + column] ?? 0));
      gain += before - this.#root((column + 1) * this.#rows.length + row, others + (wider[at] ?? 0));
    }
    return gain * this.#weight;
  }

  /** Makes a column so wide. */
  widen(column: number, width: number): void {
    const wider = this.#powersAt(column, width);
    const wrapped = this.#wrapped[column] ?? [];
    wrapped.forEach((row, at) => (this.#powers[row * this.#columns + column] = wider[at] ?? 0));
    this.#wrapped[column] = this.#wider(wrapped, column, width);
    this.#tried[column] = undefined;
  }

  #powersAt(column: number, width: number): readonly number[] {
    const tried = this.#tried[column];
    if (tried?.width === width) return tried.powers;
    const room = this.#room(column, width);
    const powers = (this.#wrapped[column] ?? []).map((row) => power(this.#rows[row]?.[column] ?? 0, room));
    this.#tried[column] = { width, powers };
    return powers;
  }

  #wider(rows: readonly number[], column: number, width: number): number[] {
    const room = this.#room(column, width);
    return rows.filter((row) => (this.#rows[row]?.[column] ?? -Infinity) > room);
  }

  #room(column: number, width: number): number {
    return width - (this.#padding[column] ?? 0);
  }

  #root(place: number, sum: number): number {
    if (this.#sums[place] !== sum) {
      this.#sums[place] = sum;
      this.#roots[place] = Math.cbrt(Math.sqrt(sum));
    }
    return this.#roots[place] ?? 0;
  }
}

/**
 * The sixth power of the lines of a text in parts, so that every point of width counts; a text on one line counts as one. So high
 * a power that the text with the most lines decides how high its row is, and yet the next one counts a little.
 */
function power(text: number, room: number): number {
  const lines = Math.max(1, text / Math.max(1, room));
  const cube = lines * lines * lines;
  return cube * cube;
}
