/** A longer text is an explanation, not a name; it is compared as it stands only. */
const LONGEST_NAME = 200;

/**
 * What a text is taken apart into: the number of a data element (`DOE016`, `SCS 06`), capitals with an s (`ELs`), a word with or
 * without a capital, a run of capitals, a number, letters without case.
 */
const PIECES =
  /(?<!\p{L})(?:[Dd][Oo][Ee]|[Ss][Cc][Ss]|SR|WA)[\s_-]{0,3}\d{1,3}(?!\d)|\p{Lu}+s(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|\p{Lo}+/gu;
/** Words in plain letters, a space between each: in most headings nothing else has to be taken apart. */
const PLAIN = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+))*$/;
/** What a number differs by: `+/-`, `±`. */
export const DIFFERENCE = /\+\s?\/\s?[-–−]|±/g;
/**
 * Signs that are words or stand within one, with what they become. V8 makes an expression ready when it is first used, which with classes of letters
 * takes up to 3 ms: those whose sign stands in no heading are never asked.
 */
const SIGNS: readonly (readonly [sign: RegExp, pattern: RegExp, word: string])[] = [
  // `Read'g` is reading, `rec'd` received; `Kid's` is about the kid, `OK'd` is one word.
  [/['’`]/, /['’`](?=[gG](?!\p{L}))/gu, 'in'],
  [/['’`]/, /(?<!\p{L})[rR][eE][cC]['’`][dD](?!\p{L})/gu, 'received'],
  [/['’`]/, /['’`](?:[sSdD](?!\p{L}))?/gu, ''],
  // Other endings of the same word: `Service(s)`, `Maestra(o)`, `Alumno/a`.
  [/[(/]/, /(?<=\p{L}{3})(?:\((?:[eE]?[sS]|[aAoO][sS]?)\)|\/[aAoO][sS]?(?!\p{L}))/gu, ''],
  [/#/, /#[sS]?(?!\p{L})|#/gu, ' number '],
  [/[+±]/, DIFFERENCE, ' difference '],
  [/@/, /@/g, ' at '],
  [/%/, /%/g, ' percent '],
  [/1[sS]/, /(?<![\p{L}\d])1[sS][tT](?!\p{L})/gu, 'first'],
  [/\//, /(?<!\p{L})[wW]\//gu, 'with '],
];

/**
 * The words of a heading or a code in small letters without accents, in their order: taken apart at changes of case, digits, spaces
 * and punctuation (docs/spec/recognition.md §1). `ListeningPerformanceLevel` → listening, performance, level. `#` is a word, numbers lose
 * leading zeros. None where the text is too long for a name.
 */
export function splitWords(text: string): string[] {
  if (text.length > LONGEST_NAME) return [];
  if (PLAIN.test(text)) return text.toLowerCase().split(' ');
  let plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  for (const [sign, pattern, word] of SIGNS) if (sign.test(plain)) plain = plain.replace(pattern, word);
  return Array.from(plain.match(PIECES) ?? [], (piece) =>
    piece
      .toLowerCase()
      .replace(/[\s_-]+/g, '')
      .replace(/^(\D*)0+(?=\d)/, '$1'),
  );
}
