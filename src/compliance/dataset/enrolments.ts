import { readEslType, type EslType } from '../esl/esl-types';
import { readTerm, type TermMask } from '../esl/terms';
import { forEachDataRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { readId, type Id } from '../sheets/values/ids';
import { cellText } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';
import type { CourseBook } from './courses';
import type { MeetingTimesBook } from './meeting-times';
import type { ClassSection, Course, Enrolment, MeetingTimes, Student, Teacher } from './records';
import type { Numbered, SectionBook } from './section-book';
import { rememberingPairReader, rememberingReader } from './source-rows';
import { staffIdText } from './staff';
import type { StudentInMaking } from './students';
import type { TeacherBook } from './teachers';

/** A schedule id that is on no roster, with its rows. */
export interface StrangerId {
  readonly id: Id;
  readonly enrolments: Enrolment[];
}

/** The books that one reading of all schedules fills. */
export interface EnrolmentBooks {
  readonly students: ReadonlyMap<string, StudentInMaking>;
  readonly studentsByStateId: ReadonlyMap<string, StudentInMaking>;
  readonly strangers: Map<string, StrangerId>;
  readonly courses: CourseBook;
  readonly sections: SectionBook;
  readonly teachers: TeacherBook;
  readonly times: MeetingTimesBook;
}

interface Who {
  readonly id: Id;
  readonly student: StudentInMaking | null;
  /** The rows of the same student; null where the row names nobody. */
  readonly enrolments: Enrolment[] | null;
  /** The student's school, for classes of a schedule that names none. */
  readonly school: Numbered;
}

/** What an ESL type cell says. */
interface EslCell {
  readonly filled: boolean;
  readonly type: EslType;
}

const STANDALONE: EslCell = { filled: false, type: 'Standalone' };

/** A schedule row. A class, because a district has hundreds of thousands: what follows from other members takes no room. */
class ScheduleRow implements Enrolment {
  constructor(
    readonly source: RecognisedSheet,
    readonly row: number,
    readonly cells: Enrolment['cells'],
    private readonly person: Who,
    readonly course: Course,
    readonly section: ClassSection,
    readonly times: MeetingTimes,
    readonly teacher: Teacher | null,
    private readonly esl: EslCell,
  ) {}

  get student(): Student | null {
    return this.person.student;
  }

  get studentId(): Id {
    return this.person.id;
  }

  get term(): TermMask {
    return this.section.term;
  }

  get isEsl(): boolean {
    return this.esl.filled || this.course.hasEslWords;
  }

  get eslType(): EslType {
    return this.esl.type;
  }
}

/** Reads the rows of a schedule into the books, one pass. A row that names no student still shows its class and teacher. */
export function readEnrolments(source: RecognisedSheet, books: EnrolmentBooks): void {
  const { sections } = books;
  const readers = rowReaders(source, books);
  forEachDataRow(source, (index, cells) => {
    const person = readers.who(cells);
    const course = readers.course(cells);
    const { text: termText, mask } = readers.term(cells);
    const school = readers.school(cells);
    const section = sections.find(
      school.text,
      school.text === '' ? person.school : school,
      course,
      readers.sectionName(cells),
      termText,
      mask,
    );
    const teacher = readers.teacher(cells);
    const row = source.sheet.firstRow + index;
    const enrolment = new ScheduleRow(
      source,
      row,
      cells,
      person,
      course,
      section,
      readers.times(cells),
      teacher,
      readers.type(cells),
    );
    person.enrolments?.push(enrolment);
    section.enrolments.push(enrolment);
    if (readers.paraprofessional(cells)) section.hasParaprofessional = true;
    if (teacher !== null) {
      teacher.firstRow ??= enrolment;
      if (!section.teachers.includes(teacher)) section.teachers.push(teacher);
    }
  });
}

function rowReaders(source: RecognisedSheet, books: EnrolmentBooks) {
  const { courses, sections, teachers, times } = books;
  return {
    who: studentReader(source, books),
    school: rememberingReader(source, 'school', (value) => sections.schools.of(cellText(value))),
    course: rememberingPairReader(source, ['courseCode', 'courseTitle'], (code, title) =>
      courses.find(cellText(code), cellText(title)),
    ),
    sectionName: rememberingReader(source, 'section', (value) => sections.sectionNames.of(cellText(value))),
    term: rememberingReader(source, 'term', (value) => ({ text: cellText(value), ...readTerm(cellText(value)) })),
    teacher: rememberingPairReader(source, ['teacher', 'teacherId'], (name, id) =>
      teachers.find(cellText(name), staffIdText(id)),
    ),
    paraprofessional: rememberingReader(source, 'paraprofessional', isFilled),
    times: times.reader(source),
    type: rememberingReader(source, 'eslType', (value) => {
      const text = cellText(value);
      return text === '' ? STANDALONE : { filled: true, type: readEslType(text) ?? 'Standalone' };
    }),
  };
}

/** Finds whose row it is: by local id, and where that is blank or ruined by state id (rulings.md). Nobody where neither names anybody. */
function studentReader(source: RecognisedSheet, books: EnrolmentBooks): (cells: Enrolment['cells']) => Who {
  const nobody: Who = {
    id: { text: '', key: '', ruined: false },
    student: null,
    enrolments: null,
    school: books.sections.schools.of(''),
  };
  const local = rememberingReader(source, 'studentId', (value) => byLocalId(readId(value), books));
  const state = rememberingReader(source, 'stateId', (value) => byStateId(readId(value), books));
  return (cells) => {
    const found = local(cells);
    return found === 'no usable id' ? (state(cells) ?? nobody) : found;
  };
}

function byLocalId(id: Id | null, { students, strangers, sections }: EnrolmentBooks): Who | 'no usable id' {
  if (id === null || id.ruined) return 'no usable id';
  const student = students.get(id.key);
  if (student !== undefined)
    return { id, student, enrolments: student.enrolments, school: sections.schools.of(student.school) };
  const stranger = strangers.get(id.key) ?? { id, enrolments: [] };
  strangers.set(id.key, stranger);
  return { id, student: null, enrolments: stranger.enrolments, school: sections.schools.of('') };
}

function byStateId(id: Id | null, { studentsByStateId, sections }: EnrolmentBooks): Who | null {
  const student = id === null || id.ruined ? undefined : studentsByStateId.get(id.key);
  if (id === null || student === undefined) return null;
  const own: Id = { text: student.id, key: student.key, ruined: false };
  return { id: own, student, enrolments: student.enrolments, school: sections.schools.of(student.school) };
}
