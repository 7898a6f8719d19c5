import type { TermMask } from '../esl/terms';
import { folded } from '../sheets/values/text';
import { courseName } from './courses';
import type { ClassSection, Course, Enrolment, SectionListing, Teacher } from './records';

export type SectionInMaking = { -readonly [Key in keyof ClassSection]: ClassSection[Key] } & {
  enrolments: Enrolment[];
  teachers: Teacher[];
};

/** More school names than any workbook holds; keeps section and school apart in one number. */
const MOST_SCHOOLS = 2 ** 21;

interface SectionCells {
  /** The school as displayed, and the one that tells classes of a schedule without school column apart. */
  readonly shownSchool: string;
  readonly school: string;
  readonly course: Course;
  readonly sectionName: string;
  readonly termText: string;
  readonly term: TermMask;
}

/** `school|course|section|term` as displayed in the sheet (findings.md). */
export function sectionDisplay({ shownSchool, course, sectionName, termText }: SectionCells): string {
  return [shownSchool, courseName(course), sectionName, termText].join('|');
}

/** A text that stands for a school or a section, numbered so that classes are found without joining texts. */
export interface Numbered {
  readonly text: string;
  readonly number: number;
}

/** Numbers texts in the order of their first appearance. */
class TextNumbers {
  private readonly known = new Map<string, Numbered>();

  of(text: string): Numbered {
    let numbered = this.known.get(text);
    if (numbered === undefined) this.known.set(text, (numbered = { text, number: this.known.size }));
    return numbered;
  }
}

/** The classes of the schedules: the same school, course, section and term is one class, however often it is typed. */
export class SectionBook {
  readonly all: SectionInMaking[] = [];
  readonly schools = new TextNumbers();
  readonly sectionNames = new TextNumbers();
  /** By course; then school and section number in one number; then term. Nothing is joined or folded for a class seen before. */
  private readonly sections = new Map<Course, Map<number, SectionInMaking[]>>();
  private readonly byKey = new Map<string, SectionInMaking>();
  private readonly listings = new Map<string, SectionListing[]>();

  constructor(listings: readonly SectionListing[]) {
    for (const listing of listings) {
      for (const name of new Set([listing.course.code, listing.course.title])) {
        const key = listingKey(name, listing.sectionName);
        this.listings.set(key, [...(this.listings.get(key) ?? []), listing]);
      }
    }
  }

  /** The class of a schedule row. `shownSchool` is the row's own, `school` the one that tells classes apart. */
  find(
    shownSchool: string,
    school: Numbered,
    course: Course,
    sectionName: Numbered,
    termText: string,
    term: TermMask,
  ): SectionInMaking {
    let ofCourse = this.sections.get(course);
    if (ofCourse === undefined) this.sections.set(course, (ofCourse = new Map()));
    const place = sectionName.number * MOST_SCHOOLS + school.number;
    let terms = ofCourse.get(place);
    if (terms === undefined) ofCourse.set(place, (terms = []));
    for (const section of terms) if (section.term === term) return section;
    const section = this.identify({
      shownSchool,
      school: school.text,
      course,
      sectionName: sectionName.text,
      termText,
      term,
    });
    terms.push(section);
    return section;
  }

  private identify(cells: SectionCells): SectionInMaking {
    const key = `${classKey(cells.school, cells.course, cells.sectionName)}\n${cells.term}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const section: SectionInMaking = {
      display: sectionDisplay(cells),
      school: cells.school,
      course: cells.course,
      sectionName: cells.sectionName,
      term: cells.term,
      enrolments: [],
      teachers: [],
      hasParaprofessional: false,
      listing: this.listingOf(cells),
    };
    this.byKey.set(key, section);
    this.all.push(section);
    return section;
  }

  /** The class in a sections sheet: by code where both have one, else by title; a blank school on either side is no difference. */
  private listingOf({ school, course, sectionName, term }: SectionCells): SectionListing | null {
    const named = [course.code, course.title]
      .filter((name) => name !== '')
      .flatMap((name) => this.listings.get(listingKey(name, sectionName)) ?? [])
      .filter(
        (listing) => listing.course.code === '' || course.code === '' || sameText(listing.course.code, course.code),
      );
    const listings = [
      ...named.filter((listing) => sameText(listing.school, school)),
      ...named.filter((listing) => listing.school === ''),
      ...(school === '' && named.every((listing) => sameText(listing.school, named[0]?.school ?? '')) ? named : []),
    ];
    return listings.find((listing) => listing.term === term) ?? listings.find((listing) => listing.term & term) ?? null;
  }
}

function sameText(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b);
}

function listingKey(courseText: string, sectionName: string): string {
  return `${folded(courseText)}\n${folded(sectionName)}`;
}

function classKey(school: string, course: Course, sectionName: string): string {
  return [school, courseName(course), sectionName].map(folded).join('\n');
}
