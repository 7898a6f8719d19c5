import type { CellValue } from '../snapshot';
import { cellText, folded, isBlank } from './text';

/** The scale a level is read on; it sets what is valid: SDD 1–4, ELD 1–5. */
export type LevelScale = 'sdd' | 'eld';

export type Level = 1 | 2 | 3 | 4 | 5;

/** A level cell as read: its level, or null with `readable` false where the text is on no scale, or blank with `readable` true. */
export interface LevelReading {
  readonly level: Level | null;
  readonly readable: boolean;
  /** The scale that the text names itself, else that of its column. */
  readonly scale: LevelScale;
}

const HIGHEST = { sdd: 4, eld: 5 } as const;
const ALTERNATE: ReadonlyMap<string, Level> = new Map([
  ['a1', 1],
  ['a2', 1],
  ['a3', 1],
  ['p1', 1],
  ['p2', 2],
  ['p3', 3],
]);
/** WIDA's names of the levels; Beginning was the name of Emerging. */
const NAMES: Readonly<Record<string, number>> = {
  entering: 1,
  emerging: 2,
  beginning: 2,
  developing: 3,
  expanding: 4,
  bridging: 5,
  reaching: 6,
};
const PREFIX = '(?:(?:sdd|eld|elp|wida|el|ell|ml|level|lvl|l|pl)[\\s:_-]*){0,3}';
const NAME = `(${Object.keys(NAMES).join('|')})`;
const GAP = '[\\s:_–—-]*';
/** `ELD Level 3`, `3 - Developing`, `4 (Expanding)`. */
const NUMBER_FIRST = new RegExp(`^(${PREFIX})(\\d+(?:\\.\\d+)?)(?:${GAP}\\(?${NAME}\\)?)?$`);
/** `2 ELD`, `3 Level`. */
const WORD_BEHIND = new RegExp(`^(\\d+(?:\\.\\d+)?)${GAP}(sdd|eld|elp|wida|level|lvl)$`);
/** `Developing`, `Developing - 3`, `Expanding (Level 4)`. */
const NAME_FIRST = new RegExp(`^(${PREFIX})${NAME}(?:${GAP}\\(?${PREFIX}(\\d+(?:\\.\\d+)?)\\)?)?$`);

/**
 * Reads a level (docs/spec/sheets.md §3, docs/spec/recognition.md §5): `1`, `1.0`, `ELD 1`, `Level 1`, `SDD 1`, `1-Entering`, `Entering` = 1; a
 * decimal is floored (`2.7` = 2), and the word may stand behind (`2 ELD`); Alternate ACCESS A1–P1 = 1, P2 = 2, P3 = 3. `SDD 5`, `6`, `P`, `0`, a range and `3+` cannot be
 * read, nor a number beside another level's name.
 */
export function readLevel(value: CellValue | undefined, column: LevelScale): LevelReading {
  if (isBlank(value)) return { level: null, readable: true, scale: column };
  const unreadable: LevelReading = { level: null, readable: false, scale: column };
  const text = folded(cellText(value));
  const alternate = ALTERNATE.get(text);
  if (alternate !== undefined) return { level: alternate, readable: true, scale: column };
  const said = numberSaid(text);
  if (said === null) return unreadable;
  const scale = said.prefix.includes('sdd') ? 'sdd' : /eld|elp/.test(said.prefix) ? 'eld' : column;
  const level = Math.floor(said.number);
  return level >= 1 && level <= HIGHEST[scale] ? { level: level as Level, readable: true, scale } : unreadable;
}

type OnScale = Pick<LevelReading, 'level' | 'scale'>;

/** Whether two levels say the same of a student: SDD 4 covers ELD 4 and 5. */
export function isSameLevel(a: OnScale, b: OnScale): boolean {
  return a.level === b.level || isCoveredBySdd4(a, b) || isCoveredBySdd4(b, a);
}

function isCoveredBySdd4(sdd: OnScale, { level }: OnScale): boolean {
  return sdd.scale === 'sdd' && sdd.level === 4 && level === 5;
}

function numberSaid(text: string): { readonly prefix: string; readonly number: number } | null {
  const [, prefix = '', digits, name] = NUMBER_FIRST.exec(text) ?? wordBehind(text) ?? swapped(NAME_FIRST.exec(text));
  const named = name === undefined ? undefined : NAMES[name];
  const number = digits === undefined ? named : Number(digits);
  if (number === undefined || (named !== undefined && Math.floor(number) !== named)) return null;
  return { prefix, number };
}

function wordBehind(text: string): readonly string[] | null {
  const [, digits, word] = WORD_BEHIND.exec(text) ?? [];
  return digits === undefined || word === undefined ? null : [text, word, digits];
}

/** A match of name and number in the order of number and name. */
function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match === null ? [] : [match[0], match[1], match[3], match[2]];
}
