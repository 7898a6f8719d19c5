import { courseLabel } from '../dataset/courses';
import type { ClassSection } from '../dataset/records';

type NamedClass = Pick<ClassSection, 'course' | 'sectionName'>;

/** What to call a class in a sentence: `ESL 2 (E200), section 1`; `a class without a name` where the sheet names none. */
export function classLabel({ course, sectionName }: NamedClass): string {
  const parts = [courseLabel(course), sectionName === '' ? '' : `section ${sectionName}`];
  return parts.filter((part) => part !== '').join(', ') || 'a class without a name';
}

/** What to call classes, each name once: a class of two terms is two classes of one name. */
export function classLabels(sections: Iterable<NamedClass>): string[] {
  return [...new Set(Array.from(sections, classLabel))];
}

/** Things in a sentence: `a`, `a and b`, `a, b and c`. */
export function inWords(things: readonly (string | number)[]): string {
  const last = things.at(-1);
  return things.length < 2 ? String(last ?? '') : `${things.slice(0, -1).join(', ')} and ${last}`;
}
