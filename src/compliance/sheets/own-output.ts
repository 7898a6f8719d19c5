import type { CellValue, SheetSnapshot } from './snapshot';
import { readId } from './values/ids';
import { cellText } from './values/text';

/** Stands in the cover block of every report tab; a sheet that carries it is ours and never read as input. */
export const REPORT_MARK = 'Written by ML Compliance Check';

/** Ends the heading of every column that we add to a sheet; such a column is never read as input. */
export const COLUMN_MARK = '(ML Check)';

/**
 * The heading of the column in which rows of a plan, and rows that a plan leaves, are marked (docs/spec/schedule-builder.md): the one column of
 * ours that is read.
 */
export const PLAN_HEADING = 'ML Plan';

/** Begins the mark of a schedule row that a plan leaves for good. */
export const LEAVES = 'leaves:';

const COVER_ROWS = 4;

/** Whether a sheet is one of our report tabs. */
export function isOwnReport(sheet: SheetSnapshot): boolean {
  return sheet.values
    .slice(0, COVER_ROWS)
    .some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(REPORT_MARK)));
}

/** Whether a heading belongs to a column of ours. */
export function isOwnHeading(heading: string): boolean {
  const text = heading.trim();
  return text.endsWith(COLUMN_MARK) || text === PLAN_HEADING;
}

/** What marks a row that a plan's line leaves. */
export function markText(line: string): string {
  return `${LEAVES} ${line}`;
}

/** The rows of a schedule by their marks. */
export interface MarkedRows {
  /** Without those that a plan leaves: they count as not scheduled. */
  readonly scheduled: Int32Array;
  /** How many have a mark that the workbook's ledger does not hold: they count as scheduled. */
  readonly unknown: number;
}

/**
 * Parts the rows of a schedule by their marks: one counts where it is as it was written, of a line that is known, in a row of the student whom
 * the line is about. Filled down or pasted to another's row it takes no class away.
 * @param idColumn the column of student ids; undefined where there is none
 */
export function markedRows(
  sheet: SheetSnapshot,
  headings: readonly string[],
  rows: Int32Array,
  lines: ReadonlySet<string>,
  idColumn: number | undefined,
): MarkedRows {
  const column = headings.findIndex((heading) => cellText(heading) === PLAN_HEADING);
  if (column < 0) return { scheduled: rows, unknown: 0 };
  const owners = new Map(Array.from(lines, (line) => [markText(line), idKey(line.split('|')[1])]));
  const textAt = (index: number) => cellText(sheet.values[index]?.[column]);
  const isLeft = (index: number) => {
    const owner = owners.get(textAt(index));
    if (owner === undefined) return false;
    const id = idColumn === undefined ? '' : idKey(sheet.values[index]?.[idColumn]);
    return owner === '' || id === '' || owner === id;
  };
  const scheduled = rows.filter((index) => !isLeft(index));
  return { scheduled, unknown: scheduled.filter((index) => textAt(index).startsWith(LEAVES)).length };
}

function idKey(cell: CellValue | undefined): string {
  return readId(cell ?? null)?.key ?? '';
}
