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
/** So high a power that the text with the most lines decides how high its row is, and yet the next one counts a little. */
const POWER = 6;

/**
 * Widths within their bounds, of `room` points in all, at which the rows of the tables take about the fewest lines: every step
 * widens the column by which all rows together lose most height. Columns whose bounds leave no choice keep theirs.
 */
export function widthsOfFewestLines(bounds: readonly Bounds[], tables: readonly RowTexts[], room: number): number[] {
  const widths = bounds.map(({ least }) => least);
  let left = room - widths.reduce((sum, width) => sum + width, 0);
  const chosen = tables.map(someRows);
  while (left >= 1) {
    let best = { column: -1, gain: 0, step: 0 };
    bounds.forEach(({ natural }, column) => {
      const width = widths[column] ?? 0;
      const step = Math.min(STEP, left, natural - width);
      if (step < 0.25) return;
      const gain = chosen.reduce((sum, table) => sum + gainOf(table, widths, column, width + step), 0) / step;
      if (gain > best.gain) best = { column, gain, step };
    });
    if (best.column < 0) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.step;
    left -= best.step;
  }
  return widths;
}

interface Chosen extends RowTexts {
  /** How many rows each of the chosen stands for. */
  readonly weight: number;
}

function someRows({ rows, padding }: RowTexts): Chosen {
  if (rows.length <= MOST_ROWS) return { rows, padding, weight: 1 };
  const every = rows.length / MOST_ROWS;
  const some = Array.from({ length: MOST_ROWS }, (_, at) => rows[Math.floor(at * every)] ?? []);
  return { rows: some, padding, weight: every };
}

/** The lines that a table loses where one column becomes so wide. */
function gainOf({ rows, padding, weight }: Chosen, widths: readonly number[], column: number, width: number): number {
  let gain = 0;
  for (const row of rows) {
    const own = row[column] ?? 0;
    const room = (widths[column] ?? 0) - (padding[column] ?? 0);
    if (own <= room) continue;
    let others = 0;
    row.forEach((text, at) => {
      if (at !== column) others += linesOf(text, (widths[at] ?? 0) - (padding[at] ?? 0)) ** POWER;
    });
    const before = (others + linesOf(own, room) ** POWER) ** (1 / POWER);
    gain += before - (others + linesOf(own, width - (padding[column] ?? 0)) ** POWER) ** (1 / POWER);
  }
  return gain * weight;
}

/** Lines of a text in parts, so that every point of width counts; a text on one line counts as one. */
function linesOf(text: number, room: number): number {
  return Math.max(1, text / Math.max(1, room));
}
