import { ESL_TYPES, readEslType } from '../sheets/values/esl-types';
import { FULL_YEAR, readTerm } from '../sheets/values/terms';
import { codedColumns, type CodedColumn } from '../sheets/coded-columns';
import { combined } from '../sheets/combined-column';
import { idsOf } from '../sheets/id-column';
import { numbersOf } from '../sheets/numbers-of';
import { cellText } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';
import { NO_TEXT, type ClassNames } from './class-names';
import type { CourseBook } from './courses';
import type { MeetingTimesBook } from './meeting-times';
import { numbering } from './numbering';
import { NO_USABLE_ID, type PeopleBook } from './people-book';
import { NONE, ROW } from './row-marks';
import type { Schedule } from './schedule';
import type { SectionBook } from './section-book';
import { staffIdText } from './staff';
import type { TeacherBook } from './teachers';

/** The books that one reading of all schedules fills. */
export interface EnrolmentBooks {
  readonly people: PeopleBook;
  readonly names: ClassNames;
  readonly courses: CourseBook;
  readonly sections: SectionBook;
  readonly teachers: TeacherBook;
  readonly times: MeetingTimesBook;
}

const FIELDS = [
  ...(['studentId', 'stateId', 'school', 'courseCode', 'courseTitle', 'section', 'term'] as const),
  ...(['pattern', 'period', 'days', 'startTime', 'endTime'] as const),
  ...(['teacher', 'teacherId', 'paraprofessional', 'eslType'] as const),
] as const;

/** One schedule sheet while it is read: its columns, and the number of its first row in the schedule. */
interface Part {
  readonly columns: Readonly<Record<(typeof FIELDS)[number], CodedColumn>>;
  readonly from: number;
  readonly count: number;
}

/**
 * Reads the rows of every schedule sheet into the schedule's columns. A row that names no student still shows its class and
 * teacher.
 */
export function readEnrolments(schedule: Schedule, books: EnrolmentBooks): void {
  const courseNumber = numbering(schedule.courseList);
  const timesNumber = numbering(schedule.timesList);
  const teacherNumber = numbering(schedule.teacherList);
  for (const source of schedule.sources) {
    const columns = codedColumns(source, ...FIELDS);
    const part: Part = { columns, from: schedule.start(source), count: source.dataRows.length };
    readPeople(schedule, part, books.people);
    fill(schedule.courses, part, combined(columns.courseCode, columns.courseTitle), ([code, title]) =>
      courseNumber(books.courses.find(cellText(code), cellText(title))),
    );
    readSections(schedule, part, books);
    const { pattern, period, days, startTime, endTime } = columns;
    fill(schedule.times, part, combined(pattern, period, days, startTime, endTime), (cells) =>
      timesNumber(books.times.find(cells)),
    );
    fill(schedule.teachers, part, combined(columns.teacher, columns.teacherId), ([name, id]) => {
      const teacher = books.teachers.find(cellText(name), staffIdText(id));
      return teacher === null ? NONE : teacherNumber(teacher);
    });
    readStaffOfSections(schedule, part, books);
    readEslTypes(schedule, part);
  }
  markRows(schedule, books.people);
}

/** Puts a number in each row of a part: what each distinct value of a column means. */
function fill<Value>(
  into: Int32Array,
  { from, count }: Part,
  { codes, values }: { readonly codes: Int32Array; readonly values: readonly Value[] },
  meaningOf: (value: Value) => number,
): void {
  const meanings = numbersOf(values, meaningOf);
  for (let place = 0; place < count; place++) into[from + place] = meanings[codes[place] ?? 0] ?? NONE;
}

/** Whose row it is: by local id, and where that is blank or ruined by state id (rulings.md). Nobody where neither names anybody. */
function readPeople({ people: into }: Schedule, { columns, from, count }: Part, people: PeopleBook): void {
  const { studentId, stateId } = columns;
  const byLocalId = numbersOf(idsOf(studentId), (id) => people.byLocalId(id));
  const byStateId = byLocalId.includes(NO_USABLE_ID) ? numbersOf(idsOf(stateId), (id) => people.byStateId(id)) : null;
  for (let place = 0; place < count; place++) {
    let person = byLocalId[studentId.codes[place] ?? 0] ?? NONE;
    if (person === NO_USABLE_ID) person = byStateId?.[stateId.codes[place] ?? 0] ?? NONE;
    into[from + place] = person;
  }
}

/** The class of each row. A schedule that names no school tells classes apart by the schools of their students. */
function readSections(schedule: Schedule, { columns, from, count }: Part, { sections, names }: EnrolmentBooks): void {
  const { school } = columns;
  const schoolTexts = school.values.map(cellText);
  const schools = numbersOf(schoolTexts, (text) => names.schools.of(text));
  const codes = numbersOf(schedule.courseList, ({ code }) => names.courses.of(code));
  const titles = numbersOf(schedule.courseList, ({ title }) => names.courses.of(title));
  const named = combined(columns.section, columns.term);
  const terms = named.values.map(([, term]) => readTerm(cellText(term)).mask);
  const sectionNumbers = numbersOf(named.values, ([section]) => names.sections.of(cellText(section)));
  const sectionTerms = terms.map((term, at) => sections.sectionTerm(sectionNumbers[at] ?? NO_TEXT, term));
  const schoolOfStudent = (person: number) => schedule.students[person]?.school ?? '';
  let lastPerson = NONE;
  let lastSchool = NO_TEXT;
  for (let place = 0; place < count; place++) {
    const row = from + place;
    const person = schedule.people[row] ?? NONE;
    const course = schedule.courses[row] ?? 0;
    let schoolNumber = schools[school.codes[place] ?? 0] ?? NO_TEXT;
    if (schoolNumber === NO_TEXT) {
      if (person !== lastPerson) lastSchool = names.schools.of(schoolOfStudent(person));
      lastPerson = person;
      schoolNumber = lastSchool;
    }
    const code = codes[course] ?? NO_TEXT;
    const title = titles[course] ?? NO_TEXT;
    const name = named.codes[place] ?? 0;
    const sectionTerm = sectionTerms[name] ?? 0;
    const number = sections.numberOf(schoolNumber, code || title, sectionTerm);
    schedule.sections[row] = number;
    if (number < sections.all.length) continue;
    const shownSchool = schoolTexts[school.codes[place] ?? 0] ?? '';
    const [section, term] = named.values[name] ?? [];
    const cells = {
      shownSchool,
      school: shownSchool || schoolOfStudent(person),
      course: found(schedule.courseList, course),
      sectionName: cellText(section),
      termText: cellText(term),
      term: terms[name] ?? FULL_YEAR,
    };
    const numbers = { school: schoolNumber, code, title, section: sectionNumbers[name] ?? NO_TEXT, term: cells.term };
    sections.add(cells, numbers, sectionTerm, row);
  }
}

/** Gives the classes their teachers and paraprofessionals, and the teachers their first rows. */
function readStaffOfSections(schedule: Schedule, { columns, from, count }: Part, { sections }: EnrolmentBooks): void {
  const { codes, values } = columns.paraprofessional;
  const paraprofessionals = values.map(isFilled);
  const lastTeachers = new Int32Array(sections.all.length).fill(NONE);
  for (let place = 0; place < count; place++) {
    const row = from + place;
    const section = schedule.sections[row] ?? 0;
    const teacher = schedule.teachers[row] ?? NONE;
    if (paraprofessionals[codes[place] ?? 0] === true) found(sections.all, section).hasParaprofessional = true;
    // Rows of a class mostly name the same teacher.
    if (teacher === NONE || teacher === lastTeachers[section]) continue;
    lastTeachers[section] = teacher;
    const person = found(schedule.teacherList, teacher);
    person.firstRow ??= schedule.record(row);
    const taught = found(sections.all, section);
    if (!taught.teachers.includes(person)) taught.teachers = [...taught.teachers, person];
  }
}

function readEslTypes(schedule: Schedule, { columns, from, count }: Part): void {
  const { codes, values } = columns.eslType;
  const types = numbersOf(values, (value) => ESL_TYPES.indexOf(readEslType(cellText(value)) ?? 'Standalone'));
  const marks = numbersOf(values, (value) => (cellText(value) === '' ? 0 : ROW.esl));
  for (let place = 0; place < count; place++) {
    schedule.eslTypes[from + place] = types[codes[place] ?? 0] ?? 0;
    schedule.marks[from + place] = marks[codes[place] ?? 0] ?? 0;
  }
}

/** Completes the marks of the rows, and puts those of each student and class together. */
function markRows(schedule: Schedule, people: PeopleBook): void {
  const { marks, sectionList, students } = schedule;
  const courses = numbersOf(
    schedule.courseList,
    ({ hasEslWords, hasCoreWords }) => (hasEslWords ? ROW.esl | ROW.eslWords : 0) | (hasCoreWords ? ROW.coreWords : 0),
  );
  const uncounted = numbersOf(students, ({ active }) => (active ? 0 : 1));
  const personMarks = new Uint8Array(people.count);
  const sectionMarks = new Uint8Array(sectionList.length);
  const countedMarks = new Uint8Array(sectionList.length);
  for (let row = 0; row < marks.length; row++) {
    const person = schedule.people[row] ?? NONE;
    const section = schedule.sections[row] ?? 0;
    let mark = (marks[row] ?? 0) | (courses[schedule.courses[row] ?? 0] ?? 0);
    if ((mark & ROW.esl) === 0) mark |= ROW.notEsl;
    if (person < 0 || uncounted[person] !== 1) mark |= ROW.counted;
    marks[row] = mark;
    if (person >= 0) personMarks[person] = (personMarks[person] ?? 0) | mark;
    sectionMarks[section] = (sectionMarks[section] ?? 0) | mark;
    if ((mark & ROW.counted) !== 0) countedMarks[section] = (countedMarks[section] ?? 0) | mark;
  }
  schedule.personMarks = personMarks;
  schedule.sectionMarks = sectionMarks;
  schedule.countedMarks = countedMarks;
}

function found<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error('A schedule row names what was not read.');
  return item;
}
