import { combined } from '../../sheets/combined-column';
import { idsOf } from '../../sheets/id-column';
import { numbersOf } from '../../sheets/numbers-of';
import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import { cellText } from '../../sheets/values/text';
import type { Policy } from '../../policy/policy';
import type { ClassNames } from './class-names';
import type { CourseBook } from '../courses';
import type { MeetingTimesBook } from './meeting-times';
import { NO_USABLE_ID, type PeopleBook } from './people-book';
import type { ReadAs } from '../read-as';
import type { Student } from '../records';
import { NONE } from './row-marks';
import { Schedule } from './schedule';
import { readEslTypes, rowMarks } from './marks';
import { namedBy, rowsIn, schedulePartsOf, type SchedulePart } from './parts';
import { readSections, readStaffOfSections } from './sections';
import { daysOfSchools } from './school-days';
import type { SectionBook } from './section-book';
import { staffIdText } from '../staff';
import type { TeacherBook } from '../teachers';

/** The books that one reading of all schedules fills. */
export interface ScheduleBooks {
  readonly people: PeopleBook;
  readonly names: ClassNames;
  readonly courses: CourseBook;
  readonly sections: SectionBook;
  readonly teachers: TeacherBook;
  readonly times: MeetingTimesBook;
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
  const people = readPeople(parts, books.people);
  const courses = namedBy(
    parts,
    ({ courseCode, courseTitle }) => combined(courseCode, courseTitle),
    ([code, title]) => books.courses.find(cellText(code), cellText(title)),
  );
  const sections = readSections(parts, { people, students, courses }, books.sections, books.names);
  const times = namedBy(
    parts,
    ({ pattern, period, days, startTime, endTime }) => combined(pattern, period, days, startTime, endTime),
    (cells) => books.times.find(cells),
  );
  const teachers = namedBy(
    parts,
    ({ teacher, teacherId }) => combined(teacher, teacherId),
    ([name, id]) => books.teachers.find(cellText(name), staffIdText(id)),
  );
  const firstRows = readStaffOfSections(parts, sections, teachers, books.sections);
  const esl = readEslTypes(parts);
  const sectionList = books.sections.all;
  const fitted = daysOfSchools({ sources, starts, sections, sectionList, times }, policy);
  const named = { people, courses: courses.places, sections, students, courseList: courses.list, sectionList };
  const schedule = new Schedule({
    sources,
    starts,
    ...named,
    times: fitted.times.places,
    timesList: fitted.times.list,
    teachers: teachers.places,
    teacherList: teachers.list,
    eslTypes: esl.eslTypes,
    ...rowMarks(named, books.people.count, esl.marks),
  });
  for (const [number, teacher] of teachers.list.entries()) teacher.firstRow = schedule.record(firstRows[number] ?? 0);
  return { schedule, readAs: fitted.readAs };
}

/** Whose row it is: by local id, and where that is blank or ruined by state id (rulings.md). Nobody where neither names anybody. */
function readPeople(parts: readonly SchedulePart[], people: PeopleBook): Int32Array {
  const into = new Int32Array(rowsIn(parts));
  for (const { columns, from, count } of parts) {
    const { studentId, stateId } = columns;
    const byLocalId = numbersOf(idsOf(studentId), (id) => people.byLocalId(id));
    const byStateId = byLocalId.includes(NO_USABLE_ID) ? numbersOf(idsOf(stateId), (id) => people.byStateId(id)) : null;
    for (let place = 0; place < count; place++) {
      let person = byLocalId[studentId.codes[place] ?? 0] ?? NONE;
      if (person === NO_USABLE_ID) person = byStateId?.[stateId.codes[place] ?? 0] ?? NONE;
      into[from + place] = person;
    }
  }
  return into;
}
