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
  const chosen = tables.map((table) => someRows(table, widths));
  while (left >= 1) {
    let best = { column: -1, gain: 0, step: 0 };
    bounds.forEach(({ natural }, column) => {
      const width = widths[column] ?? 0;
      const step = Math.min(STEP, left, natural - width);
      if (step < 0.25) return;
      const gain = chosen.reduce((sum, table) => sum + gainOf(table, width, column, width + step), 0) / step;
      if (gain > best.gain) best = { column, gain, step };
    });
    if (best.column < 0) break;
    const width = (widths[best.column] ?? 0) + best.step;
    widths[best.column] = width;
    for (const table of chosen) table.powers[best.column] = powersAt(table, best.column, width);
    left -= best.step;
  }
  return widths;
}

/** Rows of a table, and what their texts weigh at the widths that the columns have by now. */
interface Chosen extends RowTexts {
  /** How many rows each of the chosen stands for. */
  readonly weight: number;
  /** The power of the lines of each text, by column and row. */
  readonly powers: number[][];
  /** The same at the width that was last tried for a column, which is tried again until the column has it. */
  readonly tried: { width: number; powers: number[] }[];
}

function someRows({ rows, padding }: RowTexts, widths: readonly number[]): Chosen {
  const every = Math.max(1, rows.length / MOST_ROWS);
  const some = every === 1 ? rows : Array.from({ length: MOST_ROWS }, (_, at) => rows[Math.floor(at * every)] ?? []);
  const columns = Math.max(widths.length, ...some.map((row) => row.length));
  const table: Chosen = { rows: some, padding, weight: every, powers: [], tried: [] };
  for (let column = 0; column < columns; column++) table.powers.push(powersOf(table, column, widths[column] ?? 0));
  return table;
}

/** A text that is not there adds nothing to the height of its row. */
function powersOf({ rows, padding }: RowTexts, column: number, width: number): number[] {
  const room = width - (padding[column] ?? 0);
  return rows.map((row) => (column < row.length ? power(row[column] ?? 0, room) : 0));
}

function powersAt(table: Chosen, column: number, width: number): number[] {
  const tried = table.tried[column];
  if (tried?.width === width) return tried.powers;
  const powers = powersOf(table, column, width);
  table.tried[column] = { width, powers };
  return powers;
}

/** The lines that a table loses where one column becomes so wide. */
function gainOf(table: Chosen, before: number, column: number, width: number): number {
  const { rows, padding, powers, weight } = table;
  const room = before - (padding[column] ?? 0);
  const own = powers[column] ?? [];
  const wider = powersAt(table, column, width);
  let gain = 0;
  for (let row = 0; row < rows.length; row++) {
    if ((rows[row]?.[column] ?? 0) <= room) continue;
    let others = 0;
    for (let other = 0; other < powers.length; other++) if (other !== column) others += powers[other]?.[row] ?? 0;
    gain += (others + (own[row] ?? 0)) ** (1 / POWER) - (others + (wider[row] ?? 0)) ** (1 / POWER);
  }
  return gain * weight;
}

/** Of the lines of a text in parts, so that every point of width counts; a text on one line counts as one. */
function power(text: number, room: number): number {
  return Math.max(1, text / Math.max(1, room)) ** POWER;
}
