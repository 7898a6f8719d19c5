import type { FixHeading, FixValue, ProposedFix } from '../fixes/fix';
import type { ComplianceRun } from '../run/run';
import type { FieldOf } from '../sheets/kinds';
import { isOfKind, ownColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError, type CellValue, type WorkbookSnapshot } from '../sheets/snapshot';
import { cellText } from '../sheets/values/text';
import type { PlanLine } from './plan';
import { planned } from './planned';

/** A cell that a line of a plan changes in place. */
export type PlanCell = Omit<ProposedFix, 'kind'>;

/** Cells that lines change in place. */
export interface ChangesInPlace {
  /** By the line's id. */
  readonly cells: Readonly<Record<string, readonly PlanCell[]>>;
  /** The headings above those cells. */
  readonly headings: readonly FixHeading[];
}

/** The fields that a line changes in place. */
const CHANGED: Readonly<Partial<Record<PlanLine['do'], readonly FieldOf<'schedule'>[]>>> = {
  'in place': ['eslType'],
  teacher: ['teacher', 'teacherId'],
};

/** Whether a line is a fix in its cells, which is applied by itself, and no row. */
export function isInPlace(line: Pick<PlanLine, 'do'>): boolean {
  return CHANGED[line.do] !== undefined;
}

/** The cells that lines change in place, with what they hold and are to hold. */
export function changesInPlace(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  lines: readonly PlanLine[],
): ChangesInPlace {
  const inPlace = lines.filter(isInPlace);
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
