import type { Policy } from '../policy/policy';
import { sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { NO_PROGRAM } from '../sheets/values/programs';
import { isEnrolled } from './enrolled';
import { meaningAt } from './meanings';
import { firstMeaning, RosterReader, type RosterRow } from './roster-reader';
import type { Schedule } from './schedule';
import { StudentRecord, type StudentBasics } from './student-record';

/** The students of every roster, by the keys of their ids, in sheet order. */
interface StudentsRead {
  readonly students: ReadonlyMap<string, StudentRecord>;
  readonly studentsByStateId: ReadonlyMap<string, StudentRecord>;
}

/**
 * Reads the students of every roster. Whether a student is active, the first roster with a status column decides; the first
 * active row in sheet order counts, and other rosters fill what it leaves blank. A row without a usable id is a student too,
 * whom only a state id can join.
 */
export function readStudents(
  rosters: readonly RecognisedSheet<'roster'>[],
  policy: Policy,
  optedOutKeys: ReadonlySet<string>,
  schedule: Schedule,
): StudentsRead {
  const students = new Map<string, StudentRecord>();
  const studentsByStateId = new Map<string, StudentRecord>();
  for (const [key, rows] of rowsByStudent(rosters, policy)) {
    const basics = readBasics(key, rows, optedOutKeys);
    const student = new StudentRecord(basics, schedule.students.length, schedule, policy.values.dailyMinutesUpTo);
    schedule.students.push(student);
    students.set(key, student);
    const stateId = firstMeaning(basics.rows, (roster) => roster.stateId)?.key;
    if (stateId !== undefined && !studentsByStateId.has(stateId)) studentsByStateId.set(stateId, student);
  }
  return { students, studentsByStateId };
}

/** All rows of each student, in sheet order. */
function rowsByStudent(rosters: readonly RecognisedSheet<'roster'>[], policy: Policy): Map<string, RosterRow[]> {
  const rowsById = new Map<string, RosterRow[]>();
  for (const source of rosters) {
    const roster = new RosterReader(source, policy);
    const { sheet, dataRows } = source;
    for (let place = 0; place < dataRows.length; place++) {
      const index = dataRows[place] ?? 0;
      const row: RosterRow = { source, row: sheetRow(source, index), cells: sheet.values[index] ?? [], roster, place };
      const id = meaningAt(roster.ids, place);
      const key = id === undefined || id.ruined ? `row ${source.index}:${row.row}` : id.key;
      const rows = rowsById.get(key);
      if (rows === undefined) rowsById.set(key, [row]);
      else rows.push(row);
    }
  }
  return rowsById;
}

/** Whether a student is enrolled, and the rows that say so, one a roster. */
function enrolledRows(all: readonly RosterRow[]): { readonly isActive: boolean; readonly rows: readonly RosterRow[] } {
  const [first] = all;
  if (first !== undefined && all.length === 1) return { isActive: isActiveRow(first), rows: all };
  const active = firstOfEachRoster(all.filter(isActiveRow));
  const inactive = firstOfEachRoster(all.filter((row) => !isActiveRow(row)));
  const isActive = isEnrolled(active, inactive);
  return { isActive, rows: isActive ? active : inactive };
}

function isActiveRow({ roster, place }: RosterRow): boolean {
  return meaningAt(roster.isActive, place) ?? true;
}

/** The id as the first row has it, enrolled or not. */
function firstId([first]: readonly RosterRow[]): string {
  return (first === undefined ? undefined : meaningAt(first.roster.ids, first.place)?.text) ?? '';
}

function firstOfEachRoster(rows: readonly RosterRow[]): RosterRow[] {
  return rows.filter((row, index) => rows.findIndex(({ source }) => source === row.source) === index);
}

function readBasics(
  key: string,
  all: readonly RosterRow[],
  optedOutKeys: ReadonlySet<string>,
): StudentBasics<RosterRow> {
  const { isActive, rows } = enrolledRows(all);
  const sdd = firstMeaning(rows, (roster) => roster.sdd);
  const eld = firstMeaning(rows, (roster) => roster.eld);
  // SDD where present and valid, else ELD; each from the first roster that has something in it (rulings.md).
  const level = sdd ?? eld ?? null;
  const program = firstMeaning(rows, (roster) => roster.program) ?? NO_PROGRAM;
  const status = firstMeaning(rows, (roster) => roster.status);
  return {
    id: firstId(all),
    key,
    stateId: firstMeaning(rows, (roster) => roster.stateId)?.text ?? '',
    rows,
    active: isActive,
    school: firstMeaning(rows, (roster) => roster.school) ?? '',
    grade: firstMeaning(rows, (roster) => roster.grade) ?? null,
    // Where no roster of the student has a status column, a valid level makes an EL (sheets.md §3).
    status: status === undefined ? (level === null ? 'Not EL' : 'EL') : status,
    level,
    levelSource: level === null ? null : (sdd ?? null) === null ? 'eld' : 'sdd',
    levelTyped: sdd !== undefined || eld !== undefined,
    program,
    optedOut: firstMeaning(rows, (roster) => roster.optOut) === true || program.code === '04' || optedOutKeys.has(key),
  };
}
