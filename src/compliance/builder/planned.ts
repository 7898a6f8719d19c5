import type { ComplianceRun } from '../run/run';
import type { FieldOf } from '../sheets/kinds';
import { markText, PLAN_HEADING } from '../sheets/own-output';
import { isOfKind, ownColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import { columnCountOf, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheets/snapshot';
import { cellText } from '../sheets/values/text';
import type { PlanLine } from './plan';

/** A schedule sheet while lines are applied to a copy of it. */
interface Edited {
  readonly recognised: RecognisedSheet<'schedule'>;
  readonly sheet: SheetSnapshot;
  readonly values: CellValue[][];
  readonly planColumn: number;
  added: number;
}

/** Fields of the student, which an added row repeats from another row of the same student. */
const OF_STUDENT: readonly FieldOf<'schedule'>[] = ['studentId', 'stateId', 'name', 'school', 'grade'];
const CLOCK = 24 * 60;

/**
 * The workbook with a plan's lines applied, as a snapshot (docs/spec/schedule-builder.md, Proof): rows added below the last one, rows that are
 * left marked in the column "ML Plan", types and teachers filled in place. The run tells what the columns hold; neither is changed.
 */
export function planned(workbook: WorkbookSnapshot, run: ComplianceRun, lines: readonly PlanLine[]): WorkbookSnapshot {
  const edited = new Map<string, Edited>();
  const edit = (name: string): Edited | null => {
    const known = edited.get(name);
    if (known !== undefined) return known;
    const recognised = run.dataset.sheets
      .filter((each) => isOfKind(each, 'schedule'))
      .find((each) => each.sheet.name === name);
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (recognised === undefined || sheet === undefined) return null;
    const made = beginEdit(recognised, sheet);
    edited.set(name, made);
    return made;
  };
  for (const line of lines) {
    for (const { row, sheet: name } of line.rows) {
      const sheet = edit(name);
      if (sheet !== null) applyLine(sheet, line, row);
    }
  }
  const marks = lines.flatMap(({ do: what, id }) => (what === 'leave' ? [id] : []));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const made = edited.get(sheet.name);
      return made === undefined ? sheet : endEdit(made);
    }),
    planMarks: [...new Set([...(workbook.planMarks ?? []), ...marks])],
  };
}

function beginEdit(recognised: RecognisedSheet<'schedule'>, sheet: SheetSnapshot): Edited {
  const values = sheet.values.map((row) => [...row]);
  const width = columnCountOf(sheet);
  const heads = values[recognised.headingRow - sheet.firstRow] ?? [];
  const there = heads.findIndex((heading) => cellText(heading) === PLAN_HEADING);
  const planColumn = there < 0 ? width : there;
  for (const row of values) while (row.length < Math.max(width, planColumn + 1)) row.push(null);
  heads[planColumn] = PLAN_HEADING;
  return { recognised, sheet, values, planColumn, added: 0 };
}

/** A table grows by the rows and the column that touch it. */
function endEdit({ added, planColumn, recognised, sheet, values }: Edited): SheetSnapshot {
  const lastRow = sheet.firstRow + values.length - 1 - added;
  const column = sheet.firstColumn + planColumn;
  const tables = sheet.tables.map((table) => {
    const isItsTable =
      recognised.headingRow >= table.firstRow && recognised.headingRow < table.firstRow + table.rowCount;
    if (!isItsTable) return table;
    const touchesRows = table.firstRow + table.rowCount - 1 === lastRow;
    const touchesColumn = table.firstColumn + table.columnCount === column;
    return {
      ...table,
      rowCount: table.rowCount + (touchesRows ? added : 0),
      columnCount: table.columnCount + (touchesColumn ? 1 : 0),
    };
  });
  return { ...sheet, values, tables };
}

function applyLine(edited: Edited, line: PlanLine, row: number): void {
  const cells = edited.values[row - edited.sheet.firstRow];
  if (cells === undefined) return;
  switch (line.do) {
    case 'add':
      edited.values.push(addedRow(edited, line, row));
      edited.added++;
      return;
    case 'leave':
      cells[edited.planColumn] = markText(line.id);
      return;
    case 'in place':
      put(edited, cells, 'eslType', line.eslType);
      return;
    case 'teacher':
      put(edited, cells, 'teacher', line.teacher);
      put(edited, cells, 'teacherId', line.teacherId === '' ? null : line.teacherId);
  }
}

/** A row of the plan in the sheet's own columns; the student's cells are those of the row that is given, as it was read. */
function addedRow(edited: Edited, line: PlanLine, row: number): CellValue[] {
  const index = row - edited.sheet.firstRow;
  const home = edited.recognised.sheet.values[index] ?? [];
  const cells: CellValue[] = (edited.values[index] ?? []).map(() => null);
  for (const field of OF_STUDENT) {
    const column = ownColumn(edited.recognised, field);
    if (column !== undefined) cells[column] = home[column] ?? null;
  }
  const [period, days] = periodAndDays(line.pattern);
  const hasPattern = edited.recognised.columns.has('pattern');
  put(edited, cells, 'courseCode', line.courseCode);
  put(edited, cells, 'courseTitle', line.courseTitle);
  put(edited, cells, 'section', line.section);
  put(edited, cells, 'term', line.term);
  put(edited, cells, 'pattern', line.pattern);
  put(edited, cells, 'period', hasPattern ? null : period);
  put(edited, cells, 'days', hasPattern ? null : days);
  put(edited, cells, 'startTime', line.start === null ? null : line.start / CLOCK);
  put(edited, cells, 'endTime', line.end === null ? null : line.end / CLOCK);
  put(edited, cells, 'minutesPerMeeting', line.minutesPerMeeting);
  put(edited, cells, 'minutesPerWeek', line.minutes);
  put(edited, cells, 'teacher', line.teacher);
  put(edited, cells, 'teacherId', line.teacherId === '' ? null : line.teacherId);
  put(edited, cells, 'eslType', line.eslType);
  cells[edited.planColumn] = line.id;
  return cells;
}

/** `3(M-F)` as a period and days; several meetings at different periods cannot be so written, and stand as they are. */
function periodAndDays(pattern: string): [string, string] {
  const match = /^([^()\s]+)\(([^()]+)\)$/.exec(pattern);
  return match?.[1] === undefined || match[2] === undefined ? ['', pattern] : [match[1], match[2]];
}

function put({ recognised }: Edited, cells: CellValue[], field: FieldOf<'schedule'>, value: CellValue): void {
  const column = ownColumn(recognised, field);
  if (column !== undefined) cells[column] = value === '' ? null : value;
}
