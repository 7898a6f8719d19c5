import type { CellValue } from '../snapshot';
import { isBlank, compacted } from './text';

/** `SP` is ungraded: no grade rule applies. */
export type Grade =
  'K0' | 'K1' | 'K2' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | 'SP';

const ORDER: readonly Grade[] = ['K0', 'K1', 'K2', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
/** `6-8`, `1/2` and `-1` are no one grade; without this, dropping the sign would make them 68, 12 and 1. */
const SEVERAL_NUMBERS_OR_NEGATIVE = /\d[^\p{L}\d]+\d|^-/u;
const WORDS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  'one two three four five six seven eight nine ten eleven twelve'.split(' '),
];

const SPELLINGS: ReadonlyMap<string, Grade> = new Map<string, Grade>([
  ['k0', 'K0'],
  ['k1', 'K1'],
  ['pk', 'K1'],
  ['prek', 'K1'],
  ['prekindergarten', 'K1'],
  ...['k', 'kf', 'kg', 'kh', 'kp', 'kt', 'tk', 'k2', '0', '00', 'kindergarten'].map((text): [string, Grade] => [
    text,
    'K2',
  ]),
  ['sp', 'SP'],
  ['ungraded', 'SP'],
  ...WORDS.flatMap((words) => words.map((word, index): [string, Grade] => [word, String(index + 1) as Grade])),
]);

/** Reads a grade (docs/spec/sheets.md §3): `K`, `KG`, `TK`, `0` = K2; `PK` = K1; `01`, `1st`, `Grade 1`, `First grade` = 1; `SP`, `Ungraded` = ungraded. Null where blank or unreadable. */
export function readGrade(value: CellValue | undefined): Grade | null {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return spelled(String(value));
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/^(\d+)\.0+$/, '$1');
  return SEVERAL_NUMBERS_OR_NEGATIVE.test(text) ? null : spelled(compacted(text));
}

const RANKS: ReadonlyMap<Grade, number> = new Map(ORDER.map((grade, rank) => [grade, rank]));

/** A grade's place from K0 = 0 upward; null for ungraded and unknown. Consecutive grades differ by 1. */
export function gradeRank(grade: Grade | null): number | null {
  return grade === null ? null : (RANKS.get(grade) ?? null);
}

/** The grade so many school years earlier of a student who moved up each year; null for ungraded and unknown grades, and before K0. */
export function gradeBefore(grade: Grade | null, years: number): Grade | null {
  const rank = gradeRank(grade);
  return rank === null ? null : (ORDER[rank - years] ?? null);
}

/** The rank of the first graded year that the ESL tables cover (K2). */
export const K2_RANK = ORDER.indexOf('K2');

/** Whether the grade is one of K2–12, the grades that ESL rules speak of. */
export function isK2To12(grade: Grade | null): boolean {
  const rank = gradeRank(grade);
  return rank !== null && rank >= K2_RANK;
}

function spelled(text: string): Grade | null {
  const bare = text.replace(/^(grades?|gr|g)(?=.)/, '').replace(/(grade|gr)$/, '');
  const known = SPELLINGS.get(bare);
  if (known !== undefined) return known;
  const number = /^0?(\d{1,2})(st|nd|rd|th)?$/.exec(bare);
  const grade = number?.[1] === undefined ? '' : String(Number(number[1]));
  return grade !== '0' && ORDER.includes(grade as Grade) ? (grade as Grade) : null;
}
