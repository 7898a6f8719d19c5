import { compacted } from './text';

/** A language as a cell names it: by a word, or by a code of some list. */
export interface Language {
  /** The same for all spellings of one language. */
  readonly key: string;
  readonly isCode: boolean;
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
/** `spa`, `es`, `4110`: a code of a list; a name has at least four letters. */
const CODE = /^([a-z]{2,3}|\d{1,4})$/;
const BETWEEN = /[;,/&|\n]|\band\b|\bor\b/i;

/** The languages that a cell names; a cell may hold several. Empty where it names none. */
export function readLanguages(text: string): Language[] {
  const whole = compacted(text);
  // `Chinese (Mandarin)`, `Creole, Haitian`: one language with what parts others in it.
  const known = KEYS.get(whole);
  if (known !== undefined) return [{ key: known, isCode: false }];
  return text.split(BETWEEN).flatMap((part) => {
    const word = compacted(part);
    return word === '' ? [] : [{ key: KEYS.get(word) ?? word, isCode: CODE.test(word) }];
  });
}
