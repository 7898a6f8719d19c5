import { PLAN_HEADING } from '../../compliance/sheets/own-output';
import { cellText } from '../../compliance/sheets/values/text';
import { inspectSheets, queueUsedAgain, type OpenSheet, type SheetTable } from '../esl-columns/sheets';
import { PayloadMeter } from '../request/payload';

/** The column "ML Plan" of a sheet. Rows and columns count from 0. */
export interface PlanColumn {
  readonly sheet: OpenSheet;
  /** Why nothing may be changed there; null where it may. */
  readonly refusal: string | null;
  readonly headingRow: number;
  readonly column: number;
  /** The Excel table that it is a part of; null for none. */
  readonly table: SheetTable | null;
}

/** Heading rows are looked for as far down as a sheet may have lines above its table. */
const ROWS_SEARCHED = 60;
const BYTES_PER_CELL = 40;

/** Finds the column "ML Plan" on every sheet, also on those that may not be changed; null where cells moved meanwhile. */
export async function findPlanColumns(context: Excel.RequestContext): Promise<PlanColumn[] | null> {
  const { open, closed } = await inspectSheets(context, () => true);
  const refusals = new Map(closed.flatMap(({ readable, reason }) => (readable === null ? [] : [[readable, reason]])));
  const sheets = [...open, ...refusals.keys()];
  const answer = new PayloadMeter(context);
  const pending: { sheet: OpenSheet; row: number; column: number; range: Excel.Range }[] = [];
  for (const sheet of sheets) {
    if (sheet.used === null) continue;
    const { column, columns, row, rows } = sheet.used;
    const searched = Math.min(rows, ROWS_SEARCHED);
    const below = sheet.tables
      .filter(({ area }) => area.row >= row + searched)
      .map(({ area }) => ({ ...area, rows: 1 }));
    for (const area of [{ row, column, rows: searched, columns }, ...below]) {
      await answer.reserve(area.rows * area.columns * BYTES_PER_CELL);
      const range = sheet.worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load('values');
      pending.push({ sheet, row: area.row, column: area.column, range });
    }
  }
  const inPlace = sheets.map(queueUsedAgain);
  await answer.flush();
  if (!inPlace.every((isInPlace) => isInPlace())) return null;
  return pending.flatMap(({ sheet, row, column, range }) =>
    (range.values as unknown[][]).flatMap((cells, at) => {
      const place = cells.findIndex((cell) => typeof cell === 'string' && cellText(cell) === PLAN_HEADING);
      if (place < 0) return [];
      const headingRow = row + at;
      const own = column + place;
      const table = sheet.tables.find(
        ({ area }) => area.row === headingRow && own >= area.column && own < area.column + area.columns,
      );
      return [{ sheet, refusal: refusals.get(sheet) ?? null, headingRow, column: own, table: table ?? null }];
    }),
  );
}
