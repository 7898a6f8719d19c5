import type { Student } from '../dataset/records';
import { grouped } from '../grouped';
import type { ComplianceRun } from '../run/run';
import { isOfKind, ownColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { FieldOf } from '../sheets/kinds';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../sheets/snapshot';
import type { Grade } from '../sheets/values/grades';
import { folded } from '../sheets/values/text';

/** Students of a scenario, who are on no roster. */
export interface Newcomers {
  readonly grade: Grade;
  readonly level: number;
  readonly count: number;
}

/**
 * A copy of the workbook in which newcomers have rows: MLs of a grade and level, with the timetable of the grade's commonest homeroom
 * (docs/spec/schedule-builder.md, What if). The workbook itself is as it was.
 */
export function withNewcomers(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  school: string,
  newcomers: readonly Newcomers[],
): WorkbookSnapshot {
  if (newcomers.length === 0) return workbook;
  const roster = run.dataset.sheets
    .filter((each) => isOfKind(each, 'roster'))
    .find(({ standing }) => standing === 'leading');
  if (roster === undefined) return workbook;
  const added = new Map<string, CellValue[][]>();
  const add = (sheet: SheetSnapshot, row: CellValue[]) => {
    const rows = added.get(sheet.name);
    if (rows === undefined) added.set(sheet.name, [row]);
    else rows.push(row);
  };
  let last = 0;
  for (const { count, grade, level } of newcomers) {
    const model = modelOf(run, school, grade);
    if (model === null)
      throw new Error(`The scenarios bring newcomers to grade ${grade}, in which nobody has a schedule.`);
    for (let each = 0; each < count; each++) {
      const id = `NEW${++last}`;
      const row = model.rows.find(({ source }) => source === roster)?.cells ?? [];
      add(
        roster.sheet,
        changed(row, roster, {
          studentId: id,
          stateId: null,
          name: `Newcomer ${last}`,
          mlStatus: 'EL',
          sdd: level,
          eld: level,
          previousLevel: null,
          elProgram: null,
          optOut: null,
          optOutDate: null,
          eslModification: null,
          slife: null,
          partTime: null,
          felDate: null,
        }),
      );
      for (const enrolment of model.enrolments)
        if (!enrolment.isEsl)
          add(
            enrolment.source.sheet,
            changed(enrolment.cells, enrolment.source, { studentId: id, stateId: null, name: `Newcomer ${last}` }),
          );
    }
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const rows = added.get(sheet.name);
      return rows === undefined
        ? sheet
        : {
            ...sheet,
            values: [...sheet.values, ...rows],
            tables: sheet.tables.map((table) => ({ ...table, rowCount: table.rowCount + rows.length })),
          };
    }),
  };
}

/** A student of the grade's commonest homeroom with the most classes that are not ESL; the first by id of equals. */
function modelOf({ dataset }: ComplianceRun, school: string, grade: Grade): Student | null {
  const there = [...dataset.students.values()].filter(
    (student) =>
      student.active &&
      student.grade === grade &&
      folded(student.school) === folded(school) &&
      student.enrolments.length > 0,
  );
  const rooms = [...grouped(there, ({ homeroom }) => folded(homeroom))].sort(
    ([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1),
  );
  const classes = ({ enrolments }: Student) => enrolments.filter(({ isEsl }) => !isEsl).length;
  const [model] = (rooms[0]?.[1] ?? []).sort((a, b) => classes(b) - classes(a) || (a.id < b.id ? -1 : 1));
  return model ?? null;
}

function changed<K extends 'roster' | 'schedule'>(
  cells: readonly CellValue[],
  sheet: RecognisedSheet<K>,
  values: Partial<Record<FieldOf<K>, CellValue>>,
): CellValue[] {
  const row = [...cells];
  for (const field of Object.keys(values) as FieldOf<K>[]) {
    const column = ownColumn(sheet, field);
    if (column !== undefined) row[column] = values[field] ?? null;
  }
  return row;
}
