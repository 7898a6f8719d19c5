import type { CouldNotBuild, Plan, PlanLine } from '../../compliance/builder/plan';
import { faultOf } from '../../compliance/builder/plan-words';
import { planned } from '../../compliance/builder/planned';
import type { FixHeading, FixValue } from '../../compliance/fixes/fix';
import type { ComplianceRun } from '../../compliance/run/run';
import type { FieldOf } from '../../compliance/sheets/kinds';
import { isOfKind, ownColumn, type RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { isCellError, type CellValue, type WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { cellText } from '../../compliance/sheets/values/text';
import type { PlanAnswer, PlanCell, WeekView } from './plan-view';
import { weekView } from './week-view';

const NO_WEEK: WeekView = { periods: [], teachers: [] };

/** The fields that a line changes in place. */
const CHANGED: Readonly<Partial<Record<PlanLine['do'], readonly FieldOf<'schedule'>[]>>> = {
  'in place': ['eslType'],
  teacher: ['teacher', 'teacherId'],
};

/** What the builder made, as the pane shows it. */
export function planAnswer(workbook: WorkbookSnapshot, run: ComplianceRun, built: Plan | CouldNotBuild): PlanAnswer {
  const nothing = { fault: null, cells: {}, headings: [], week: NO_WEEK, openNames: {} };
  if ('missing' in built) return { plan: built, ...nothing };
  const fault = faultOf(built);
  if (fault !== null) return { ...nothing, plan: null, fault };
  const inPlace = changesInPlace(workbook, run, built);
  return { plan: built, fault, ...inPlace, week: weekView(run, built), openNames: openNames(run, built) };
}

function openNames({ dataset }: ComplianceRun, { open }: Plan): Record<string, string> {
  const ids = new Set(open.map(({ studentId }) => studentId));
  const those = [...dataset.students.values()].filter(({ id, name }) => ids.has(id) && name !== '');
  return Object.fromEntries(those.map(({ id, name }) => [id, name]));
}

/** The cells that lines change in place, with what they hold and are to hold. */
function changesInPlace(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  { lines }: Plan,
): Pick<PlanAnswer, 'cells' | 'headings'> {
  const inPlace = lines.filter((line) => CHANGED[line.do] !== undefined);
  if (inPlace.length === 0) return { cells: {}, headings: [] };
  const after = planned(workbook, run, inPlace);
  const schedules = run.dataset.sheets.filter((each) => isOfKind(each, 'schedule'));
  const headings = new Map<string, FixHeading>();
  const cells: Record<string, PlanCell[]> = {};
  for (const line of inPlace) {
    const own: PlanCell[] = [];
    for (const { row, sheet: name } of line.rows) {
      const schedule = schedules.find((each) => each.sheet.name === name);
      const changed = after.sheets.find((sheet) => sheet.name === name);
      if (schedule === undefined || changed === undefined) continue;
      for (const field of CHANGED[line.do] ?? []) {
        const index = ownColumn(schedule, field);
        if (index === undefined) continue;
        const at = row - schedule.sheet.firstRow;
        const was = valueOf(schedule.sheet.values[at]?.[index]);
        const becomes = valueOf(changed.values[at]?.[index]);
        if (was === becomes) continue;
        own.push({ sheet: name, row, column: schedule.sheet.firstColumn + index, was, becomes });
        headings.set(`${name}\n${index}`, headingOf(schedule, index));
      }
    }
    cells[line.id] = own;
  }
  return { cells, headings: [...headings.values()] };
}

function headingOf(schedule: RecognisedSheet<'schedule'>, index: number): FixHeading {
  const { headingRow, sheet } = schedule;
  const idColumn = ownColumn(schedule, 'studentId');
  return {
    sheet: sheet.name,
    row: headingRow,
    column: sheet.firstColumn + index,
    text: cellText(sheet.values[headingRow - sheet.firstRow]?.[index]),
    ...(idColumn === undefined ? {} : { idColumn: sheet.firstColumn + idColumn }),
  };
}

/** As Excel gives a cell's value; a blank one is an empty text. */
function valueOf(cell: CellValue | undefined): FixValue {
  if (cell === null || cell === undefined) return '';
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'boolean' ? String(cell) : cell;
}
