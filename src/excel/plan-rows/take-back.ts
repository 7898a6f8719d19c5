import { markText, PLAN_HEADING } from '../../compliance/sheets/own-output';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { isBlank } from '../../compliance/sheets/values/text';
import { queueUsedAgain, widenTable } from '../esl-columns/sheets';
import type { SkippedSheet } from '../highlight/highlight';
import { rangeOf } from '../request/areas';
import { loadContents, queueGiveBack, wasFormula } from '../request/cell-contents';
import { GuardedBlock } from '../request/guarded-block';
import { PayloadMeter } from '../request/payload';
import type { PlanColumn } from './find';
import { besides, digestOf } from './rows';

/** What was put into the workbook, and is to be taken out. */
export interface Wanted {
  /** Digests of what was written, by line. */
  readonly digests: ReadonlyMap<string, string>;
  readonly marks: ReadonlySet<string>;
}

/** What stands in a sheet of what was put in. */
interface Standing {
  readonly column: PlanColumn;
  /** Rows that hold what was written, in runs of rows next to each other. */
  readonly runs: readonly { readonly row: number; readonly formulas: readonly (readonly unknown[])[] }[];
  readonly marks: readonly { readonly row: number; readonly text: string }[];
  /** Rows that somebody wrote into since. */
  readonly edited: readonly number[];
  /** Whether nothing else stands in the plan's column. */
  readonly isLast: boolean;
}

/** What came of a sheet. */
export interface TakenFromSheet {
  readonly rows: number;
  readonly marks: number;
  readonly left: readonly SkippedSheet[];
  /** Whether the sheet may not be changed now; then it is told in `left`, and nothing is taken out. */
  readonly isClosed: boolean;
}

const BYTES_PER_CELL = 80;

/**
 * Takes rows and marks of plans out of a sheet, where they still hold what was written. First the rows are
 * blanked in a request that reads them once more, and given back where something is another's by then; then they go, from where they stand
 * by then, and with them the marks.
 * @returns null where somebody changed the sheet meanwhile; then nothing is taken out
 */
export async function takeFromSheet(
  context: Excel.RequestContext,
  column: PlanColumn,
  wanted: Wanted,
): Promise<TakenFromSheet | null> {
  const standing = await readStanding(context, column, wanted);
  if (standing === null) return null;
  const { edited, marks, runs, isLast } = standing;
  const { sheet } = column;
  const left = edited.map((row) => ({
    sheet: sheet.name,
    reason: `Row ${row} was edited after it was added, so it stays.`,
  }));
  if (column.refusal !== null && runs.length + marks.length > 0)
    return { rows: 0, marks: 0, left: [{ sheet: sheet.name, reason: column.refusal }], isClosed: true };
  if (runs.length + marks.length === 0 && !isLast) return { rows: 0, marks: 0, left, isClosed: false };
  const own = runs.map((run) => rowBlock(standing, run));
  const markBlocks = marks.map((mark) => markBlock(column, mark));
  const heading = headingBlock(column);
  const isInPlace = queueUsedAgain(sheet);
  for (const block of [heading, ...own, ...markBlocks]) block.queueReading();
  for (const block of own) block.queueWriting();
  await context.sync();
  if (!isInPlace() || ![heading, ...own, ...markBlocks].every((block) => block.allStood())) {
    for (const block of own) block.queueGiveBack();
    await context.sync();
    return null;
  }
  if (!(await dropRows(context, column, own, markBlocks, heading, isLast && edited.length === 0))) return null;
  const rows = runs.reduce((sum, { formulas }) => sum + formulas.length, 0);
  return { rows, marks: marks.length, left, isClosed: false };
}

/** Finds rows and marks by what stands in the plan's column. Null where cells moved meanwhile. */
async function readStanding(
  context: Excel.RequestContext,
  column: PlanColumn,
  { digests, marks: wantedMarks }: Wanted,
): Promise<Standing | null> {
  const { headingRow, sheet, table } = column;
  const { used, worksheet } = sheet;
  if (used === null) return null;
  const count = used.row + used.rows - headingRow - 1;
  if (count <= 0) return { column, runs: [], marks: [], edited: [], isLast: true };
  const isInPlace = queueUsedAgain(sheet);
  const range = rangeOf(worksheet, { row: headingRow + 1, column: column.column, rows: count, columns: 1 }).load(
    'values',
  );
  await context.sync();
  const texts = range.values.map(([cell]) => String(cell ?? ''));
  const markTexts = new Set([...wantedMarks].map(markText));
  const rows = texts.flatMap((text, at) => (digests.has(text) ? [headingRow + 1 + at] : []));
  const payload = new PayloadMeter(context);
  const pending: { row: number; cells: Excel.Range }[] = [];
  for (const row of rows) {
    await payload.reserve(used.columns * BYTES_PER_CELL, 2);
    const cells = rangeOf(worksheet, { ...used, row, rows: 1 }).load('values,formulas');
    pending.push({ row, cells });
  }
  const stillInPlace = queueUsedAgain(sheet);
  await payload.flush();
  if (!isInPlace() || !stillInPlace()) return null;
  const planIndex = column.column - used.column;
  const edited: number[] = [];
  const runs: { row: number; formulas: unknown[][] }[] = [];
  for (const { cells, row } of pending) {
    const [values = [], formulas = []] = [cells.values[0] as CellValue[], cells.formulas[0] as unknown[]];
    // An Excel table fills its own formulas into new rows; anywhere else they count as what they show.
    const typed = values.map((value, at) => (table !== null && wasFormula(cells, 0, at) ? null : value));
    const content = besides(typed, planIndex);
    const digest = digests.get(texts[row - headingRow - 1] ?? '');
    // What an interrupted attempt blanked.
    const isOurs = content.every(isBlank) || digestOf(content) === digest;
    const run = runs.at(-1);
    if (!isOurs) edited.push(row);
    else if (run !== undefined && run.row + run.formulas.length === row) run.formulas.push(formulas);
    else runs.push({ row, formulas: [formulas] });
  }
  const marks = texts.flatMap((text, at) => (markTexts.has(text) ? [{ row: headingRow + 1 + at, text }] : []));
  const filled = texts.filter((text) => text !== '').length;
  return { column, runs, marks, edited, isLast: filled === rows.length + marks.length };
}

/** A run of rows, of which all but the plan's own cells is blanked: by these the next attempt finds what this one may leave. */
function rowBlock({ column: { column, sheet } }: Standing, { formulas, row }: Standing['runs'][number]): GuardedBlock {
  const first = sheet.used?.column ?? 1;
  const area = { row, column: first, rows: formulas.length, columns: formulas[0]?.length ?? 1 };
  const becomes = formulas.map((cells) => cells.map((_, at) => (at === column - first ? null : '')));
  return new GuardedBlock(
    rangeOf(sheet.worksheet, area),
    becomes,
    ({ formula }, at, beside) => formula === formulas[at]?.[beside],
  );
}

function markBlock({ column, sheet }: PlanColumn, { row, text }: Standing['marks'][number]): GuardedBlock {
  return new GuardedBlock(sheet.worksheet.getCell(row - 1, column - 1), [['']], ({ value }) => value === text);
}

function headingBlock({ column, headingRow, sheet }: PlanColumn): GuardedBlock {
  return new GuardedBlock(
    sheet.worksheet.getCell(headingRow - 1, column - 1),
    [['']],
    ({ value }) => value === PLAN_HEADING,
  );
}

/**
 * Deletes the rows that were blanked, clears the marks, and the heading of the plan's column where nothing is left in it. What is another's
 * at that moment is put back; then the answer is false.
 */
async function dropRows(
  context: Excel.RequestContext,
  { column, sheet: { worksheet }, table }: PlanColumn,
  rows: readonly GuardedBlock[],
  marks: readonly GuardedBlock[],
  heading: GuardedBlock,
  isLast: boolean,
): Promise<boolean> {
  for (const mark of [heading, ...marks]) mark.queueReading();
  for (const mark of marks) mark.queueWriting();
  const deleted = [...rows].reverse().map(({ range }) => {
    const whole = range.getEntireRow();
    const place = range.load('rowIndex,rowCount');
    const held = loadContents(whole.getUsedRangeOrNullObject(true));
    whole.delete('Up' as Excel.DeleteShiftDirection);
    return { place, held };
  });
  const isEdge = table !== null && table.area.column + table.area.columns - 1 === column;
  const goes = isLast && (table === null || isEdge) ? [heading] : [];
  for (const block of goes) {
    if (table !== null) widenTable(table, -1);
    block.queueWriting();
  }
  await context.sync();
  const now = heading.range.columnIndex;
  const isOnlyOurs = ({ columnIndex, isNullObject, values }: Excel.Range) =>
    isNullObject ||
    values.every((cells: unknown[]) => cells.every((cell, at) => cell === '' || columnIndex + at === now));
  const isStrange =
    deleted.some(({ held }) => !isOnlyOurs(held)) || ![...marks, ...goes].every((block) => block.allStood());
  if (!isStrange) return true;
  // By the heading the next attempt finds what this one leaves.
  if (goes.length > 0 && table !== null) widenTable(table, 1);
  for (const block of marks) if (!block.allStood()) block.queueGiveBack();
  for (const block of goes) block.queueGiveBack();
  let above = 0;
  for (const { held, place } of deleted.reverse()) {
    if (isOnlyOurs(held)) {
      above += place.rowCount;
      continue;
    }
    const area = [place.rowIndex - above, held.columnIndex, held.values.length, held.values[0]?.length ?? 1] as const;
    worksheet
      .getRangeByIndexes(...area)
      .getEntireRow()
      .insert('Down' as Excel.InsertShiftDirection);
    queueGiveBack(held, undefined, worksheet.getRangeByIndexes(...area));
  }
  await context.sync();
  return false;
}
