import type { CellValue } from '../snapshot';
import { cellText, isBlank } from './text';

/** The scale a level cell is read on; it sets what is valid: SDD 1–4, ELD 1–5. */
export type LevelScale = 'sdd' | 'eld';

export type Level = 1 | 2 | 3 | 4 | 5;

/** A level cell as read: its level, or null with `readable` false where the text is on no scale, or blank with `readable` true. */
interface LevelReading {
  readonly level: Level | null;
  readonly readable: boolean;
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
const BLANK: LevelReading = { level: null, readable: true };
const UNREADABLE: LevelReading = { level: null, readable: false };

/**
 * Reads a level (sheets.md §3): `1`, `1.0`, `ELD 1`, `Level 1`, `SDD 1` = 1; a decimal is floored (`2.7` = 2); Alternate
 * ACCESS A1–P1 = 1, P2 = 2, P3 = 3. `SDD 5`, `6`, `P` and `0` cannot be read.
 */
export function readLevel(value: CellValue | undefined, scale: LevelScale): LevelReading {
  if (isBlank(value)) return BLANK;
  const text = cellText(value).toLowerCase();
  const alternate = ALTERNATE.get(text);
  if (alternate !== undefined) return { level: alternate, readable: true };
  const match = /^(?:(sdd|eld|elp|level|lvl|l)[\s:_-]*)?(\d+(?:\.\d+)?)$/.exec(text);
  if (match?.[2] === undefined) return UNREADABLE;
  const level = Math.floor(Number(match[2]));
  const highest = match[1] === 'sdd' ? HIGHEST.sdd : HIGHEST[scale];
  return level >= 1 && level <= highest ? { level: level as Level, readable: true } : UNREADABLE;
}
