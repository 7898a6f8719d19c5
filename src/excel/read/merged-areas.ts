import type { CellValue, MergedArea } from '../../compliance/sheets/snapshot';
import { areaOf, rangeOf } from '../request/areas';
import type { CellArea } from '../request/cell-position';
import { describeHostFailure, isSheetFailure } from '../request/errors';
import type { PendingSheet } from './read-blocks';

/** A part of a sheet that is asked for its merged cells. */
interface Asked {
  readonly sheet: PendingSheet;
  readonly area: CellArea;
}

/** More rows are an export, whose cells nobody merged by hand. */
const MOST_ROWS = 20_000;
/** Excel fails where a range has more than 512 merged areas (docs/guides/office-js.md 2.2); so few rows hold no more. */
const FEWEST_ROWS = 16;

/**
 * Asks Excel for the merged cells of sheets that were read, all in one sync; only of those with a gap that a merged cell may have
 * left, for asking can empty Excel's list of what may be undone (docs/guides/office-js.md, issue 5918). Where a sheet has too many it is asked in
 * parts. Of none in an Excel that cannot tell (before ExcelApi 1.13). Throws what concerns the workbook as a whole.
 */
export async function askMergedAreas(
  context: Excel.RequestContext,
  sheets: readonly PendingSheet[],
): Promise<ReadonlyMap<PendingSheet, readonly MergedArea[]>> {
  const found = new Map<PendingSheet, Map<string, MergedArea>>();
  let open = sheets
    .filter(({ rows, failure }) => failure === undefined && rows.length <= MOST_ROWS && leaveGaps(rows))
    .map((sheet): Asked => ({ sheet, area: sheet.used }));
  for (let together = true; open.length > 0; together = false) {
    const parts: Asked[] = [];
    for (const asked of together ? [open] : open.map((each) => [each])) {
      try {
        for (const [sheet, area] of await askTogether(context, asked)) {
          const known = found.get(sheet) ?? new Map<string, MergedArea>();
          found.set(sheet, known.set(`${area.firstRow}:${area.firstColumn}`, area));
        }
      } catch (error) {
        if (describeHostFailure(error).code === 'ApiNotFound') return new Map();
        if (!isOfSheet(error)) throw error;
        parts.push(...(asked.length > 1 ? asked : asked.flatMap(halves)));
      }
    }
    open = parts;
  }
  return new Map(Array.from(found, ([sheet, areas]) => [sheet, [...areas.values()]]));
}

async function askTogether(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<(readonly [PendingSheet, MergedArea])[]> {
  const answers = asked.map(({ sheet, area }) => {
    const merged = rangeOf(sheet.worksheet, area).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet, merged };
  });
  await context.sync();
  return answers.flatMap(({ sheet, merged }) => {
    if (merged.isNullObject) return [];
    return merged.areas.items.map(areaOf).map(({ row, column, rows, columns }) => {
      return [sheet, { firstRow: row, firstColumn: column, rowCount: rows, columnCount: columns }] as const;
    });
  });
}

/** Whether a failure may come from one sheet, or from its having too many merged cells, whose code is not documented. */
function isOfSheet(error: unknown): boolean {
  const { code, retry } = describeHostFailure(error);
  return isSheetFailure(error) || retry === 'smaller' || code === 'GeneralException' || code === 'InvalidArgument';
}

/** None of so small a part that it is given up. */
function halves({ sheet, area }: Asked): Asked[] {
  if (area.rows <= FEWEST_ROWS) return [];
  const upper = Math.ceil(area.rows / 2);
  return [
    { sheet, area: { ...area, rows: upper } },
    { sheet, area: { ...area, row: area.row + upper, rows: area.rows - upper } },
  ];
}

/** Whether a blank cell stands below a filled one, in a row that holds something: only there a merged cell may speak for a row. */
function leaveGaps(rows: readonly (readonly CellValue[])[]): boolean {
  return rows.some((row, at) => {
    const above = rows[at - 1];
    if (above === undefined || row === above || row.every((value) => value === '')) return false;
    return row.some((value, column) => value === '' && above[column] !== '');
  });
}
