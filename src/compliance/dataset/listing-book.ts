import { folded } from '../sheets/values/text';
import type { SectionListing } from './records';
import type { SectionCells } from './section-cells';

/** The rows of the sections sheets, found by course, section and school. */
export class ListingBook {
  private readonly anywhere = new Map<string, SectionListing[]>();
  private readonly bySchool = new Map<string, SectionListing[]>();

  constructor(listings: readonly SectionListing[]) {
    for (const listing of listings) {
      for (const name of new Set([listing.course.code, listing.course.title])) {
        const key = keyOf(name, listing.sectionName);
        put(this.anywhere, key, listing);
        put(this.bySchool, schoolKey(key, listing.school), listing);
      }
    }
  }

  /** The row of a class: by code where both have one, else by title; a blank school on either side is no difference. */
  listingOf(cells: SectionCells): SectionListing | null {
    if (this.anywhere.size === 0) return null;
    const { school, term } = cells;
    const listings = school === '' ? this.ofOneSchool(cells) : [...this.at(school, cells), ...this.at('', cells)];
    return listings.find((listing) => listing.term === term) ?? listings.find((listing) => listing.term & term) ?? null;
  }

  private at(school: string, cells: SectionCells): SectionListing[] {
    return named(cells, (key) => this.bySchool.get(schoolKey(key, school)));
  }

  /** For a class that names no school: rows without one, else the rows of the only school that has such a class. */
  private ofOneSchool(cells: SectionCells): SectionListing[] {
    const all = named(cells, (key) => this.anywhere.get(key));
    const [first] = all;
    const isOneSchool = all.every(({ school }) => folded(school) === folded(first?.school ?? ''));
    return [...this.at('', cells), ...(isOneSchool ? all : [])];
  }
}

function named(
  { course, sectionName }: SectionCells,
  find: (key: string) => readonly SectionListing[] | undefined,
): SectionListing[] {
  return [course.code, course.title]
    .filter((name) => name !== '')
    .flatMap((name) => find(keyOf(name, sectionName)) ?? [])
    .filter(
      ({ course: listed }) => listed.code === '' || course.code === '' || folded(listed.code) === folded(course.code),
    );
}

function put(map: Map<string, SectionListing[]>, key: string, listing: SectionListing): void {
  const listings = map.get(key);
  if (listings === undefined) map.set(key, [listing]);
  else listings.push(listing);
}

function keyOf(courseText: string, sectionName: string): string {
  return `${folded(courseText)}\n${folded(sectionName)}`;
}

function schoolKey(key: string, school: string): string {
  return `${key}\n${folded(school)}`;
}
