import { kept } from './kept';
import { GROUP_MARK } from './qualifiers';

const DAYS: readonly (readonly [day: string, names: RegExp])[] = [
  ['M', /^m(?:on(?:day)?)?$/],
  ['T', /^t(?:u(?:e(?:s(?:day)?)?)?)?$/],
  ['W', /^w(?:ed(?:s|nesday)?)?$/],
  ['R', /^(?:r|th(?:u(?:r(?:s(?:day)?)?)?)?)$/],
  ['F', /^f(?:ri(?:day)?)?$/],
];
const UNIT = /\(?\s*\b(?:min(?:ute)?s?|esl|service)\b\.?\s*\)?/gi;
const LONGEST_HEADING = 40;

/** The day that a heading names, with its unit or under a group perhaps: `Mon (min)`; null where it names none. */
export const dayNamed: (heading: string) => string | null = kept((heading) => {
  const text = heading.slice(heading.lastIndexOf(GROUP_MARK) + 1);
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const name = text
    .replace(UNIT, ' ')
    .replace(/[.\s]+/g, '')
    .toLowerCase();
  return DAYS.find(([, names]) => names.test(name))?.[0] ?? null;
});

/** The place of a day in the week, from 0. */
export function placeOfDay(day: string): number {
  return DAYS.findIndex(([own]) => own === day);
}
