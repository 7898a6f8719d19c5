import type { TermMask } from '../../sheets/values/terms';
import { PairNumbers, UNSEEN } from '../../sheets/pair-numbers';
import { NO_TEXT } from './class-names';
import type { SectionListing } from '../records';
import { RowGroups } from './row-groups';
import type { SectionListings } from '../section-listings';

/** The numbers of the texts that name a class, and its term. */
export interface ClassNumbers {
  readonly school: number;
  readonly code: number;
  readonly title: number;
  readonly section: number;
  readonly term: TermMask;
}

/** The rows of the sections sheets, found by course, section and school. */
export class ListingBook {
  private readonly names = new PairNumbers();
  private readonly namesAtSchools = new PairNumbers();
  /** The place among the listings of each row, once by the code of its course and once by its title. */
  private readonly places: number[] = [];
  /** Whether any row names no school. */
  private readonly namesNoSchool: boolean;
  private readonly anywhere: RowGroups;
  private readonly bySchool: RowGroups;

  constructor(private readonly listings: SectionListings) {
    const names: number[] = [];
    const namesAtSchools: number[] = [];
    const add = (place: number, course: number) => {
      const name = this.names.of(course, listings.sections[place] ?? NO_TEXT);
      names.push(name);
      namesAtSchools.push(this.namesAtSchools.of(name, listings.schools[place] ?? NO_TEXT));
      this.places.push(place);
    };
    for (let place = 0; place < listings.all.length; place++) {
      const code = listings.codes[place] ?? NO_TEXT;
      const title = listings.titles[place] ?? NO_TEXT;
      if (code !== NO_TEXT) add(place, code);
      if (title !== NO_TEXT && title !== code) add(place, title);
    }
    this.namesNoSchool = listings.schools.includes(NO_TEXT);
    this.anywhere = new RowGroups(Int32Array.from(names), this.names.size);
    this.bySchool = new RowGroups(Int32Array.from(namesAtSchools), this.namesAtSchools.size);
  }

  /** The row of a class: by code where both have one, else by title; a blank school on either side is no difference. */
  listingOf(numbers: ClassNumbers): SectionListing | null {
    const { school, term } = numbers;
    const places = school === NO_TEXT ? this.ofOneSchool(numbers) : this.ofSchool(school, numbers);
    let overlapping: SectionListing | null = null;
    for (const place of places) {
      const listing = this.listings.all[place];
      if (listing?.term === term) return listing;
      if (listing !== undefined && (listing.term & term) !== 0) overlapping ??= listing;
    }
    return overlapping;
  }

  private ofSchool(school: number, numbers: ClassNumbers): number[] {
    const found = this.at(school, numbers);
    return this.namesNoSchool ? this.at(NO_TEXT, numbers, found) : found;
  }

  private at(school: number, numbers: ClassNumbers, found: number[] = []): number[] {
    return this.named(numbers, this.bySchool, (name) => this.namesAtSchools.find(name, school), found);
  }

  /** For a class that names no school: rows without one, else the rows of the only school that has such a class. */
  private ofOneSchool(numbers: ClassNumbers): number[] {
    const all = this.named(numbers, this.anywhere, (name) => name, []);
    const schools = new Set(all.map((place) => this.listings.schools[place]));
    return [...this.at(NO_TEXT, numbers), ...(schools.size === 1 ? all : [])];
  }

  /** Adds the rows of a group that may be of the class, those by its code first. */
  private named(
    { code, title, section }: ClassNumbers,
    groups: RowGroups,
    groupOf: (name: number) => number,
    found: number[],
  ): number[] {
    for (const course of [code, title]) {
      const name = course === NO_TEXT ? UNSEEN : this.names.find(course, section);
      const group = name === UNSEEN ? UNSEEN : groupOf(name);
      if (group === UNSEEN) continue;
      for (let at = groups.start(group); at < groups.end(group); at++) {
        const place = this.places[groups.rows[at] ?? 0] ?? 0;
        const listed = this.listings.codes[place] ?? NO_TEXT;
        if (listed === NO_TEXT || code === NO_TEXT || listed === code) found.push(place);
      }
    }
    return found;
  }
}
