/** Words that change nothing about what a heading names (docs/spec/recognition.md §1). */
const FILLERS = new Set(
  `a abbreviation all allowed an and any are as assign at be by code current da das de del description descriptor
  display do done dos em en every field flag for full give given has he how if in indicator is it la las
  legal lfm like long los made mst my need needed now of official on or our per place please put receive recent
  recorded reported reporting required send she short sis so that the their these they this those to used
  view was we were what when where which who whom wida with would written yn
  you your`.split(/\s+/),
);

/** Whom a list is about goes without saying where another word tells what of them a column holds. */
const SUBJECT = 'student';

/** Beside these `number` says nothing. */
const NUMBERED = new Set(['block', 'grade', 'group', 'id', 'level', 'minute', 'period', 'week']);

/** Beside an enrollment this says nothing: `activeEnrollment.startDate`. */
const OF_ENROLLMENT = 'active';

/** Beside these `name` only says that a code is written out: `EL Status Name`. */
const NAMED = new Set(['firstlanguage', 'language', 'level', 'program', 'status', 'type']);

/** Beside these `last` is the latest. */
const SCORED = new Set(['access', 'literacy', 'overall', 'score']);

/** Beside minutes these say that the minutes are owed, not given. */
const OWED = new Set(['mandated', 'need', 'needed', 'owe', 'owed', 'recommend', 'require', 'required']);

/** Beside minutes these say that they are the ones given, which goes without saying. */
const GIVEN = new Set(['planned', 'schedule', 'scheduled']);

/** The words without fillers; all of them where nothing else is there. */
export function coreOf(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !saysNothing(word, words));
  const core = kept.length > 1 ? kept.filter((word) => word !== SUBJECT) : kept;
  return core.length === 0 ? (kept.length === 0 ? words : kept) : core;
}

/** Whether a word of a heading says nothing, by itself or beside the others. */
function saysNothing(word: string, words: readonly string[]): boolean {
  // `Level of Need` is none of English.
  if (FILLERS.has(word)) return !(OWED.has(word) && (words.includes('minute') || words.includes('level')));
  if (GIVEN.has(word)) return words.includes('minute');
  switch (word) {
    case 'number':
      return words.some((other) => NUMBERED.has(other));
    case 'last':
      return words.some((other) => SCORED.has(other));
    case 'name':
      return words.some((other) => NAMED.has(other));
    case 'primary':
      return words.includes('teacher');
    case OF_ENROLLMENT:
      return words.includes('enroll') && words.includes('date');
    default:
      return false;
  }
}

/** Whether words say that minutes are owed. */
export function isOwed(words: readonly string[], name: readonly string[]): boolean {
  return name.includes('minute') && words.some((word) => OWED.has(word));
}

/** Whether a word says nothing by itself, in any heading. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** Whether words say nothing by themselves. */
export function areFillers(words: readonly string[]): boolean {
  return words.every((word) => FILLERS.has(word) || word === SUBJECT);
}
