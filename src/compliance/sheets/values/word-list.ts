/** Duplicates name so many of the other rows and count the rest: a placeholder id may stand on thousands. */
export const MOST_NAMED = 10;

/** `a`, `a and b`, `a, b and c`; with `more` left out at the end: `a, b and 12 more`. */
export function wordList(words: readonly string[], more = 0): string {
  const all = more > 0 ? [...words, `${more.toLocaleString('en-US')} more`] : [...words];
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** The first of many words, and how many more there are. */
export function firstNamed(words: readonly string[], most = MOST_NAMED): string {
  return wordList(words.slice(0, most), Math.max(0, words.length - most));
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
