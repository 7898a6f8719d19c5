import type { Dataset } from '../dataset/dataset';
import type { ClassSection, Course, SectionListing, Student, Teacher } from '../dataset/records';
import { activeStudents, isCoreSection, isEslSection } from '../esl/esl-sections';
import type { TermMask } from '../sheets/values/terms';
import type { Grade } from '../sheets/values/grades';
import type { Program } from '../sheets/values/programs';
import { folded } from '../sheets/values/text';
import { commonestGrade } from './class-grades';

/** A class as size is judged: a row of a sections sheet with the schedule's rows of it, or a class of the schedule alone. */
export interface SizedClass {
  /** `school|course|section|term` as displayed in the sheet that a finding points at. */
  readonly display: string;
  readonly school: string;
  readonly course: Course;
  readonly sectionName: string;
  readonly term: TermMask;
  readonly listing: SectionListing | null;
  /** The class in the schedules; several where a listed full-year class is scheduled by semester. */
  readonly sections: readonly ClassSection[];
  readonly teachers: readonly Teacher[];
  /** The distinct active students in the schedule. */
  readonly students: readonly Student[];
  /** The sections sheet's number, else the students in the schedule, those without an id included; null where neither is known. */
  readonly enrolled: number | null;
  readonly enrolledFrom: 'sections sheet' | 'schedule';
  /** The grade column's, else the commonest of the students, ties the lower; null where neither is known. */
  readonly grade: Grade | null;
  /** The sections sheet's program, else those of its students, each once; a class has a program where all of them are of it. */
  readonly programs: readonly Program[];
  readonly hasParaprofessional: boolean;
  readonly isEsl: boolean;
  readonly isCore: boolean;
  /** The cap that the sections sheet states, or null. */
  readonly statedCap: number | null;
  /** Whether it states one that cannot be read: then no other cap is taken in its place. */
  readonly isCapUnknown: boolean;
}

/** Several checks and reports of one run ask for the same classes. */
const known = new WeakMap<Dataset, readonly SizedClass[]>();

/**
 * Every class of the workbook: those of the sections sheets in sheet order, then those that only a schedule has. A schedule
 * without section column tells no classes apart and adds none. A class listed twice counts by its first row.
 */
export function classesOf(dataset: Dataset): readonly SizedClass[] {
  let classes = known.get(dataset);
  if (classes === undefined) known.set(dataset, (classes = readClasses(dataset)));
  return classes;
}

function readClasses(dataset: Dataset): SizedClass[] {
  const scheduled = new Map<SectionListing, ClassSection[]>();
  const unlisted: ClassSection[] = [];
  for (const section of dataset.sections) {
    if (section.listing !== null) {
      const ofListing = scheduled.get(section.listing);
      if (ofListing === undefined) scheduled.set(section.listing, [section]);
      else ofListing.push(section);
    } else if (section.firstRow.source.columns.has('section')) {
      unlisted.push(section);
    }
  }
  const canCount = dataset.has('roster');
  return [
    ...dataset.listings
      .filter(({ isRepeat }) => !isRepeat)
      .map((listing) => listedClass(listing, scheduled.get(listing) ?? [], canCount)),
    ...unlisted.map((section) => scheduledClass(section, canCount)),
  ];
}

/** The one program text of a class as shown to a reader; empty where its students do not share one. */
export function programText({ programs }: SizedClass): string {
  return programs.length === 1 ? (programs[0]?.text ?? '') : '';
}

/** Whether a class is of a kind of program: all its programs are, and it has any. */
export function isProgram(programs: readonly Program[], test: (program: Program) => boolean): boolean {
  return programs.length > 0 && programs.every(test);
}

function listedClass(listing: SectionListing, sections: readonly ClassSection[], canCount: boolean): SizedClass {
  const students = together(sections, activeStudents);
  const { enrolled: stated } = listing;
  const rows = { countedMarks: sections.reduce((marks, { countedMarks }) => marks | countedMarks, 0) };
  const isEsl = listing.course.hasEslWords || isEslSection(rows);
  return {
    display: listing.display,
    school: listing.school || (sections[0]?.school ?? ''),
    course: listing.course,
    sectionName: listing.sectionName,
    term: listing.term,
    listing,
    sections,
    teachers: listing.teachers.length === 0 ? together(sections, ({ teachers }) => teachers) : listing.teachers,
    students,
    enrolled: stated ?? (canCount && !listing.isSizeUnknown && sections.length > 0 ? sizeOf(students, sections) : null),
    enrolledFrom: stated === null ? 'schedule' : 'sections sheet',
    grade: listing.grade ?? commonestGrade(students),
    programs: listing.program === null ? programsOf(students) : [listing.program],
    hasParaprofessional: listing.hasParaprofessional || sections.some((section) => section.hasParaprofessional),
    isEsl,
    isCore: !isEsl && (listing.course.hasCoreWords || isCoreSection(rows)),
    statedCap: listing.statedCap,
    isCapUnknown: listing.isCapUnknown,
  };
}

function scheduledClass(section: ClassSection, canCount: boolean): SizedClass {
  const students = activeStudents(section);
  return {
    display: section.display,
    school: section.school,
    course: section.course,
    sectionName: section.sectionName,
    term: section.term,
    listing: null,
    sections: [section],
    teachers: section.teachers,
    students,
    enrolled: canCount ? sizeOf(students, [section]) : null,
    enrolledFrom: 'schedule',
    grade: commonestGrade(students),
    programs: programsOf(students),
    hasParaprofessional: section.hasParaprofessional,
    isEsl: isEslSection(section),
    isCore: isCoreSection(section),
    statedCap: null,
    isCapUnknown: false,
  };
}

/** The students, and those of rows without an id that join nobody (docs/spec/rulings.md, A row without an id). */
function sizeOf(students: readonly Student[], sections: readonly ClassSection[]): number {
  return students.length + together(sections, ({ unjoined }) => unjoined).length;
}

function programsOf(students: readonly Student[]): Program[] {
  const [first] = students;
  if (first === undefined) return [];
  if (students.every(({ program }) => program === first.program)) return [first.program];
  const distinctPrograms = distinct(students.map(({ program }) => program));
  if (distinct(distinctPrograms.map(({ text }) => folded(text))).length === distinctPrograms.length)
    return distinctPrograms;
  const byText = new Map<string, Program>();
  for (const { program } of students) byText.set(folded(program.text), program);
  return [...byText.values()];
}

/** What classes have, each thing once. */
function together<Item>(
  sections: readonly ClassSection[],
  itemsOf: (section: ClassSection) => readonly Item[],
): readonly Item[] {
  const [first] = sections;
  return first !== undefined && sections.length === 1 ? itemsOf(first) : distinct(sections.flatMap(itemsOf));
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
