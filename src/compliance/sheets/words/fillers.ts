/** Words that change nothing about what a heading names (docs/spec/recognition.md §1). */
const FILLERS = new Set(
  `a an and at by code current description descriptor display field flag for full has in indicator is legal long mst of official on
  per reported reporting short sis the to view wida with your`.split(/\s+/),
);

/** Whom a list is about goes without saying where another word tells what of them a column holds. */
const SUBJECT = 'student';

/** The words without fillers; all of them where nothing else is there. */
export function coreOf(words: readonly string[]): readonly string[] {
  const isId = words.includes('id');
  const kept = words.filter((word) => !FILLERS.has(word) && !(isId && word === 'number'));
  const core = kept.length > 1 ? kept.filter((word) => word !== SUBJECT) : kept;
  return core.length === 0 ? (kept.length === 0 ? words : kept) : core;
}

/** Whether words say nothing by themselves. */
export function areFillers(words: readonly string[]): boolean {
  return words.every((word) => FILLERS.has(word) || word === SUBJECT);
}
