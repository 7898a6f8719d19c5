import { readEslType } from '../esl/esl-types';
import type { Policy } from '../policy/policy';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { readGrade, type Grade } from '../sheets/values/grades';
import { readId, type Id } from '../sheets/values/ids';
import { readLevel, type Level, type LevelReading } from '../sheets/values/levels';
import { lastFirst } from '../sheets/values/names';
import { cellMinutes, cellNumber } from '../sheets/values/numbers';
import { programReader, type Program } from '../sheets/values/programs';
import { enrollmentReader, mlStatusReader, type MlStatus } from '../sheets/values/statuses';
import { cellText, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import type { Enrolment, Modification, RosterEsl, SourceRow, Student } from './records';
import { cellOf, firstFilled, firstStated, firstText, remembered, sourceRows } from './source-rows';

/** A student while the data set is being built: schedules add their rows. */
export type StudentInMaking = Student & { readonly enrolments: Enrolment[] };

interface Readers {
  readonly grade: (value: CellValue | undefined) => Grade | null;
  readonly sdd: (value: CellValue | undefined) => LevelReading;
  readonly eld: (value: CellValue | undefined) => LevelReading;
  readonly status: (value: CellValue | undefined) => MlStatus | null;
  readonly program: (value: CellValue | undefined) => Program;
  readonly dailyMinutesUpTo: number;
  readonly optedOutKeys: ReadonlySet<string>;
}

/**
 * Reads the students of every roster. A student is active where any row is; the first active row in sheet order counts, and
 * other rosters fill what it leaves blank. A row without a usable id is a student too, whom only a state id can join.
 */
export function readStudents(
  rosters: readonly RecognisedSheet[],
  policy: Policy,
  optedOutKeys: ReadonlySet<string>,
): Map<string, StudentInMaking> {
  const { values } = policy;
  const enrolled = remembered(enrollmentReader(values['enrollment.active'], values['enrollment.inactive']));
  const readers: Readers = {
    grade: remembered(readGrade),
    sdd: remembered((value) => readLevel(value, 'sdd')),
    eld: remembered((value) => readLevel(value, 'eld')),
    status: remembered(
      mlStatusReader({ el: values['mlStatus.el'], fel: values['mlStatus.fel'], notEl: values['mlStatus.notEl'] }),
    ),
    program: programReader(values.partnerLanguages),
    dailyMinutesUpTo: values.dailyMinutesUpTo,
    optedOutKeys,
  };
  const rowsById = new Map<string, { id: Id | null; active: SourceRow[]; inactive: SourceRow[] }>();
  for (const roster of rosters) {
    for (const row of sourceRows(roster)) {
      const id = readId(cellOf(row, 'studentId'));
      const key = id === null || id.ruined ? `row ${roster.index}:${row.row}` : id.key;
      const isActive = enrolled(cellOf(row, 'enrollmentStatus')) !== 'inactive';
      const rows = rowsById.get(key);
      if (rows === undefined) {
        rowsById.set(key, { id, active: isActive ? [row] : [], inactive: isActive ? [] : [row] });
        continue;
      }
      const list = isActive ? rows.active : rows.inactive;
      if (!list.some(({ source }) => source === roster)) list.push(row);
    }
  }
  const students = new Map<string, StudentInMaking>();
  for (const [key, { id, active, inactive }] of rowsById) {
    const isActive = active.length > 0;
    students.set(key, readStudent(key, id?.text ?? '', isActive ? active : inactive, isActive, readers));
  }
  return students;
}

function readStudent(
  key: string,
  id: string,
  rows: readonly SourceRow[],
  active: boolean,
  readers: Readers,
): StudentInMaking {
  const text = (field: string) => firstText(rows, field);
  const levels = readLevels(rows, readers);
  const program = readers.program(firstFilled(rows, 'elProgram'));
  return {
    id,
    key,
    stateId: readId(firstFilled(rows, 'stateId'))?.text ?? '',
    rows,
    active,
    name: text('name') || lastFirst(text('lastName'), text('firstName')),
    school: text('school'),
    homeroom: text('homeroom'),
    grade: readers.grade(firstFilled(rows, 'grade')),
    status: statusOf(rows, levels.level, readers),
    ...levels,
    previousLevel: readers.eld(firstFilled(rows, 'previousLevel')).level,
    program,
    optedOut: readYesNo(firstStated(rows, 'optOut')) === true || program.code === '04' || readers.optedOutKeys.has(key),
    modification: readModification(firstFilled(rows, 'eslModification')),
    exempt: readYesNo(firstStated(rows, 'partTime')) === true,
    rosterEsl: readRosterEsl(rows, readers.dailyMinutesUpTo),
    enrolments: [],
  };
}

/** Where no roster of the student has a status column, a valid level makes an EL (sheets.md §3). */
function statusOf(rows: readonly SourceRow[], level: Level | null, readers: Readers): MlStatus | null {
  if (rows.some(({ source }) => source.columns.has('mlStatus'))) return readers.status(firstStated(rows, 'mlStatus'));
  return level === null ? 'Not EL' : 'EL';
}

/** SDD where present and valid, else ELD; each from the first roster that has something in it (rulings.md). */
function readLevels(
  rows: readonly SourceRow[],
  readers: Readers,
): Pick<Student, 'level' | 'levelSource' | 'levelTyped'> {
  const [sdd, eld] = [firstFilled(rows, 'sdd'), firstFilled(rows, 'eld')];
  const levelTyped = sdd !== undefined || eld !== undefined;
  const bySdd = readers.sdd(sdd).level;
  if (bySdd !== null) return { level: bySdd, levelSource: 'sdd', levelTyped };
  const byEld = readers.eld(eld).level;
  return { level: byEld, levelSource: byEld === null ? null : 'eld', levelTyped };
}

/** A number is minutes a day; any other text is a modification in words; a plain no is none (esl-service.md). */
function readModification(value: CellValue | undefined): Modification | null {
  if (isBlank(value) || readYesNo(value) === false) return null;
  const minutesPerDay = cellNumber(value);
  return minutesPerDay !== null && minutesPerDay > 1 ? { minutesPerDay } : { words: cellText(value) };
}

function readRosterEsl(rows: readonly SourceRow[], dailyMinutesUpTo: number): RosterEsl | null {
  const row = rows.find(({ source }) => source.columns.has('eslMinutes') || source.columns.has('eslType'));
  if (row === undefined) return null;
  const filled = rows.find((candidate) => !isBlank(cellOf(candidate, 'eslMinutes'))) ?? row;
  const minutes = cellMinutes(cellOf(filled, 'eslMinutes'));
  const heading = filled.source.headings.get('eslMinutes') ?? '';
  const typeText = firstText(rows, 'eslType');
  return {
    minutesPerWeek: minutes === null ? null : isDaily(heading, minutes, dailyMinutesUpTo) ? minutes * 5 : minutes,
    unreadable: minutes === null && !isBlank(cellOf(filled, 'eslMinutes')),
    type: typeText === '' ? null : readEslType(typeText),
    typeText,
  };
}

/** `day` in the heading means minutes a day, `week` a week; without a unit a small value is a day's (esl-service.md). */
function isDaily(heading: string, minutes: number, dailyMinutesUpTo: number): boolean {
  if (/day|daily/i.test(heading)) return true;
  if (/week|wk/i.test(heading)) return false;
  return minutes <= dailyMinutesUpTo;
}
