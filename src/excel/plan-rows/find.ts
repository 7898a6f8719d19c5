import { PLAN_HEADING } from '../../compliance/sheets/own-output';
import { cellText } from '../../compliance/sheets/values/text';
import { readHeadingRows, tableOf } from '../esl-columns/heading-rows';
import type { OpenSheet, SheetTable } from '../esl-columns/sheets';

/** The column "ML Plan" of a sheet. */
export interface PlanColumn {
  readonly sheet: OpenSheet;
  /** Why nothing may be changed there; null where it may. */
  readonly refusal: string | null;
  readonly headingRow: number;
  readonly column: number;
  /** The Excel table that it is a part of; null for none. */
  readonly table: SheetTable | null;
}

/** Finds the column "ML Plan" on every sheet, also on those that may not be changed; null where cells moved meanwhile. */
export async function findPlanColumns(context: Excel.RequestContext): Promise<PlanColumn[] | null> {
  const rows = await readHeadingRows(context, () => true);
  if (rows === null) return null;
  return rows.flatMap((heading) => {
    const { sheet, refusal, row, cells } = heading;
    const place = cells.findIndex((cell) => typeof cell === 'string' && cellText(cell) === PLAN_HEADING);
    if (place < 0) return [];
    const column = heading.column + place;
    return [{ sheet, refusal, headingRow: row, column, table: tableOf(heading, [column]) }];
  });
}
