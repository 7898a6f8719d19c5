import { folded } from './text';

/** A pattern that matches no text. */
const NOTHING = '(?!)';

/** Words of a course title or code, as compared: folded, with a space at both ends. */
function spaced(text: string): string {
  return ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** The words as alternatives of a pattern; a word without letters or digits would match every course and is left out. */
function alternatives(words: readonly string[]): string {
  const plain = words.map((word) => spaced(word).trim()).filter((word) => word !== '');
  return plain.length > 0 ? plain.join('|') : NOTHING;
}

/** Makes a test whether a course is an ESL course: one of the words alone or followed by digits (`ESL101`), as docs/spec/rulings.md decides. */
export const eslCourseTest = aloneTest;

/**
 * Makes a test whether a course is a core course: a word begins with one of the words (`Mathematics`, not `Relaxation`), or is
 * one of the whole words, alone or followed by digits (`SLA`, not `Slang`).
 */
export function coreCourseTest(
  words: readonly string[],
  wholeWords: readonly string[] = [],
): (courseText: string) => boolean {
  const pattern = new RegExp(` (${alternatives(words)})`, 'u');
  const isWhole = aloneTest(wholeWords);
  return (courseText) => pattern.test(spaced(courseText)) || isWhole(courseText);
}

/** Makes a test whether a text holds one of the words as a whole word, with a plural s or without (`Art`, `Arts`, not `Artificial`). */
export function wholeWordTest(words: readonly string[]): (courseText: string) => boolean {
  const pattern = new RegExp(` (${alternatives(words)})s? `, 'u');
  return (courseText) => pattern.test(spaced(courseText));
}

function aloneTest(words: readonly string[]): (courseText: string) => boolean {
  const pattern = new RegExp(` (${alternatives(words)})(\\d[\\p{L}\\d]*)? `, 'u');
  return (courseText) => pattern.test(spaced(courseText));
}
