import type { BellTimes } from '../bell-times';
import { combined } from '../../sheets/combined-column';
import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import { cellText } from '../../sheets/values/text';
import type { Policy } from '../../policy/policy';
import type { ClassNames } from './class-names';
import type { CourseBook } from '../courses';
import { withBellClocks } from './bell-clocks';
import type { MeetingTimesBook } from './meeting-times';
import { readPeople } from './people';
import type { PeopleBook } from './people-book';
import type { ReadAs } from '../read-as';
import type { Student } from '../records';
import { Schedule } from './schedule';
import { readTypesAndTerms, rowMarks } from './marks';
import { namedBy, schedulePartsOf } from './parts';
import { readSections, readStaffOfSections } from './sections';
import { daysOfSchools } from './school-days';
import type { SectionBook } from './section-book';
import type { TeacherBook } from '../teachers';
import { readTeams } from './teams';

/** The books that one reading of all schedules fills. */
export interface ScheduleBooks {
  readonly people: PeopleBook;
  readonly names: ClassNames;
  readonly courses: CourseBook;
  readonly sections: SectionBook;
  readonly teachers: TeacherBook;
  readonly times: MeetingTimesBook;
  readonly bell: BellTimes;
}

/** The schedule, and what was read differently from how it stands. */
interface ScheduleRead {
  readonly schedule: Schedule;
  readonly readAs: readonly ReadAs[];
}

/**
 * Reads the rows of every schedule sheet, column by column. A row that names no student still shows its class and teacher.
 * @param students every student of a roster, by number
 */
export function readSchedule(
  sources: readonly RecognisedSheet<'schedule'>[],
  students: readonly Student[],
  books: ScheduleBooks,
  policy: Policy,
): ScheduleRead {
  const parts = schedulePartsOf(sources);
  const starts = parts.map(({ from }) => from);
  const { people, unjoined } = readPeople(parts, books.people);
  const courses = namedBy(
    parts,
    ({ courseCode, courseTitle }) => combined(courseCode, courseTitle),
    ([code, title]) => books.courses.find(cellText(code), cellText(title)),
  );
  const sections = readSections(parts, { people, unjoined, students, courses }, books.sections, books.names);
  const times = namedBy(
    parts,
    ({ pattern, period, days, startTime, endTime }) => combined(pattern, period, days, startTime, endTime),
    (cells) => books.times.find(cells),
  );
  const teams = readTeams(parts, (row) => books.sections.all[sections[row] ?? 0]?.school ?? '', books.teachers);
  const firstRows = readStaffOfSections(parts, sections, teams, books.sections);
  const esl = readTypesAndTerms(parts);
  const sectionList = books.sections.all;
  const fitted = daysOfSchools({ sources, starts, sections, sectionList, times }, policy);
  const clocked = withBellClocks({ sections, sectionList, times: fitted.times }, books.bell);
  const named = { people, courses: courses.places, sections, students, courseList: courses.list, sectionList };
  const schedule = new Schedule({
    sources,
    starts,
    ...named,
    times: clocked.places,
    timesList: clocked.list,
    teams: teams.places,
    teamList: teams.list,
    eslTypes: esl.eslTypes,
    ...rowMarks(named, books.people.count, esl.marks, unjoined),
  });
  for (const [teacher, row] of firstRows) teacher.firstRow = schedule.record(row);
  return { schedule, readAs: fitted.readAs };
}
