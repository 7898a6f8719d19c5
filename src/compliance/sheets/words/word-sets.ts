import { meaningsOfWord } from './abbreviations';
import { coreOf } from './fillers';
import { kept } from './kept';
import { withPhrases } from './phrases';
import { meaningsOfShortened } from './shortened';
import { splitWords } from './split';
import { withGaps } from './vocabulary';

/** A text as the words it is made of, in one of the ways it can be understood. */
export interface WordSet {
  readonly words: readonly string[];
  /** Those that are no fillers. */
  readonly core: readonly string[];
  /** Compares texts: the same words in any order. */
  readonly key: string;
  /** The same without fillers. */
  readonly coreKey: string;
}

/** Abbreviations with several meanings multiply; more ways than this are no help. */
const MOST_MEANINGS = 12;

/** The ways in which a text can be understood, the likeliest first; none where it holds no word. */
export const wordSetsOf: (text: string) => readonly WordSet[] = kept(readWordSets);

function readWordSets(text: string): readonly WordSet[] {
  const words = withLastWord(splitWords(text)).flatMap(withGaps);
  if (words.length === 0) return [];
  let ways: readonly (readonly string[])[] = [[]];
  for (const [at, word] of words.entries()) {
    if (word === PER && RATES.has(meaningsOfWord(words[at + 1] ?? '')[0] ?? '')) continue;
    const shortened = word === PER && at === words.length - 1 ? [PERIOD] : meaningsOfShortened(word);
    const meanings = (shortened.length > 0 ? shortened : meaningsOfWord(word)).map((meaning) => meaning.split(' '));
    const more = meanings.flatMap((meaning) => ways.map((way) => [...way, ...meaning]));
    ways = more.length > MOST_MEANINGS ? ways.map((way) => [...way, ...(meanings[0] ?? [])]) : more;
  }
  return ways.map((way) => {
    const joined = withPhrases(way);
    const core = coreOf(joined);
    return { words: joined, core, key: keyOf(joined), coreKey: keyOf(core) };
  });
}

/** `min per week`: between a number of things and a time it says nothing; elsewhere it is short for a period. */
const PER = 'per';
const PERIOD = 'period';
const RATES = new Set(['class', 'cycle', 'day', 'meeting', 'month', 'session', 'week', 'year']);

/** What a word asks for at the end: `Signed on` and `Refused since` for a day, `Screened by` and `Met with` for a person. Elsewhere the same words say nothing. */
const AT_END: Readonly<Record<string, string>> = { on: 'date', since: 'date', by: 'person', with: 'person' };

function withLastWord(words: readonly string[]): readonly string[] {
  const asked = AT_END[words.at(-1) ?? ''];
  return words.length > 1 && asked !== undefined ? [...words.slice(0, -1), asked] : words;
}

/** Compares words in any order. */
export function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}
