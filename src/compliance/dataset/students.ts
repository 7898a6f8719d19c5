import type { Policy } from '../policy/policy';
import { sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { Day } from '../sheets/values/dates';
import { isStateId } from '../sheets/values/ids';
import type { LevelReading } from '../sheets/values/levels';
import { NO_PROGRAM } from '../sheets/values/programs';
import type { DateCells } from './date-cells';
import type { OptedOutByForm } from './opt-outs';
import type { ReadAs } from './read-as';
import { once } from './once';
import { joinedRosters, type RosterJoin } from './roster/roster-joins';
import { firstMeaning, RosterReader, type RosterRow } from './roster/roster-reader';
import { enrolledRows, firstId, hasUsableId, rowsByStudent } from './roster/roster-rows';
import type { SourceRow } from './records';
import type { Schedule } from './schedule/schedule';
import { StudentNames } from './student-names';
import type { Join, StudentBooks } from './student-of-row';
import { StudentRecord, type StudentBasics } from './student-record';

/** The students of every roster, by the keys of their ids, in sheet order. */
interface StudentsRead extends StudentBooks {
  readonly students: ReadonlyMap<string, StudentRecord>;
  readonly studentsByStateId: ReadonlyMap<string, StudentRecord>;
  readonly studentNames: StudentNames<StudentRecord>;
  readonly isEnrolledRow: (row: SourceRow<'roster'>) => boolean;
  /** Whether some status says besides that a student is opted out. */
  readonly statesOptOut: boolean;
  /** What of the rosters was read differently from how it stands. */
  readonly readAs: readonly ReadAs[];
}

/**
 * Reads the students of every roster. Whether a student is active, the first roster with a status column decides; the first
 * active row in sheet order counts, and other rosters fill what it leaves blank. A row without a usable id that joins no student of
 * another sheet is a student too, whom only a state id can join.
 * @param schedule asked for only once it is read
 */
export function readStudents(
  rosters: readonly RecognisedSheet<'roster'>[],
  policy: Policy,
  byForm: OptedOutByForm,
  schedule: () => Schedule,
  dates: DateCells,
  asOf: Day,
): StudentsRead {
  const readers = rosters.map((source) => new RosterReader(source, policy, dates, asOf));
  const students = new Map<string, StudentRecord>();
  const { groups, joins } = joinedRosters(rowsByStudent(readers), readers);
  for (const [key, rows] of groups) {
    const basics = readBasics(key, rows, byForm);
    const student = new StudentRecord(basics, students.size, schedule, policy.values.dailyMinutesUpTo);
    students.set(key, student);
  }
  const studentsByStateId = once(() => byStateId(students.values()));
  return {
    students,
    get studentsByStateId() {
      return studentsByStateId();
    },
    studentNames: new StudentNames(() => [...students.values()].filter(({ active, hasId }) => active && hasId)),
    rosterJoins: new Map(Array.from(joins, ([row, join]) => [row, withStudents(join, students)])),
    isEnrolledRow: enrolledRowTest(readers),
    statesOptOut: readers.some(({ statusOptOut }) => statusOptOut.meanings.includes(true)),
    readAs: readers.flatMap(({ readAs }) => readAs),
  };
}

/** The students by the keys of their state ids, the first of each. `PENDING` stands with many, and names none of them. */
function byStateId(students: Iterable<StudentRecord>): ReadonlyMap<string, StudentRecord> {
  const found = new Map<string, StudentRecord>();
  const placeholders = new Set<string>();
  for (const student of students) {
    const stateId = firstMeaning(student.rows, (roster) => roster.stateId);
    if (stateId === undefined) continue;
    if (!found.has(stateId.key)) found.set(stateId.key, student);
    else if (!isStateId(stateId)) placeholders.add(stateId.key);
  }
  for (const key of placeholders) found.delete(key);
  return found;
}

/** Makes a test whether a row of a roster counts as enrolled; few rows are ever asked for. */
function enrolledRowTest(readers: readonly RosterReader[]): (row: SourceRow<'roster'>) => boolean {
  const bySource = once(
    () =>
      new Map(
        readers.map(({ source, enrolled }): [RecognisedSheet, ReadonlySet<number>] => [
          source,
          new Set(
            Array.from(
              source.dataRows.filter((_, place) => enrolled[place] === 1),
              (index) => sheetRow(source, index),
            ),
          ),
        ]),
      ),
  );
  return ({ source, row }) => bySource().get(source)?.has(row) === true;
}

/** A roster row's join with the students instead of their keys. */
function withStudents({ keys, by }: RosterJoin, students: ReadonlyMap<string, StudentRecord>): Join {
  if (by === 'nothing') return { student: null, because: 'no name' };
  const found = keys.flatMap((key) => students.get(key) ?? []);
  const [student] = found;
  if (student === undefined) return { student: null, because: 'unknown name' };
  return found.length > 1 ? { student: null, because: 'several', several: found } : { student, by };
}

function readBasics(key: string, all: readonly RosterRow[], byForm: OptedOutByForm): StudentBasics {
  const { isActive, rows } = enrolledRows(all);
  const sdd = firstMeaning(rows, (roster) => roster.sdd);
  const eld = firstMeaning(rows, (roster) => roster.eld);
  const { level, scale } = serviceLevel(sdd, eld);
  const program = firstMeaning(rows, (roster) => roster.program) ?? NO_PROGRAM;
  const status = firstMeaning(rows, (roster) => roster.status);
  const flag = firstMeaning(rows, (roster) => roster.optOut);
  const optedOut =
    flag === true ||
    firstMeaning(rows, (roster) => roster.statusOptOut) === true ||
    program.code === '04' ||
    byForm.get(key) === 'yes';
  return {
    id: firstId(all),
    key,
    hasId: hasUsableId(all),
    stateId: firstMeaning(rows, (roster) => roster.stateId)?.text ?? '',
    rows,
    active: isActive,
    school: firstMeaning(rows, (roster) => roster.school) ?? '',
    grade: firstMeaning(rows, (roster) => roster.grade) ?? null,
    // Where no roster of the student has a status column, a valid level makes an EL (docs/spec/sheets.md §3).
    status: status === undefined ? (level === null ? 'Not EL' : 'EL') : status,
    level,
    levelSource: level === null ? null : scale,
    levelTyped: sdd !== undefined || eld !== undefined,
    program,
    optedOut,
    isOptOutUnknown: !optedOut && (flag === null || byForm.get(key) === 'not known'),
  };
}

const NO_LEVEL: Pick<LevelReading, 'level' | 'scale'> = { level: null, scale: 'sdd' };

/**
 * SDD where present and valid, else ELD, each from the first roster that has something in it (docs/spec/rulings.md). A text's
 * own prefix says which of the two it is, in whichever column it stands (docs/spec/recognition.md §5).
 */
function serviceLevel(...columns: readonly (LevelReading | undefined)[]): Pick<LevelReading, 'level' | 'scale'> {
  let found = NO_LEVEL;
  for (const reading of columns) {
    if (reading === undefined || reading.level === null) continue;
    if (reading.scale === 'sdd') return reading;
    if (found.level === null) found = reading;
  }
  return found;
}
