import { tablesOf } from '../../src/compliance/reports/arrange';
import type {
  ReportCell,
  ReportColumn,
  ReportSheet,
  ReportTable,
  WorkedOut,
} from '../../src/compliance/reports/report-sheet';
import { share } from '../../src/compliance/reports/statistics';

/** Decimals that a reader sees of a number, by the type of its column. */
const DECIMALS: Partial<Record<ReportColumn['type'], number>> = {
  integer: 0,
  decimal: 1,
  hours: 2,
  points: 1,
  percent: 2,
};
/** Headings that promise a difference or a share of two numbers. */
const FOLLOWS = /^(change|difference|gap|short by|fte change|share)\b/i;

/** What does not add up on a tab: totals, shares, differences and headings, each as a sentence; empty where all does. */
export function wrongSums(sheet: ReportSheet): string[] {
  return tablesOf(sheet.blocks)
    .flatMap((table) => [
      ...table.columns.flatMap((column, at) => [
        ...wrongTotal(table, column, at),
        ...wrongNumbers(table, column, at),
        ...wrongHeading(table, column, at),
      ]),
    ])
    .map((problem) => `${sheet.tabName}, ${problem}`);
}

/** A total is what a reader gets who adds up the numbers that she sees. */
function wrongTotal({ name, rows, totals }: ReportTable, column: ReportColumn, at: number): string[] {
  if (!totals || column.total !== 'sum' || rows.some((row) => isHidden(row[at]))) return [];
  const exact = rows.reduce((sum, row) => sum + (numberIn(row[at]) ?? 0), 0);
  const seen = rows.reduce((sum, row) => sum + (shown(row[at], column) ?? 0), 0);
  const total = shown(exact, column) ?? 0;
  return isClose(total, seen)
    ? []
    : [`${name}: the total of "${column.heading}" shows ${total}, its rows come to ${round(seen)}`];
}

/** A number that follows from others is what they come to. */
function wrongNumbers(table: ReportTable, column: ReportColumn, at: number): string[] {
  const { from, type } = column;
  if (from === undefined) {
    const isNumber = type !== 'text' && type !== 'date';
    return isNumber && (type === 'percent' || type === 'points' || FOLLOWS.test(column.heading))
      ? [`${table.name}: "${column.heading}" does not say from which columns it follows`]
      : [];
  }
  return table.rows.flatMap((row, index) => {
    const expected = expectedOf(table, row, from);
    const is = shown(row[at], column);
    const isRight = expected.some((one) =>
      one === null || is === null ? is === one : isClose(is, shown(one, column) ?? 0),
    );
    if (isRight || isHidden(row[at]) || expected.includes(undefined)) return [];
    return [`${table.name}, row ${index + 1}: "${column.heading}" is ${is}, its columns give ${expected.join(' or ')}`];
  });
}

/** What the number may be: null where the others give none; undefined where one of them is hidden. */
function expectedOf(table: ReportTable, row: readonly ReportCell[], from: WorkedOut): (number | null | undefined)[] {
  const valueOf = (...headings: readonly string[]) => added(table, row, headings);
  if ('sum' in from) return [valueOf(...from.sum)];
  if ('share' in from) {
    const whole = from.of === 'all rows' ? inAllRows(table, from.share) : valueOf(...from.of);
    return [worked(valueOf(...from.share), whole, share)];
  }
  if ('change' in from) {
    const [before, after] = from.change;
    return [worked(valueOf(before), valueOf(after), (first, second) => share(second - first, first))];
  }
  if ('lackOf' in from) {
    const lacks = from.in.map((heading) => worked(valueOf(from.lackOf), valueOf(heading), (all, one) => all - one));
    return [null, 0, ...lacks];
  }
  const [first, second] = from.difference;
  return [worked(valueOf(first), valueOf(second), (one, other) => one - other)];
}

function worked(
  first: number | null | undefined,
  second: number | null | undefined,
  how: (first: number, second: number) => number | null,
): number | null | undefined {
  if (first === undefined || second === undefined) return undefined;
  return first === null || second === null ? null : how(first, second);
}

function inAllRows(table: ReportTable, headings: readonly string[]): number | null | undefined {
  const sums = table.rows.map((row) => added(table, row, headings));
  return sums.includes(undefined) ? undefined : sums.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function added(table: ReportTable, row: readonly ReportCell[], headings: readonly string[]): number | null | undefined {
  let sum: number | null = 0;
  for (const heading of headings) {
    const at = table.columns.findIndex((column) => column.heading === heading);
    const column = table.columns[at];
    if (column === undefined) throw new Error(`${table.name} has no column "${heading}".`);
    if (isHidden(row[at])) return undefined;
    // A share in points: percents are counted in hundreds.
    const value = shown(row[at], column);
    sum = value === null || sum === null ? null : sum + (column.type === 'percent' ? 100 * value : value);
  }
  return sum;
}

function wrongHeading({ name, columns }: ReportTable, { heading }: ReportColumn, at: number): string[] {
  const isTwice = columns.findIndex((other) => other.heading.toLowerCase() === heading.toLowerCase()) !== at;
  return isTwice ? [`${name}: the heading "${heading}" stands twice`] : [];
}

/** A small group whose numbers are hidden. */
function isHidden(cell: ReportCell | undefined): boolean {
  return typeof cell === 'string' && /^(\*|<\d+)$/.test(cell);
}

function numberIn(cell: ReportCell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** The number as a reader sees it. */
function shown(cell: ReportCell | undefined, { type }: ReportColumn): number | null {
  const value = numberIn(cell);
  return value === null ? null : Number(value.toFixed(DECIMALS[type] ?? 0));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
