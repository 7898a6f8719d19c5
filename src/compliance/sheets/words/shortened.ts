import { MEANINGS, meaningsOfWord } from './abbreviations';
import { isFiller } from './fillers';
import { kept } from './kept';
import { OTHER_WORDS } from './other-words';
import { isKnownWord, WORDS } from './vocabulary';

const SHORTEST = 3;
/** So much of a word's beginning stands for the word: `reclassif`. */
const SHORTEST_BEGINNING = 5;
/** Consonants alone, without the word's end: `wthdr`. */
const FEWEST_CONSONANTS = 4;
/** Words of fewer letters are too near to others to be taken for misspelled. */
const SHORTEST_MISSPELLED = 8;
/** With letters left out here and there words of fewer letters are too near to others. */
const SHORTEST_CUT = 5;
const LONGEST = 24;
const BENT = /^(.{2,})(?:ed|ing)$/;

interface Whole {
  readonly word: string;
  readonly consonants: string;
}

/** The whole words by their first letter. */
const WHOLE: ReadonlyMap<string, readonly Whole[]> = byFirstLetter([...WORDS, ...Object.keys(OTHER_WORDS)]);

/**
 * What a word means that no table has: a whole word without vowels (`Clstr`, `Spkng`), the beginning of one (`recomm` → recommend), one with a
 * slip in it (`Accomodation`), or one with letters left out (`Endorsemt`). Empty where the word is known, or resembles words of several meanings.
 */
export const meaningsOfShortened: (word: string) => readonly string[] = kept((word) => {
  if (word.length < SHORTEST || word.length > LONGEST || isKnownWord(word) || isFiller(word) || MEANINGS.has(word))
    return [];
  const plain = word.endsWith('s') && word.length > SHORTEST ? [word, word.slice(0, -1)] : [word];
  const base = baseOf(word);
  if (base !== undefined) return meaningsOfWord(base).slice(0, 1);
  for (const [shortest, resembles] of WAYS) {
    const meanings = new Set<string>();
    for (const each of plain) {
      if (each.length < shortest) continue;
      const consonants = consonantsOf(each);
      for (const whole of WHOLE.get(each.charAt(0)) ?? []) {
        if (resembles(each, consonants, whole)) meanings.add(meaningsOfWord(whole.word)[0] ?? whole.word);
      }
    }
    if (meanings.size > 0) return meanings.size === 1 ? [...meanings] : [];
  }
  return [];
});

/** The ways in which a word may stand for a whole one, each with the fewest letters that it takes. */
const WAYS = [
  [SHORTEST, isWithoutVowels],
  [FEWEST_CONSONANTS, isBeginning],
  [SHORTEST_MISSPELLED, isMisspelled],
  [SHORTEST_CUT, isCutShort],
] as const;

/** `hired` → hire, `listing` → list. */
function baseOf(word: string): string | undefined {
  const [, stem = ''] = BENT.exec(word) ?? [];
  return stem === '' ? undefined : [stem, `${stem}e`].find((each) => each.length >= SHORTEST && isKnownWord(each));
}

function isWithoutVowels(word: string, consonants: string, whole: Whole): boolean {
  return word.length < whole.word.length && consonants === whole.consonants && isWithin(word, whole.word);
}

function isBeginning(word: string, consonants: string, { word: whole, consonants: all }: Whole): boolean {
  if (word.length >= SHORTEST_BEGINNING && whole.startsWith(word)) return true;
  return consonants.length >= FEWEST_CONSONANTS && consonants === word && all.startsWith(consonants);
}

/** Letters left out here and there, the first two and the last in their places, more than half of them there: `endorsemt`, `enrlmt`. */
function isCutShort(word: string, _: string, { word: whole }: Whole): boolean {
  if (word.length >= whole.length || word.length * 2 <= whole.length) return false;
  return word.startsWith(whole.slice(0, 2)) && word.at(-1) === whole.at(-1) && isWithin(word, whole);
}

/** One letter too many, too few or another, or two exchanged; the first and the last are right. */
function isMisspelled(word: string, _: string, { word: whole }: Whole): boolean {
  if (Math.abs(word.length - whole.length) > 1) return false;
  if (word.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  while (at < word.length && word[at] === whole[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(word, 1) === rest(whole, 1) ||
    rest(word, 1) === rest(whole, 0) ||
    rest(word, 0) === rest(whole, 1) ||
    (word[at] === whole[at + 1] && word[at + 1] === whole[at] && rest(word, 2) === rest(whole, 2))
  );
}

/** Whether the letters of a word stand in another in the same order. */
function isWithin(word: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at++;
  return at === word.length;
}

/** The first letter and the consonants after it, doubled ones once. */
function consonantsOf(word: string): string {
  return (word.charAt(0) + word.slice(1).replace(/[aeiouwy]/g, '')).replace(/(.)\1+/g, '$1');
}

function byFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly Whole[]> {
  const found = new Map<string, Whole[]>();
  for (const word of new Set(words)) {
    const first = word.charAt(0);
    found.set(first, [...(found.get(first) ?? []), { word, consonants: consonantsOf(word) }]);
  }
  return found;
}
