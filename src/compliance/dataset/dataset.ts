import { grouped } from '../grouped';
import type { Policy } from '../policy/policy';
import type { FieldOf, KindId, SheetOrField } from '../sheets/kinds';
import { fieldsOfTypes } from '../sheets/kinds/fields-by-kind';
import { isOfKind, type RecognisedSheet } from '../sheets/recognised-sheet';
import { sheetsOfReadings, type SheetReading } from '../sheets/sheet-reading';
import type { Day } from '../sheets/values/dates';
import { firstNamed } from '../sheets/values/word-list';
import { AccessResults } from './access-results';
import { BellTimes } from './bell-times';
import { ClassNames } from './schedule/class-names';
import { CourseBook } from './courses';
import { DateCells } from './date-cells';
import { FollowUpRows } from './follow-up';
import { MeetingTimesBook } from './schedule/meeting-times';
import { once } from './once';
import { readOptedOutKeys } from './opt-outs';
import { PeopleBook, type Stranger } from './schedule/people-book';
import type { ReadAs } from './read-as';
import type { ClassSection, SectionListing, SourceRow, Student, Teacher } from './records';
import { readSchedule, type ScheduleBooks } from './schedule/read-schedule';
import type { Schedule } from './schedule/schedule';
import { joinsTold, rowsWithoutId, type JoinedRow } from './rows-without-id';
import { SectionBook } from './schedule/section-book';
import { readSectionListings } from './section-listings';
import { readStaff, type StaffDirectory } from './staff';
import type { StudentBooks } from './student-of-row';
import { readStudents } from './students';
import { TeacherBook } from './teachers';

/** The sheets of a kind, in sheet order. */
export type SheetsOf = <K extends KindId>(kind: K) => readonly RecognisedSheet<K>[];

/** Everything a run knows, indexed once: each check is one pass over one of these. */
export interface Dataset extends StudentBooks {
  /** Reads the dates of rows. */
  readonly dates: DateCells;
  readonly sheets: readonly RecognisedSheet[];
  readonly sheetsOf: SheetsOf;
  /** Whether any sheet of a kind maps a field (`roster.sdd`), or any sheet is of a kind (`schedule`). */
  readonly has: (need: SheetOrField) => boolean;
  /** Every student of a roster, by the key of the id, in sheet order. */
  readonly students: ReadonlyMap<string, Student>;
  readonly studentsByStateId: ReadonlyMap<string, Student>;
  /** Whether a row of a roster counts as enrolled. */
  readonly isEnrolledRow: (row: SourceRow<'roster'>) => boolean;
  /** Whom schedules name by an id, or where that is missing by a name, that is on no roster. */
  readonly strangers: readonly Stranger[];
  /** The rows of all schedules in columns, for checks that look at every row. */
  readonly schedule: Schedule;
  readonly sections: readonly ClassSection[];
  readonly listings: readonly SectionListing[];
  readonly teachers: readonly Teacher[];
  readonly staff: StaffDirectory;
  readonly bell: BellTimes;
  /** ACCESS and Alternate ACCESS results by student; read when first asked for. */
  readonly accessResults: AccessResults;
  /** Monitoring, opt-out, screening and folder rows by student; read when first asked for. */
  readonly followUpRows: FollowUpRows;
  /** The rows of students that have no usable id, and whom they are joined to; found when first asked for. */
  readonly rowsWithoutId: readonly JoinedRow[];
  /** What was read differently from how it stands. */
  readonly readAs: readonly ReadAs[];
}

/** Reads recognised sheets into records and indexes. One pass over each sheet's rows. */
export function buildDataset(readings: readonly SheetReading[], policy: Policy, asOf: Day, date1904: boolean): Dataset {
  const sheets = inOrderOfStanding(sheetsOfReadings(readings));
  const sheetsOf: SheetsOf = (kind) => sheets.filter((sheet) => isOfKind(sheet, kind));
  const available = new Set<string>(
    sheets.flatMap(({ kind, columns }) => [kind, ...Array.from(columns.keys(), (field) => `${kind}.${field}`)]),
  );

  const dates = new DateCells(date1904, asOf);
  // Students, classes and their rows know each other: who asks for rows asks once all are read.
  const read = once(() => readSchedule(sheetsOf('schedule'), [...students.values()], books, policy));
  const schedule = (): Schedule => read().schedule;
  const optedOutKeys = readOptedOutKeys(sheetsOf('optouts'), asOf, dates);
  const studentsRead = readStudents(sheetsOf('roster'), policy, optedOutKeys, schedule, dates, asOf);
  const { students } = studentsRead;
  // A status such as `EL (Opt-out)` is an opt-out column too.
  if (studentsRead.statesOptOut) available.add('roster.optOut');
  const staff = readStaff(sheetsOf('staff'), asOf, dates);
  const teachers = new TeacherBook(staff, policy.values.noTeacherWords);
  const courses = new CourseBook(policy.values);
  const names = new ClassNames();
  const listings = readSectionListings(sheetsOf('sections'), policy, courses, teachers, names);
  const books: ScheduleBooks = {
    people: new PeopleBook(schedule, studentsRead),
    names,
    courses,
    sections: new SectionBook(schedule, listings),
    teachers,
    times: new MeetingTimesBook(policy.values.cycleLength),
    bell: new BellTimes(sheetsOf('bell')),
  };
  const { readAs: fitted } = read();
  completeSections(books.sections);
  const accessSheets = [...sheetsOf('access'), ...sheetsOf('alternate-access')];
  const withoutId = once(() => rowsWithoutId(sheets, studentsRead));
  const readAs = once(() => [
    ...readAsBySheet(sheets),
    ...studentsRead.readAs,
    ...joinsTold(withoutId(), studentsRead),
    ...fitted,
    ...shortNamesTold(teachers.shortNames),
    ...dayFirstColumns(sheets, dates),
  ]);
  const accessResults = once(() => new AccessResults(accessSheets, studentsRead, dates));
  return {
    dates,
    sheets,
    sheetsOf,
    has: (need) => available.has(need),
    students,
    get studentsByStateId() {
      return studentsRead.studentsByStateId;
    },
    studentNames: studentsRead.studentNames,
    rosterJoins: studentsRead.rosterJoins,
    isEnrolledRow: studentsRead.isEnrolledRow,
    strangers: books.people.strangers,
    schedule: schedule(),
    sections: books.sections.all,
    listings: listings.all,
    teachers: teachers.all,
    staff,
    bell: books.bell,
    get accessResults() {
      return accessResults();
    },
    followUpRows: new FollowUpRows(sheetsOf, studentsRead, dates),
    get rowsWithoutId() {
      return withoutId();
    },
    get readAs() {
      return readAs();
    },
  };
}

/** What recognition took otherwise than it stands: an exit date, a column of a period, a license list. */
function readAsBySheet(sheets: readonly RecognisedSheet[]): ReadAs[] {
  return sheets.flatMap((sheet) => sheet.readAs.map((text) => ({ sheet, text })));
}

/** Whom names without a first name were taken for, by staff sheet. */
function shortNamesTold(shortNames: TeacherBook['shortNames']): ReadAs[] {
  const bySheet = grouped(shortNames, ([, { source }]) => source.index);
  return Array.from(bySheet.values()).flatMap((names) => {
    const taken = names.map(([name, member]) => `${name} for ${member.name}`);
    const text = `Names without a first name are taken for the only teacher whom they fit: ${firstNamed(taken)}.`;
    return names[0] === undefined ? [] : [{ sheet: names[0][1].source, text }];
  });
}

/** The day-first columns of all sheets. */
function dayFirstColumns(sheets: readonly RecognisedSheet[], dates: DateCells): ReadAs[] {
  const fields = fieldsOfTypes('date', 'endDate', 'dateOrYesNo');
  return sheets.flatMap((sheet) => {
    const names: readonly FieldOf[] = fields[sheet.kind] ?? [];
    return names.flatMap((field) => dates.told(sheet, field));
  });
}

const STANDINGS: readonly RecognisedSheet['standing'][] = ['leading', 'names', 'beside classes'];

/** Rosters that tell who is an ML go before lists that only name students, and these before what stands beside classes (docs/spec/recognition.md §4). */
function inOrderOfStanding(sheets: readonly RecognisedSheet[]): RecognisedSheet[] {
  return [...sheets].sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

/** What the schedule does not say of a class, its row in a sections sheet does. */
function completeSections(sections: SectionBook): void {
  for (const section of sections.all) {
    const { listing } = section;
    if (listing === null) continue;
    if (section.teachers.length === 0) section.teachers = listing.teachers;
    section.hasParaprofessional ||= listing.hasParaprofessional;
  }
}
