import { personKey } from '../../sheets/values/names';
import type { TermMask } from '../../sheets/values/terms';
import { PairNumbers } from '../../sheets/pair-numbers';
import { ListingBook, type ClassNumbers } from './listing-book';
import type { ClassSection, Course, Enrolment, SectionListing, Student, Teacher } from '../records';
import { ROW, type RowMarks } from './row-marks';
import type { Schedule } from './schedule';
import { sectionDisplay, type SectionCells } from './section-cells';
import type { SectionListings } from '../section-listings';
import { nameOfRow } from '../student-names';

const NO_TEACHERS: readonly Teacher[] = [];
const NO_NAMES: readonly string[] = [];

/** A class of the schedules. Its rows are in the schedule's columns; those who ask for records get them. */
class ScheduledSection implements ClassSection {
  teachers: readonly Teacher[] = NO_TEACHERS;
  hasParaprofessional = false;
  private records: readonly Enrolment[] | undefined;
  private active: readonly Student[] | undefined;

  /**
   * @param number the place of the class in the schedule's list
   * @param first the number of the row that names the class first
   */
  constructor(
    private readonly cells: SectionCells,
    readonly classNumber: number,
    readonly listing: SectionListing | null,
    private readonly schedule: () => Schedule,
    private readonly number: number,
    private readonly first: number,
  ) {}

  get display(): string {
    return sectionDisplay(this.cells);
  }

  get school(): string {
    return this.cells.school;
  }

  get course(): Course {
    return this.cells.course;
  }

  get sectionName(): string {
    return this.cells.sectionName;
  }

  get term(): TermMask {
    return this.cells.term;
  }

  get firstRow(): Enrolment {
    return this.schedule().record(this.first);
  }

  get enrolments(): readonly Enrolment[] {
    return (this.records ??= this.schedule().recordsOfSection(this.number));
  }

  get countedMarks(): RowMarks {
    return this.schedule().columns.countedMarks[this.number] ?? 0;
  }

  get hasEslRow(): boolean {
    return ((this.schedule().columns.sectionMarks[this.number] ?? 0) & ROW.esl) !== 0;
  }

  get activeStudents(): readonly Student[] {
    return (this.active ??= this.schedule().studentsIn(this.number, ROW.counted));
  }

  get unjoined(): readonly string[] {
    if (((this.schedule().columns.sectionMarks[this.number] ?? 0) & ROW.unjoined) === 0) return NO_NAMES;
    const rows = this.schedule().recordsOfSection(this.number, ROW.unjoined);
    return [...new Set(rows.map((row) => personKey(nameOfRow(row)) || `row ${row.source.index}:${row.row}`))];
  }

  get eslRowStudents(): readonly Student[] {
    return this.schedule().studentsIn(this.number, ROW.esl);
  }
}

/** The classes of the schedules: the same school, course, section and term is one class, however often it is typed. */
export class SectionBook {
  readonly all: ScheduledSection[] = [];
  private readonly schoolCourses = new PairNumbers();
  private readonly sectionTerms = new PairNumbers();
  private readonly classes = new PairNumbers();
  private readonly classesAnywhere = new PairNumbers();
  private readonly listings: ListingBook;

  constructor(
    private readonly schedule: () => Schedule,
    listings: SectionListings,
  ) {
    this.listings = new ListingBook(listings);
  }

  /** The number of a section name with a term. */
  sectionTerm(section: number, term: TermMask): number {
    return this.sectionTerms.of(section, term);
  }

  /** The number of the class with these numbers; the next free one where it is new. */
  numberOf(school: number, course: number, sectionTerm: number): number {
    return this.classes.of(this.schoolCourses.of(school, course), sectionTerm);
  }

  /** Takes up a class that has just got its number. */
  add(cells: SectionCells, numbers: ClassNumbers, sectionTerm: number, firstRow: number): void {
    const classNumber = this.classesAnywhere.of(numbers.code || numbers.title, sectionTerm);
    const listing = this.listings.listingOf(numbers);
    this.all.push(new ScheduledSection(cells, classNumber, listing, this.schedule, this.all.length, firstRow));
  }
}
