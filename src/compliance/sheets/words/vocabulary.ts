import { isAbbreviation } from './abbreviations';
import { kept } from './kept';

/** Words of headings, sorted: what is written without a gap (`listeninglevel`, `SCHOOLYEAR`) is taken apart into these and the abbreviations. */
export const WORDS: ReadonlySet<string> = new Set(
  `academic access accommodation active address administration alternate approve assessment assign attendance average bilingual birth
  block board capacity case change class classroom cluster code comprehension contact correspondence count course current date day decision
  description department district do educator education ellevation email employee end endorsement english enroll entry esl exit expire field first flag
  former full gender goal grade group guardian hire home homeroom hour id identified identity immersion indicator initial instruction key
  language last learner length letter level license limited listening literacy local locked maximum meeting middle minimum minute
  model modification month mother name native notification number official opt oral out outcome overall paraprofessional parent
  pathway period phone plan preferred previous primary proficiency program projected quarter race raw reading recent record refuse region
  registration report request result room scale schedule school scope score screener section semester service session speaking
  special staff start state status student subject survey target teacher term test testing tier time title total type unique week
  withdrawal writing year`.split(/\s+/),
);

/** Short abbreviations that end or begin a word written without a gap: `readingss`, `lname`. */
const SHORT = new Set(['dt', 'el', 'fn', 'gr', 'hr', 'id', 'ln', 'nm', 'no', 'pl', 'rm', 'ss', 'wd', 'yr']);
const SHORTEST_UNSPLIT = 5;
const LONGEST_UNSPLIT = 40;
const FEWEST_LETTERS = 3;

/** Whether a word stands for something by itself. */
export function isKnownWord(word: string): boolean {
  return WORDS.has(word) || isAbbreviation(word) || (word.endsWith('s') && WORDS.has(word.slice(0, -1)));
}

/** Takes a word that was written without gaps apart into as few known words as possible; the word alone where it cannot be. */
export const withGaps: (word: string) => readonly string[] = kept((word) => {
  if (word.length < SHORTEST_UNSPLIT || word.length > LONGEST_UNSPLIT || isKnownWord(word)) return [word];
  /** By end: the fewest words up to there. */
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const last = word.slice(start, end);
      if (before === undefined || !isPart(last)) continue;
      const known = best[end];
      if (known === undefined || before.length + 1 <= known.length) best[end] = [...before, last];
    }
  }
  return best[word.length] ?? [word];
});

function isPart(word: string): boolean {
  return word.length >= FEWEST_LETTERS ? isKnownWord(word) : SHORT.has(word);
}
