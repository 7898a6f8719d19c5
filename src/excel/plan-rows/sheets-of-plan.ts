import type { PlanLine } from '../../compliance/builder/plan';
import { planned } from '../../compliance/builder/planned';
import { comparedHeading, keyColumnsOf, keyOfRow } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import { PLAN_HEADING } from '../../compliance/sheets/own-output';
import { isOfKind, type RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { columnCountOf, type SheetSnapshot, type WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { cellText } from '../../compliance/sheets/values/text';
import type { PlanSheetRows } from './rows';

/**
 * What lines of a plan add to each sheet and mark there.
 * @param workbook the cells that the run was made of, or those with other plans applied
 * @param lines those that are rows, `add` and `leave`
 */
export function sheetsOfPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  lines: readonly PlanLine[],
): PlanSheetRows[] {
  const after = planned(workbook, run, lines);
  const schedules = run.dataset.sheets.filter((each) => isOfKind(each, 'schedule'));
  return after.sheets.flatMap((sheet, place): PlanSheetRows[] => {
    const before = workbook.sheets[place];
    const schedule = schedules.find((each) => each.sheet.name === sheet.name);
    if (before === undefined || before === sheet || schedule === undefined) return [];
    return [rowsOf(before, sheet, schedule, lines)];
  });
}

function rowsOf(
  before: SheetSnapshot,
  after: SheetSnapshot,
  schedule: RecognisedSheet,
  lines: readonly PlanLine[],
): PlanSheetRows {
  const { firstColumn, firstRow, name } = before;
  const heading = schedule.headingRow - firstRow;
  const planIndex = (after.values[heading] ?? []).findIndex((cell) => cellText(cell) === PLAN_HEADING);
  const markOf = (line: string, row: number) => {
    const holds = cellText(before.values[row - firstRow]?.[planIndex]);
    return { row, line, ...(holds === '' ? {} : { holds }) };
  };
  const marks = lines
    .filter((line) => line.do === 'leave')
    .flatMap(({ id, rows }) => rows.flatMap(({ row, sheet }) => (sheet === name ? [markOf(id, row)] : [])))
    .sort((a, b) => a.row - b.row);
  return {
    anchors: {
      sheet: name,
      headingRow: schedule.headingRow,
      firstColumn,
      headings: (before.values[heading] ?? []).map((cell) => comparedHeading(cellText(cell))),
      keyColumns: keyColumnsOf(schedule),
      rows: new Map(marks.map(({ row }) => [row, keyOfRow(schedule, row)])),
      repeated: new Set(),
    },
    used: {
      row: firstRow,
      column: firstColumn,
      rows: before.values.length,
      columns: columnCountOf(before),
    },
    planColumn: firstColumn + planIndex,
    added: after.values
      .slice(before.values.length)
      .map((cells) => ({ line: cellText(cells[planIndex]), cells: [...cells] })),
    marks,
  };
}
