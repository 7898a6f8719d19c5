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
const NONE: readonly never[] = [];

/** The ways in which a text can be understood, the likeliest first; none where it holds no word. */
export const wordSetsOf: (text: string) => readonly WordSet[] = kept(readWordSets);

function readWordSets(text: string): readonly WordSet[] {
  const words = withLastWord(splitWords(text)).flatMap(withGaps);
  if (words.length === 0) return [];
  return waysOf(words).map(setOf);
}

function waysOf(words: readonly string[]): string[][] {
  let ways: string[][] = [[]];
  for (let at = 0; at < words.length; at++) {
    const meanings = meaningsAt(words, at);
    if (meanings.length * ways.length <= MOST_MEANINGS && meanings.length > 1)
      ways = meanings.flatMap((meaning) => ways.map((way) => [...way, ...meaning]));
    else for (const way of ways) way.push(...(meanings[0] ?? []));
  }
  return ways;
}

function setOf(way: readonly string[]): WordSet {
  const words = withPhrases(way);
  const core = coreOf(words);
  const key = keyOf(words);
  return { words, core, key, coreKey: core.length === words.length ? key : keyOf(core) };
}

function meaningsAt(words: readonly string[], at: number): readonly (readonly string[])[] {
  const word = words[at] ?? '';
  if (word !== PER) return meaningsOf(word);
  if (RATES.has(meaningsOfWord(words[at + 1] ?? '')[0] ?? '')) return NONE;
  return at === words.length - 1 ? [[PERIOD]] : meaningsOf(word);
}

/** What a word may mean, each meaning in its words; the same few words make most headings. */
const meaningsOf: (word: string) => readonly (readonly string[])[] = kept((word) => {
  const shortened = meaningsOfShortened(word);
  return (shortened.length > 0 ? shortened : meaningsOfWord(word)).map((meaning) => meaning.split(' '));
});

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
  return words.length === 1 ? (words[0] ?? '') : [...new Set(words)].sort().join(' ');
}
