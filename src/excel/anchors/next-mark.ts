import { areaOf } from '../request/areas';
import type { CellArea, CellPosition } from '../request/cell-position';
import { isSheetFailure } from '../request/errors';
import { forEachSheet } from '../request/for-each-sheet';
import { loadOwnRules } from '../highlight/rules';

/** The cell that was selected. */
export interface SelectedMark extends CellPosition {
  readonly sheet: string;
}

/** Rules whose areas are loaded at once: each has at most 300 of them, and 5 MB may come back (docs/guides/office-js.md 2.2). */
const RULES_A_SYNC = 40;

const BEFORE_ALL: CellPosition = { row: 0, column: 0 };

/**
 * Selects the next cell that the last check marked: after the active cell in reading order, else on the next visible sheets,
 * else from the start again. Gives back null, and leaves the selection, where no cell is marked. Throws what Office.js throws.
 */
export async function selectNextMark(context: Excel.RequestContext): Promise<SelectedMark | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const active = await activeCell(context);
  const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  const front = visible.findIndex(({ name }) => name === active?.sheet);
  const rules = await cellRules(context, visible);
  const turn = (worksheet: Excel.Worksheet) => ({ worksheet, rules: rules.get(worksheet) ?? [], after: BEFORE_ALL });
  // The sheet in front comes twice: what is after the active cell first, what is before it last.
  const turns = [...visible.slice(front + 1), ...visible.slice(0, front + 1)].map(turn);
  const [first] = visible.slice(front, front + 1).map(turn);
  const found = await firstMark(context, first && active ? [{ ...first, after: active }, ...turns] : turns);
  if (found === null) return null;
  const { worksheet, row, column } = found;
  worksheet.activate();
  worksheet.getCell(row - 1, column - 1).select();
  await context.sync();
  return { sheet: worksheet.name, row, column };
}

/** The first cell of the areas that comes after a place, by rows from left to right; null where none does. */
export function nextCell(areas: readonly CellArea[], after: CellPosition): CellPosition | null {
  let next: CellPosition | null = null;
  for (const area of areas) {
    const candidate = nextIn(area, after);
    if (candidate !== null && (next === null || isBefore(candidate, next))) next = candidate;
  }
  return next;
}

function nextIn({ row, column, rows, columns }: CellArea, after: CellPosition): CellPosition | null {
  const first = Math.max(row, after.row);
  const inRow = first === after.row ? Math.max(column, after.column + 1) : column;
  const place = inRow < column + columns ? { row: first, column: inRow } : { row: first + 1, column };
  return place.row < row + rows ? place : null;
}

function isBefore(a: CellPosition, b: CellPosition): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** Where the user is; null in front of a sheet without cells. */
async function activeCell(context: Excel.RequestContext): Promise<SelectedMark | null> {
  try {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
  } catch (error) {
    if (isSheetFailure(error)) return null;
    throw error;
  }
}

/** Our rules for cells on each sheet. Sheets that cannot be read have none. */
async function cellRules(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<Map<Excel.Worksheet, readonly Excel.ConditionalFormat[]>> {
  const listed = await forEachSheet(context, worksheets, (worksheet) => {
    const formats = worksheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return () => formats.items;
  });
  const readable = listed.flatMap((answer) =>
    answer.failure ? [] : [{ worksheet: answer.item, formats: answer.value }],
  );
  const owned = await forEachSheet(context, readable, ({ formats }) => loadOwnRules(formats, 'cell'));
  return new Map(owned.flatMap((answer) => (answer.failure ? [] : [[answer.item.worksheet, answer.value]])));
}

/** A sheet to look at, and the place from which on. */
interface Turn {
  readonly worksheet: Excel.Worksheet;
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly after: CellPosition;
}

/** The first marked cell of the first sheet that has one after its place. */
async function firstMark(
  context: Excel.RequestContext,
  turns: readonly Turn[],
): Promise<(CellPosition & Pick<Turn, 'worksheet'>) | null> {
  for (const { worksheet, rules, after } of turns) {
    const next = nextCell(await areasOf(context, rules), after);
    if (next !== null) return { worksheet, ...next };
  }
  return null;
}

async function areasOf(context: Excel.RequestContext, rules: readonly Excel.ConditionalFormat[]): Promise<CellArea[]> {
  const areas: CellArea[] = [];
  for (let start = 0; start < rules.length; start += RULES_A_SYNC) {
    areas.push(...(await loadAreas(context, rules.slice(start, start + RULES_A_SYNC))));
  }
  return areas;
}

async function loadAreas(
  context: Excel.RequestContext,
  rules: readonly Excel.ConditionalFormat[],
): Promise<CellArea[]> {
  const loaded = rules.map((rule) => {
    const { areas } = rule.getRanges();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return areas;
  });
  await context.sync();
  return loaded.flatMap(({ items }) => items.map(areaOf));
}
