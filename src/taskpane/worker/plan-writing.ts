import type { Enrolment } from '../../compliance/dataset/records';
import type { Plan, PlanLine } from '../../compliance/builder/plan';
import { leaveId } from '../../compliance/builder/problem/line-ids';
import { rowsAt } from '../../compliance/builder/problem/read-classes';
import { prove, type Repeat } from '../../compliance/builder/prove';
import type { ComplianceRun } from '../../compliance/run/run';
import type { WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { sheetsOfPlan } from '../../excel/plan-rows/sheets-of-plan';
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
  return { sheets: sheetsOfPlan(workbook, run, lines), problem: null };
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
