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
/** `Kid's` is about the kid; `OK'd` is one word. */
const GENITIVE = /['’`](?:[sd](?!\p{L}))?/giu;
/** Other endings of the same word: `Service(s)`, `Maestra(o)`, `Alumno/a`. */
const ENDINGS = /(?<=\p{L}{3})(?:\((?:e?s|[ao]s?)\)|\/[ao]s?(?!\p{L}))/giu;
/** `Read'g` is reading. */
const LEFT_OUT = /['’`](?=g(?!\p{L}))/giu;

/**
 * The words of a heading or a code in small letters without accents, in their order: taken apart at changes of case, digits, spaces
 * and punctuation (docs/spec/recognition.md §1). `ListeningPerformanceLevel` → listening, performance, level. `#` is a word, numbers lose
 * leading zeros. None where the text is too long for a name.
 */
export function splitWords(text: string): string[] {
  if (text.length > LONGEST_NAME) return [];
  if (PLAIN.test(text)) return text.toLowerCase().split(' ');
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(LEFT_OUT, 'in')
    .replace(GENITIVE, '')
    .replace(ENDINGS, '')
    .replace(/#(?:s(?!\p{L}))?/giu, ' number ')
    .replace(/@/g, ' at ')
    .replace(/%/g, ' percent ')
    .replace(/(?<![\p{L}\d])1st(?!\p{L})/giu, 'first')
    .replace(/(?<!\p{L})w\//giu, 'with ');
  return Array.from(plain.match(PIECES) ?? [], (piece) =>
    piece
      .toLowerCase()
      .replace(/[\s_-]+/g, '')
      .replace(/^(\D*)0+(?=\d)/, '$1'),
  );
}
