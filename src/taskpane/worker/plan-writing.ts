import type { Enrolment } from '../../compliance/dataset/records';
import type { Plan, PlanLine } from '../../compliance/builder/plan';
import { planned } from '../../compliance/builder/planned';
import { leaveId } from '../../compliance/builder/problem/line-ids';
import { rowsAt } from '../../compliance/builder/problem/read-classes';
import { prove, type Repeat } from '../../compliance/builder/prove';
import { comparedHeading, keyColumnsOf, keyOfRow } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import { LEAVES, PLAN_HEADING } from '../../compliance/sheets/own-output';
import { isOfKind, type RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { columnCountOf, type SheetSnapshot, type WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { cellText } from '../../compliance/sheets/values/text';
import type { PlanSheetRows } from '../../excel/plan-rows/plan-rows';
import { placeKey } from './place-key';
import type { PlanWriting } from './plan-view';

const MOVED = 'The schedule changed since the plan was built. Build it again, then add its rows.';
const NOT_ALONE =
  'What you accepted does not hold without the rest of the plan. Apply the changes in place first, or build again: what you rejected is then left out from the beginning.';

/**
 * Rows and marks for the accepted lines of a plan. What is accepted is proved once more on the cells of now, for a part of a plan need not hold.
 * @param accepted ids of lines; those that are changes in place are no rows
 */
export function planWriting(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  plan: Plan,
  accepted: readonly string[],
  repeat: Repeat,
): PlanWriting {
  const ids = new Set(accepted);
  const lines = plan.lines.filter((line) => ids.has(line.id) && (line.do === 'add' || line.do === 'leave'));
  if (!standWhereTheyStood(run, plan.school, lines)) return { sheets: [], problem: MOVED };
  const wholly = new Set(lines.map(({ studentId }) => studentId));
  for (const line of plan.lines) if (!lines.includes(line)) wholly.delete(line.studentId);
  const gaps = plan.gaps.filter(({ studentId }) => studentId !== null && wholly.has(studentId));
  const { verified } = prove(workbook, run, { gaps, lines }, repeat);
  if (verified.problems.length > 0) return { sheets: [], problem: NOT_ALONE };
  const after = planned(workbook, run, lines);
  const schedules = run.dataset.sheets.filter((each) => isOfKind(each, 'schedule'));
  const sheets = after.sheets.flatMap((sheet, place): PlanSheetRows[] => {
    const before = workbook.sheets[place];
    const schedule = schedules.find((each) => each.sheet.name === sheet.name);
    return before === undefined || before === sheet || schedule === undefined ? [] : [rowsOf(before, sheet, schedule)];
  });
  return { sheets, problem: null };
}

/** Whether the rows that lines point at still are the students'. */
function standWhereTheyStood(run: ComplianceRun, school: string, lines: readonly PlanLine[]): boolean {
  const rows = new Map(
    rowsAt(run, school).map((each) => [placeKey({ row: each.row, sheet: each.source.sheet.name }), each]),
  );
  return lines.every((line) =>
    line.rows.every((place) => {
      const found = rows.get(placeKey(place));
      return found !== undefined && isOf(found, line);
    }),
  );
}

function isOf({ section, student }: Enrolment, line: PlanLine): boolean {
  return (
    student !== null && student.id === line.studentId && (line.do === 'add' || leaveId(student, section) === line.id)
  );
}

/** What the plan adds to a sheet and marks there. */
function rowsOf(before: SheetSnapshot, after: SheetSnapshot, schedule: RecognisedSheet): PlanSheetRows {
  const { firstColumn, firstRow } = before;
  const heading = schedule.headingRow - firstRow;
  const planIndex = (after.values[heading] ?? []).findIndex((cell) => cellText(cell) === PLAN_HEADING);
  const marks = before.values.flatMap((cells, at) => {
    const text = cellText(after.values[at]?.[planIndex]);
    const isMark = at !== heading && text !== cellText(cells[planIndex]) && text.startsWith(LEAVES);
    return isMark ? [{ row: firstRow + at, line: text.slice(LEAVES.length).trim() }] : [];
  });
  return {
    anchors: {
      sheet: before.name,
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
