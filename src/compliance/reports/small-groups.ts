import type { ReportTable } from './report-sheet';

/** A number that is known from elsewhere: the sum of a column over some rows. */
interface Margin {
  readonly rows: readonly number[];
}

/**
 * The rows of a table whose numbers must be hidden: groups of 1 to `limit - 1` students, and the next smallest ones beside them
 * until no hidden number follows from the sums that a reader may know. Sums are taken to be known over the whole table, and over
 * the rows that another table of the report counts together (the schools of a table by school and grade).
 */
export function hiddenRowsOf(table: ReportTable, tables: readonly ReportTable[], limit: number): ReadonlySet<number> {
  const size = table.columns.findIndex(({ heading }) => heading === table.groupSize);
  const hidden = new Set<number>();
  if (size < 0) return hidden;
  const sizes = table.rows.map((row) => numberIn(row[size]));
  sizes.forEach((students, row) => {
    if (students > 0 && students < limit) hidden.add(row);
  });
  if (hidden.size === 0) return hidden;
  const small = new Set(hidden);
  const margins = marginsOf(table, tables, size);
  const counts = table.columns.flatMap(({ type }, column) => (type === 'integer' ? [column] : []));
  const columns = counts.map((column) => table.rows.map((row) => numberIn(row[column])));
  for (let isSafe = false; !isSafe;) {
    isSafe = true;
    for (const { rows } of margins) {
      while (canTell(rows, hidden, small, sizes, columns, limit)) {
        const next = nextSmallest(rows, hidden, sizes, columns);
        if (next === null) break;
        hidden.add(next);
        isSafe = false;
      }
    }
  }
  return hidden;
}

/** Whether a number of a small group among these rows follows from their sum and from what is shown of them. */
function canTell(
  rows: readonly number[],
  hidden: ReadonlySet<number>,
  small: ReadonlySet<number>,
  sizes: readonly number[],
  columns: readonly (readonly number[])[],
  limit: number,
): boolean {
  const unknown = rows.filter((row) => hidden.has(row));
  if (!unknown.some((row) => small.has(row))) return false;
  if (unknown.length === 1) return true;
  // A reader knows of a small group that it counts 1 to limit - 1 students, of another hidden one that it counts more.
  const least = unknown.map((row) => (small.has(row) ? 1 : limit));
  const most = unknown.map((row) => (small.has(row) ? limit - 1 : Infinity));
  const sum = total(unknown, sizes);
  const tells = unknown.some((row, at) => {
    if (!small.has(row)) return false;
    const low = Math.max(least[at] ?? 0, sum - without(most, at));
    const high = Math.min(most[at] ?? 0, sum - without(least, at));
    return low >= high;
  });
  if (tells) return true;
  // Of the other counts only their sum is known: nothing of them is left to guess where it is nothing, unless all rows count nothing.
  return columns.some((column) => total(unknown, column) === 0 && total(rows, column) !== 0);
}

/** The smallest group that is still shown; rather one that counts something where the hidden ones count nothing. */
function nextSmallest(
  rows: readonly number[],
  hidden: ReadonlySet<number>,
  sizes: readonly number[],
  columns: readonly (readonly number[])[],
): number | null {
  const shown = rows.filter((row) => !hidden.has(row) && (sizes[row] ?? 0) > 0);
  const unknown = rows.filter((row) => hidden.has(row));
  const bare = columns.filter((column) => total(unknown, column) === 0 && total(rows, column) !== 0);
  const helpful = unknown.length < 2 ? shown : shown.filter((row) => bare.some((column) => (column[row] ?? 0) !== 0));
  const candidates = helpful.length > 0 ? helpful : shown;
  return candidates.reduce<number | null>(
    (best, row) => (best === null || (sizes[row] ?? 0) < (sizes[best] ?? 0) ? row : best),
    null,
  );
}

function marginsOf(table: ReportTable, tables: readonly ReportTable[], size: number): Margin[] {
  const names = table.columns
    .slice(0, size)
    .flatMap(({ heading, type }, column) => (type === 'text' ? [{ heading, column }] : []));
  const margins: Margin[] = [{ rows: table.rows.map((_, row) => row) }];
  for (const other of tables) {
    const texts = new Set(other.columns.filter(({ type }) => type === 'text').map(({ heading }) => heading));
    const shared = names.filter(({ heading }) => texts.has(heading));
    if (other === table || shared.length === 0 || shared.length === names.length) continue;
    const groups = new Map<string, number[]>();
    table.rows.forEach((row, at) => {
      const key = shared.map(({ column }) => textIn(row[column])).join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [at]);
      else group.push(at);
    });
    for (const rows of groups.values()) margins.push({ rows });
  }
  // What the narrower ones need hidden often serves the wider ones too.
  return margins.sort((a, b) => a.rows.length - b.rows.length);
}

function total(rows: readonly number[], column: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (column[row] ?? 0), 0);
}

/** The sum of all but one. */
function without(numbers: readonly number[], at: number): number {
  return numbers.reduce((sum, number, index) => (index === at ? sum : sum + number), 0);
}

function numberIn(cell: ReportTable['rows'][number][number] | undefined): number {
  const value = typeof cell === 'object' && cell !== null ? cell.text : cell;
  return typeof value === 'number' ? value : 0;
}

function textIn(cell: ReportTable['rows'][number][number] | undefined): string {
  const value = typeof cell === 'object' && cell !== null ? cell.text : cell;
  return String(value ?? '');
}
