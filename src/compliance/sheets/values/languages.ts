import { compacted, folded } from './text';

/** A language as a cell names it. */
export interface Language {
  /** The same for all spellings of one language, and for all codes of letters. */
  readonly key: string;
  /** By a word, by a code of ISO 639 (`es`, `spa`, `es-MX`), or by a number of some list. */
  readonly by: 'name' | 'letters' | 'number';
}

/** Spellings that mean one language, as they are compared: no case, accents, spaces or punctuation. */
const SAME: readonly (readonly string[])[] = [
  ['spanish', 'espanol', 'castilian', 'castellano'],
  ['haitian', 'haitiancreole', 'creolehaitian', 'kreyol', 'kreyolayisyen', 'haitiancreolefrench'],
  [
    'capeverdean',
    'capeverdeancreole',
    'caboverdean',
    'caboverdeancreole',
    'kabuverdianu',
    'kriolu',
    'criolo',
    'crioulo',
    'creolecapeverdean',
  ],
  ['portuguese', 'portugues', 'brazilianportuguese', 'portuguesebrazil', 'portuguesebrazilian'],
  [
    'chinese',
    'mandarin',
    'cantonese',
    'chinesemandarin',
    'chinesecantonese',
    'mandarinchinese',
    'cantonesechinese',
    'simplifiedchinese',
    'traditionalchinese',
    'chinesesimplified',
    'chinesetraditional',
    'toisanese',
    'taishanese',
  ],
  ['vietnamese', 'tiengviet'],
  ['arabic', 'arab'],
  ['somali', 'soomaali', 'afmaaymaay'],
  ['french', 'francais'],
  ['russian', 'russkiy'],
  ['ukrainian', 'ukrayinska'],
  ['persian', 'farsi', 'dari'],
  ['tagalog', 'filipino', 'pilipino'],
  ['khmer', 'cambodian'],
  ['english', 'ingles'],
  ['albanian', 'shqip'],
  ['swahili', 'kiswahili'],
];
const KEYS = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0] ?? word])));
/** A name has at least four letters. */
const LETTERS = /^([a-z]{2,3})([-_][a-z]{2,4})?$/;
const NUMBER = /^\d{1,4}$/;
/** `Spanish (Mexico)`. */
const ASIDE = /\(.*?\)/g;
const BETWEEN = /[;,/&|\n]|\band\b|\bor\b/i;

/** The languages that a cell names; a cell may hold several. Empty where it names none. */
export function readLanguages(text: string): Language[] {
  const whole = compacted(text);
  // `Chinese (Mandarin)`, `Creole, Haitian`: one language with what parts others in it.
  const known = KEYS.get(whole);
  if (known !== undefined) return [{ key: known, by: 'name' }];
  return text.replace(ASIDE, ' ').split(BETWEEN).flatMap(languageOf);
}

function languageOf(text: string): Language[] {
  const word = compacted(text);
  if (word === '') return [];
  const [, code] = LETTERS.exec(folded(text)) ?? [];
  // The platform's table of ISO 639: `spa` is `es`, `chi` and `zho` are `zh`.
  if (code !== undefined) return [{ key: Intl.getCanonicalLocales(code)[0] ?? code, by: 'letters' }];
  if (NUMBER.test(word)) return [{ key: String(Number(word)), by: 'number' }];
  return [{ key: KEYS.get(word) ?? word, by: 'name' }];
}
