import { cellsAs, fitTo, type Fit, type Said } from '../fit';
import { kindOf, type FieldOf, type KindId } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { SheetSnapshot } from '../snapshot';
import type { Table } from '../tables/tables';
import { readId } from '../values/ids';
import { cellText } from '../values/text';
import { wordSetsOf } from '../words/word-sets';
import { titlesAbove } from '../which-test';
import { isConfirmed } from '../evidence/column-evidence';
import { homeroomCounts } from './class-counts';
import { dayColumns, schedulesOfDays } from './day-columns';
import { eslGroups, mayListGroups, namesEsl } from './esl-groups';
import { withTimeRanges } from './time-ranges';
import { rosterOfBanners } from './banners-of-grades';
import { rosterOfGrade, withTitledTeacher } from './titled';
import { licenseColumns, staffOfLicenses } from './license-list';
import { NO_COURSES } from './link-tables';
import {
  monitoringOfQuarters,
  periodColumns,
  quarterColumns,
  schedulesOfPeriods,
  sectionsOfPeriods,
} from './ordinal-columns';

/** Describes a table that is read as a kind. */
type Describe = (fit: Fit) => RecognisedSheet;

const SCHEDULE_OF_STUDENT: ReadonlySet<FieldOf> = new Set<FieldOf>([
  ...(['studentId', 'stateId', 'name', 'lastName', 'firstName', 'school', 'grade'] as const),
]);
/** What a row with the ESL of each day says besides holds for all of it. */
const SERVED_STUDENT: ReadonlySet<FieldOf> = new Set<FieldOf>([...SCHEDULE_OF_STUDENT, 'eslType']);
/** What of a class list says who is an ML. */
const FACTS: readonly FieldOf<'roster'>[] = ['mlStatus', 'sdd', 'eld'];
/** What says how often a class meets, or how long. */
const MEETINGS: readonly FieldOf<'schedule'>[] = [
  ...(['minutesPerMeeting', 'minutesPerWeek', 'pattern', 'days', 'startTime'] as const),
];
const CLASS_OF_GROUP: readonly FieldOf<'schedule'>[] = [
  ...(['section', 'term', 'period', 'meetingsPerWeek', 'endTime', 'teacher', 'teacherId', 'eslType'] as const),
  ...MEETINGS,
];
/** What a list of licenses says of the person; its other dates may be the license's. */
const FACTS_OF_TEACHER: ReadonlySet<FieldOf> = new Set<FieldOf<'staff'>>([
  ...(['teacher', 'lastName', 'firstName', 'teacherId', 'school', 'fte', 'teachingMinutes'] as const),
  ...(['leaveFrom', 'leaveTo', 'notAvailable', 'maxBlocksPerDay', 'sei', 'bee', 'pathway'] as const),
]);
/** Says that a day is the person's, not the license's. */
const HIRED = /hire|employ|\bdoh\b/i;
const LEFT = /employ|terminat|\bterm\b|separat/i;
const FACTS_OF_MONITORED: ReadonlySet<FieldOf> = new Set<FieldOf<'monitoring'>>([
  ...(['studentId', 'name', 'lastName', 'firstName', 'school', 'monitoringYear', 'outcome'] as const),
]);
const BENCHMARKS: readonly FieldOf<'benchmarks'>[] = ['target', 'met', 'planDate', 'parentInput'];

/** A table that fits no kind by its headings, where its shape tells what it is: periods as columns, one row a license, students by section. */
export function shapedSheets(sheet: SheetSnapshot, table: Table, said: Said, describe: Describe): RecognisedSheet[] {
  const roster = fitTo(sheet, table, kindOf('roster'), said);
  const lacks = roster.kind.missing(new Set(roster.columns.keys()));
  const isWithoutGrade = lacks.length === 1 && lacks[0] === 'grade';
  const tells =
    roster.columns.size >= FEWEST_OF_ROSTER || (roster.columns.has('mlStatus') && !roster.vague.has('mlStatus'));
  const list = isWithoutGrade && tells ? describe(roster) : null;
  const ofGrades = list && rosterOfBanners(list);
  if (ofGrades !== null) return [ofGrades];
  const classes = schedulesOfStudents(sheet, table, said, describe);
  if (classes.length > 0) return classes;
  const schedule = fitTo(sheet, table, kindOf('schedule'), said);
  const bell = fitTo(sheet, table, kindOf('bell'), said);
  const times = bell.columns.has('period') ? withTimeRanges(describe(bell), table) : null;
  if (times?.columns.has('endTime') === true) return [times];
  const monitoring = monitoringBesides(sheet, table, said, describe);
  if (monitoring.length > 0) return monitoring;
  const sections = fitTo(sheet, table, kindOf('sections'), said);
  const homerooms = isOfStudents(sections) ? null : classesWithoutCourses(sheet, table, sections, describe);
  if (homerooms !== null) return homerooms;
  if (schedule.columns.has('studentId') && schedule.columns.has('section'))
    return [{ ...describe(schedule), notUsed: NO_COURSES }];
  const ofGrade = list && rosterOfGrade(list, namesOf(sheet, table));
  if (ofGrade !== null) return [ofGrade];
  // Students beside their teachers and programs, without ids perhaps, are no list of licenses.
  return tellsOfStudents(roster) ? [] : licenseLists(sheet, table, said, describe);
}

/**
 * The classes of students that a table says without naming a course: a column for each period or day, or ESL by group or teacher. Empty where it
 * says none.
 */
export function schedulesOfStudents(
  sheet: SheetSnapshot,
  table: Table,
  said: Said,
  describe: Describe,
): RecognisedSheet[] {
  const schedule = fitTo(sheet, table, kindOf('schedule'), said);
  if (!isOfStudents(schedule)) return [];
  const student = () => describe(onlyFields(schedule, SCHEDULE_OF_STUDENT));
  const periods = periodColumns(sheet, table);
  if (periods.length > 0) {
    const read = schedulesOfPeriods(student(), periods);
    return told(read.schedules, read.told);
  }
  const names = namesOf(sheet, table);
  const days = dayColumns(sheet, table);
  if (days.length > 0 && (namesEsl([...names, ...table.head.texts]) || saysLevels(sheet, table, said)))
    return schedulesOfDays(describe(onlyFields(schedule, SERVED_STUDENT)), days);
  const groups = mayListGroups(schedule.columns) ? eslGroups(describe(schedule), names) : null;
  return groups === null ? [] : [withTitledTeacher(withTimeRanges(groups, table), names)];
}

/** Whether a list says the levels of MLs. */
function saysLevels(sheet: SheetSnapshot, table: Table, said: Said): boolean {
  const roster = fitTo(sheet, table, kindOf('roster'), said);
  return (['mlStatus', 'sdd', 'eld'] as const).some((field) => {
    const column = roster.columns.get(field);
    const look = column === undefined ? null : cellsAs(sheet, roster, field, column);
    return look !== null && isConfirmed(look);
  });
}

/** A list of teachers with a column for each period, as the classes of each; empty where it is none. */
export function classesOfTeachers(sheet: SheetSnapshot, table: Table, fit: Fit, describe: Describe): RecognisedSheet[] {
  const periods = fit.columns.has('teacher') ? periodColumns(sheet, table) : [];
  // What somebody teaches is the class of no period.
  const columns = new Map([...fit.columns].filter(([field]) => field !== 'courseTitle' && field !== 'courseCode'));
  return periods.length === 0 ? [] : sectionsOfPeriods(describe({ ...fit, columns }), periods);
}

/** Classes that are told by their teacher: a column for each period, or a count of students by grade. */
function classesWithoutCourses(
  sheet: SheetSnapshot,
  table: Table,
  fit: Fit,
  describe: Describe,
): RecognisedSheet[] | null {
  const taught = classesOfTeachers(sheet, table, fit, describe);
  if (taught.length > 0) return taught;
  if (namesEsl([...namesOf(sheet, table), ...table.head.texts])) return null;
  const counts = fit.columns.has('enrolled') ? homeroomCounts(describe(fit)) : null;
  return counts === null ? null : [counts];
}

/** A list of teachers that counts the students of each by grade, as homerooms; null where it is none. */
export function countsOfHomerooms(
  sheet: SheetSnapshot,
  table: Table,
  said: Said,
  describe: Describe,
): RecognisedSheet | null {
  const fit = fitTo(sheet, table, kindOf('sections'), said);
  return fit.columns.has('enrolled') && !isOfStudents(fit) ? homeroomCounts(describe(fit)) : null;
}

/** What says of students whether they are MLs, or where they are in school. */
const OF_STUDENTS: readonly FieldOf<'roster'>[] = [
  ...(['mlStatus', 'sdd', 'eld', 'firstLanguage', 'stateId', 'enrollmentStatus', 'entryDate'] as const),
];
const FEWEST_OF_STUDENTS = 2;

function tellsOfStudents({ columns }: Fit): boolean {
  return OF_STUDENTS.filter((field) => columns.has(field)).length >= FEWEST_OF_STUDENTS;
}

/** The id, the name, and something that says more. */
const FEWEST_OF_ROSTER = 3;

/** What a recognised table holds besides, read as sheets of other kinds (docs/spec/recognition.md §4, A row may feed two records). */
export function viewsBesides(
  sheet: SheetSnapshot,
  table: Table,
  recognised: RecognisedSheet,
  said: Said,
  describe: Describe,
): RecognisedSheet[] {
  if (recognised.kind === 'roster') {
    return [
      ...benchmarksBesides(sheet, table, recognised, said, describe),
      ...monitoringBesides(sheet, table, said, describe),
      ...periodsBesides(sheet, table, said, describe),
      ...groupsBesides(sheet, table, recognised, said, describe),
    ];
  }
  if (recognised.kind === 'access') return benchmarksBesides(sheet, table, recognised, said, describe);
  return recognised.kind === 'schedule' ? rosterBesides(sheet, table, recognised, said, describe) : [];
}

const LICENSES_TOLD = 'One row a license is read as one row a teacher: of several that which is valid the longest.';
const QUARTERS_TOLD = 'Each column of a quarter is read as a monitoring entry of that quarter.';
const FACTS_TOLD = 'ML status and levels beside the classes count as a roster, after every other roster.';

function told([first, ...others]: readonly RecognisedSheet[], line: string): RecognisedSheet[] {
  return first === undefined ? [] : [{ ...first, readAs: [...first.readAs, line] }, ...others];
}

function onlyFields(fit: Fit, fields: ReadonlySet<FieldOf>): Fit {
  return { ...fit, columns: new Map([...fit.columns].filter(([field]) => fields.has(field))) };
}

/** A list of teachers and their licenses as staff sheets; none where the table is no such list. */
export function licenseLists(sheet: SheetSnapshot, table: Table, said: Said, describe: Describe): RecognisedSheet[] {
  const fit = fitTo(sheet, table, kindOf('staff'), said);
  const isNamed = fit.columns.has('teacher') || (fit.columns.has('lastName') && fit.columns.has('firstName'));
  if (!isNamed || fit.columns.has('eslLicense')) return [];
  const expires = fit.columns.get('eslExpires') ?? null;
  const says = (field: FieldOf<'staff'>, said: RegExp) =>
    said.test(table.head.texts[fit.columns.get(field) ?? -1] ?? '') ? [field] : [];
  const stay = [...says('startDate', HIRED), ...says('endDate', LEFT)];
  const list = describe(onlyFields(fit, new Set([...FACTS_OF_TEACHER, ...stay])));
  const mapped = new Set(list.columns.values());
  const status = table.head.texts.findIndex(
    (text, column) => !mapped.has(column) && wordSetsOf(text).some(({ words }) => words.includes('status')),
  );
  const columns = licenseColumns(list, status < 0 ? null : status, expires);
  return columns === null ? [] : told(staffOfLicenses(list, columns), LICENSES_TOLD);
}

function benchmarksBesides(
  sheet: SheetSnapshot,
  table: Table,
  roster: RecognisedSheet,
  said: Said,
  describe: Describe,
): RecognisedSheet[] {
  const fit = fitUnused(sheet, table, 'benchmarks', roster, said, BENCHMARKS);
  return fit.columns.has('met') ? [describe(fit)] : [];
}

function monitoringBesides(sheet: SheetSnapshot, table: Table, said: Said, describe: Describe): RecognisedSheet[] {
  const quarters = quarterColumns(table.head.texts);
  const fit = fitTo(sheet, table, kindOf('monitoring'), said);
  if (quarters.length === 0 || !isOfStudents(fit) || !fit.columns.has('monitoringYear')) return [];
  const student = describe(onlyFields(fit, FACTS_OF_MONITORED));
  return told(monitoringOfQuarters(student, quarters), QUARTERS_TOLD);
}

function periodsBesides(sheet: SheetSnapshot, table: Table, said: Said, describe: Describe): RecognisedSheet[] {
  const periods = periodColumns(sheet, table);
  if (periods.length === 0) return [];
  const fit = onlyFields(fitTo(sheet, table, kindOf('schedule'), said), SCHEDULE_OF_STUDENT);
  const read = schedulesOfPeriods(describe(fit), periods);
  return told(read.schedules, read.told);
}

/** The groups of a roster that says when each meets, unless it says the student's minutes itself. */
function groupsBesides(
  sheet: SheetSnapshot,
  table: Table,
  roster: RecognisedSheet,
  said: Said,
  describe: Describe,
): RecognisedSheet[] {
  if (roster.columns.has('eslMinutes')) return [];
  const fit = fitUnused(sheet, table, 'schedule', roster, said, CLASS_OF_GROUP);
  if (!fit.columns.has('section') || !MEETINGS.some((field) => fit.columns.has(field))) return [];
  const groups = eslGroups(describe(fit), namesOf(sheet, table));
  return groups === null ? [] : [groups];
}

/** What the sheet's name and the rows above its head say. */
export function namesOf(sheet: SheetSnapshot, table: Table): string[] {
  return [sheet.name, ...titlesAbove(sheet, table)];
}

function isOfStudents({ columns }: Fit): boolean {
  return columns.has('studentId') || columns.has('stateId') || columns.has('name') || columns.has('lastName');
}

/** The first row of each student of a class list, as a roster. */
function rosterBesides(
  sheet: SheetSnapshot,
  table: Table,
  schedule: RecognisedSheet,
  said: Said,
  describe: Describe,
): RecognisedSheet[] {
  const fit = fitUnused(sheet, table, 'roster', schedule, said, [...FACTS, 'firstLanguage', 'slife', 'swd']);
  if (!FACTS.some((field) => fit.columns.has(field)) || !fit.columns.has('studentId')) return [];
  const roster = describe(fit);
  const seen = new Set<string>();
  const dataRows = roster.dataRows.filter((index) => {
    const id = readId(sheet.values[index]?.[fit.columns.get('studentId') ?? 0]);
    const key = id?.key ?? cellText(sheet.values[index]?.[fit.columns.get('name') ?? -1]);
    const isFirst = key !== '' && !seen.has(key);
    seen.add(key);
    return isFirst;
  });
  return told([{ ...roster, dataRows, standing: 'beside classes' }], FACTS_TOLD);
}

/** A table read as another kind: some of its fields, where the first reading does not use their columns, and who a row is of. */
function fitUnused<K extends KindId>(
  sheet: SheetSnapshot,
  table: Table,
  kind: K,
  first: RecognisedSheet,
  said: Said,
  fields: readonly FieldOf<K>[],
): Fit {
  const fit = fitTo(sheet, table, kindOf(kind) as Fit['kind'], said);
  const used = new Set(first.columns.values());
  const wanted: ReadonlySet<FieldOf> = new Set<FieldOf>(fields);
  const columns = [...fit.columns].filter(
    ([field, column]) => (wanted.has(field) && !used.has(column)) || SCHEDULE_OF_STUDENT.has(field),
  );
  return { ...fit, columns: new Map(columns) };
}
