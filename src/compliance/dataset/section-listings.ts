import { readTerm, type TermMask } from '../sheets/values/terms';
import type { Policy } from '../policy/policy';
import { codedColumns } from '../sheets/coded-columns';
import { combined } from '../sheets/combined-column';
import { PairNumbers } from '../sheets/pair-numbers';
import { sheetRow, type RecognisedSheet } from '../sheets/recognised-sheet';
import { readGrade, type Grade } from '../sheets/values/grades';
import type { CellValue } from '../sheets/snapshot';
import { readNumber, type NumberReading } from '../sheets/values/numbers';
import { programReader, type Program } from '../sheets/values/programs';
import { cellText, isBlank } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';
import { NO_TEXT, type ClassNames } from './schedule/class-names';
import type { CourseBook } from './courses';
import { meaningAt, meaningsOf, type Meanings } from './meanings';
import type { Course, SectionListing, Teacher } from './records';
import { sectionDisplay } from './schedule/section-cells';
import { staffIdText } from './staff';
import type { TeacherBook } from './teachers';

const NO_CELLS: SectionListing['cells'] = [];

/** A sections sheet, column by column. */
interface ListingColumns {
  readonly source: RecognisedSheet<'sections'>;
  readonly school: Meanings<string>;
  readonly course: Meanings<Course>;
  readonly section: Meanings<string>;
  readonly term: Meanings<{ readonly text: string; readonly mask: TermMask }>;
  readonly teachers: Meanings<readonly Teacher[]>;
  readonly paraprofessional: Meanings<boolean>;
  readonly program: Meanings<Program | null>;
  readonly grade: Meanings<Grade | null>;
  readonly enrolled: Meanings<NumberReading>;
  readonly cap: Meanings<NumberReading>;
}

/** A row of a sections sheet as a record; what it says is looked up in the sheet's columns. */
class ListingRow implements SectionListing {
  constructor(
    private readonly columns: ListingColumns,
    readonly place: number,
    readonly isRepeat: boolean,
  ) {}

  get source(): RecognisedSheet<'sections'> {
    return this.columns.source;
  }

  get row(): number {
    return sheetRow(this.source, this.index);
  }

  get cells(): SectionListing['cells'] {
    return this.source.sheet.values[this.index] ?? NO_CELLS;
  }

  get display(): string {
    const { school, course, sectionName } = this;
    const termText = meaningAt(this.columns.term, this.place).text;
    return sectionDisplay({ shownSchool: school, course, sectionName, termText });
  }

  get school(): string {
    return meaningAt(this.columns.school, this.place);
  }

  get course(): Course {
    return meaningAt(this.columns.course, this.place);
  }

  get sectionName(): string {
    return meaningAt(this.columns.section, this.place);
  }

  get term(): TermMask {
    return meaningAt(this.columns.term, this.place).mask;
  }

  get teachers(): readonly Teacher[] {
    return meaningAt(this.columns.teachers, this.place);
  }

  get hasParaprofessional(): boolean {
    return meaningAt(this.columns.paraprofessional, this.place);
  }

  get program(): Program | null {
    return meaningAt(this.columns.program, this.place);
  }

  get grade(): Grade | null {
    return meaningAt(this.columns.grade, this.place);
  }

  get enrolled(): number | null {
    return meaningAt(this.columns.enrolled, this.place).number;
  }

  get statedCap(): number | null {
    return meaningAt(this.columns.cap, this.place).number;
  }

  get isSizeUnknown(): boolean {
    return !meaningAt(this.columns.enrolled, this.place).readable;
  }

  get isCapUnknown(): boolean {
    return !meaningAt(this.columns.cap, this.place).readable;
  }

  private get index(): number {
    return this.source.dataRows[this.place] ?? 0;
  }
}

/** The rows of the sections sheets, and by row the numbers of the texts that name its class. */
export interface SectionListings {
  readonly all: readonly SectionListing[];
  readonly schools: readonly number[];
  readonly codes: readonly number[];
  readonly titles: readonly number[];
  readonly sections: readonly number[];
}

/** Reads the rows of the sections sheets. */
export function readSectionListings(
  sheets: readonly RecognisedSheet<'sections'>[],
  policy: Policy,
  courses: CourseBook,
  teachers: TeacherBook,
  names: ClassNames,
): SectionListings {
  const all: SectionListing[] = [];
  const numbers = { schools: [] as number[], codes: [] as number[], titles: [] as number[], sections: [] as number[] };
  const listed = new ListedClasses();
  for (const source of sheets) {
    const columns = readColumns(source, policy, courses, teachers);
    const { school, course, section } = columns;
    const schools = school.meanings.map((text) => names.schools.of(text));
    const codes = course.meanings.map(({ code }) => names.courses.of(code));
    const titles = course.meanings.map(({ title }) => names.courses.of(title));
    const sections = section.meanings.map((text) => names.sections.of(text));
    for (let place = 0; place < source.dataRows.length; place++) {
      const schoolNumber = schools[school.codes[place] ?? 0] ?? NO_TEXT;
      const code = codes[course.codes[place] ?? 0] ?? NO_TEXT;
      const title = titles[course.codes[place] ?? 0] ?? NO_TEXT;
      const sectionNumber = sections[section.codes[place] ?? 0] ?? NO_TEXT;
      const isRepeat = listed.isRepeat(schoolNumber, code, title, sectionNumber, meaningAt(columns.term, place).mask);
      all.push(new ListingRow(columns, place, isRepeat));
      numbers.schools.push(schoolNumber);
      numbers.codes.push(code);
      numbers.titles.push(title);
      numbers.sections.push(sectionNumber);
    }
  }
  return { all, ...numbers };
}

function readColumns(
  source: RecognisedSheet<'sections'>,
  { values }: Policy,
  courses: CourseBook,
  teachers: TeacherBook,
): ListingColumns {
  const columns = codedColumns(
    source,
    ...(['school', 'courseCode', 'courseTitle', 'section', 'term', 'teacher', 'teacherId'] as const),
    ...(['paraprofessional', 'program', 'grade', 'enrolled', 'cap'] as const),
  );
  const readProgram = programReader(values.partnerLanguages);
  const course = combined(columns.courseCode, columns.courseTitle);
  const teacher = combined(columns.teacher, columns.teacherId, columns.school);
  return {
    source,
    school: meaningsOf(columns.school, cellText),
    course: {
      codes: course.codes,
      meanings: course.values.map(([code, title]) => courses.find(cellText(code), cellText(title))),
    },
    section: meaningsOf(columns.section, cellText),
    term: meaningsOf(columns.term, (value) => ({ text: cellText(value), mask: readTerm(cellText(value)).mask })),
    teachers: {
      codes: teacher.codes,
      meanings: teacher.values.map(([name, id, at]) => teachers.team(cellText(name), staffIdText(id), cellText(at))),
    },
    paraprofessional: meaningsOf(columns.paraprofessional, isFilled),
    program: meaningsOf(columns.program, (value) => (isBlank(value) ? null : readProgram(value))),
    grade: meaningsOf(columns.grade, readGrade),
    enrolled: meaningsOf(columns.enrolled, (value) => readNumber(value, 'students')),
    cap: meaningsOf(columns.cap, readCap),
  };
}

/** A cap of 0 says that there is none. */
function readCap(value: CellValue | undefined): NumberReading {
  const cap = readNumber(value, 'students');
  return cap.number === 0 ? { number: null, readable: true } : cap;
}

/** Tells the first row of a class from later ones; rows that name no section are classes of their own. */
class ListedClasses {
  private readonly courses = new PairNumbers();
  private readonly schoolCourses = new PairNumbers();
  private readonly sectionTerms = new PairNumbers();
  private readonly classes = new PairNumbers();

  isRepeat(school: number, code: number, title: number, section: number, term: TermMask): boolean {
    if (section === NO_TEXT) return false;
    const before = this.classes.size;
    const schoolCourse = this.schoolCourses.of(school, this.courses.of(code, title));
    return this.classes.of(schoolCourse, this.sectionTerms.of(section, term)) < before;
  }
}
