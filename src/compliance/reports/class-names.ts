import { classLabel } from '../checks/class-label';
import type { Dataset } from '../dataset/dataset';
import type { ClassSection, SectionListing } from '../dataset/records';
import { grouped } from '../grouped';

/**
 * Gives classes, told by their display in findings, the name that a reader knows: `ESL 2 (E200), section 1`, with the term where
 * a school has the class in several. Of a class that the workbook has no longer, the parts of its display.
 */
export function classNames({
  sections,
  listings,
}: Pick<Dataset, 'sections' | 'listings'>): (display: string) => string {
  const classes = new Map<
    string,
    Pick<ClassSection | SectionListing, 'display' | 'school' | 'course' | 'sectionName'>
  >();
  for (const one of [...listings, ...sections]) classes.set(one.display, one);
  const names = new Map<string, string>();
  for (const alike of grouped(classes.values(), (one) => `${one.school}\n${classLabel(one)}`).values()) {
    for (const one of alike) {
      const term = alike.length > 1 ? (partsOf(one.display).at(-1) ?? '') : '';
      names.set(one.display, [classLabel(one), term].filter((part) => part !== '').join(', '));
    }
  }
  return (display) =>
    names.get(display) ??
    partsOf(display)
      .filter((part) => part !== '')
      .join(' · ');
}

function partsOf(display: string): string[] {
  return display.split('|');
}
