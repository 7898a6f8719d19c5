import { folded } from './text';

/** A name by which somebody is called besides: `Diallo, Aissatou (Aisha)`. */
const CALLED = /\s*\(([^()]*)\)/;
const TITLE = /^(?:mrs?|ms|miss|mx|dr|prof|sra?|srta)\.?\s+/i;
const INITIAL = /^\p{L}\.?$/u;

/**
 * A key under which `Last, First` and `First Last` are one person: case and accents folded, middle initials and a name in brackets
 * dropped (docs/spec/sheets.md §3). Empty for an empty name.
 */
export function personKey(typed: string): string {
  const name = typed.includes('(') ? typed.replace(CALLED, ' ') : typed;
  const comma = name.indexOf(',');
  const ordered = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  const words = folded(ordered)
    .replace(/[.'’`]/g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const spoken = words.filter((word, index) => index === 0 || index === words.length - 1 || word.length > 1);
  return spoken.join(' ');
}

/** `Last, First` from two columns; whichever is known where one is blank. */
export function lastFirst(lastName: string, firstName: string): string {
  return [lastName, firstName].filter((part) => part !== '').join(', ');
}

/** The key of a person as called by the name in brackets: of `Diallo, Aissatou (Aisha)` that of Aisha Diallo. Null where there is none. */
export function calledKey(name: string): string | null {
  const called = name.includes('(') ? (CALLED.exec(name)?.[1]?.trim() ?? '') : '';
  if (called === '') return null;
  const plain = name.replace(CALLED, ' ').trim();
  const comma = plain.indexOf(',');
  const last = comma < 0 ? (plain.split(/\s+/).at(-1) ?? '') : plain.slice(0, comma);
  return personKey(`${called} ${last}`);
}

/** A name that leaves out the first name, or all of it but the initial. */
export interface ShortName {
  /** Folded. */
  readonly last: string;
  /** Empty where there is none. */
  readonly initial: string;
}

/** `Ruiz`, `Ms. Ruiz`, `Ruiz, C`, `C. Ruiz`: null for any other name. */
export function shortName(typed: string): ShortName | null {
  const name = typed.trim().replace(TITLE, '');
  const comma = name.indexOf(',');
  const words = name.split(/\s+/);
  const [first = ''] = words;
  if (comma >= 0) return ofParts(name.slice(0, comma), name.slice(comma + 1).trim());
  if (words.length === 1 || typed !== name)
    return words.length > 2 ? null : ofParts(words.at(-1) ?? '', words.length === 1 ? '' : first);
  return words.length === 2 ? ofParts(words[1] ?? '', first) : null;
}

function ofParts(last: string, initial: string): ShortName | null {
  if (initial !== '' && !INITIAL.test(initial)) return null;
  const folds = foldedName(last);
  return folds.length < 2 ? null : { last: folds, initial: foldedName(initial) };
}

/** Whether a short name may be a person's. */
export function mayBeShortFor({ last, initial }: ShortName, name: string): boolean {
  const comma = name.indexOf(',');
  const [own, given] = comma < 0 ? ['', ''] : [foldedName(name.slice(0, comma)), foldedName(name.slice(comma + 1))];
  if (comma >= 0) return own === last && given !== '' && given.startsWith(initial);
  const whole = foldedName(name);
  return whole.endsWith(` ${last}`) && whole.startsWith(initial);
}

function foldedName(text: string): string {
  return folded(text)
    .replace(/[.'’`]/g, '')
    .trim();
}
