import { compacted } from './text';
import { bitCount } from './meeting-pattern';

/** The part of the school year that a term covers, as bits: the year is 12 equal pieces, a quarter is 3, a trimester 4. */
export type TermMask = number;

export const PIECES = 12;
export const FULL_YEAR: TermMask = (1 << PIECES) - 1;

const span = (from: number, length: number): TermMask => ((1 << length) - 1) << from;

/** Each term with its spellings, the longer ones first. */
const TERMS: readonly (readonly [name: string, mask: TermMask, ...spellings: string[]])[] = [
  ['FY', FULL_YEAR, 'fullyear', 'year', 'yr', 'y', 'all', 'allyear', 'fullyr', 'yearlong'],
  ['S1', span(0, 6), 'sem1', 'semester1', '1stsemester', 'firstsemester', 'fall'],
  ['S2', span(6, 6), 'sem2', 'semester2', '2ndsemester', 'secondsemester', 'spring'],
  ['Q1', span(0, 3), 'quarter1', 'qtr1', '1stquarter'],
  ['Q2', span(3, 3), 'quarter2', 'qtr2', '2ndquarter'],
  ['Q3', span(6, 3), 'quarter3', 'qtr3', '3rdquarter'],
  ['Q4', span(9, 3), 'quarter4', 'qtr4', '4thquarter'],
  ['T1', span(0, 4), 'tri1', 'trimester1', '1sttrimester'],
  ['T2', span(4, 4), 'tri2', 'trimester2', '2ndtrimester'],
  ['T3', span(8, 4), 'tri3', 'trimester3', '3rdtrimester'],
];

const BY_SPELLING: ReadonlyMap<string, TermMask> = new Map(
  TERMS.flatMap(([name, mask, ...spellings]) =>
    [name.toLowerCase(), ...spellings].map((spelling): [string, TermMask] => [spelling, mask]),
  ),
);

/** A term cell as read; `known` is false for a text on no list, which is taken as the full year and reported. */
interface TermReading {
  readonly mask: TermMask;
  readonly known: boolean;
}

/** Reads a term (docs/spec/sheets.md §3): FY, S1, S2, Q1–Q4, T1–T3, several joined (`Q1,Q2`); blank is the full year. */
export function readTerm(text: string): TermReading {
  if (text === '') return { mask: FULL_YEAR, known: true };
  const whole = BY_SPELLING.get(compacted(text));
  if (whole !== undefined) return { mask: whole, known: true };
  const parts = text.split(/[,;&+/]|\band\b/i).map((part) => BY_SPELLING.get(compacted(part)));
  if (parts.includes(undefined)) return { mask: FULL_YEAR, known: false };
  return { mask: parts.reduce<number>((mask, part) => mask | (part ?? 0), 0), known: true };
}

/**
 * Names the parts of the year in a mask as a reader would, in the order of the year: pieces 0–5 are `S1`, 4–11 `T2, T3`.
 * @param among the pieces that are spoken of at all: where a term's other pieces are not, the term may be named whole
 */
export function termNames(mask: TermMask, among: TermMask = FULL_YEAR): string {
  if (mask === FULL_YEAR) return 'full year';
  const exact = namesIn(mask, FULL_YEAR);
  if (among === FULL_YEAR || !exact.includes(PART)) return exact;
  return mask === among ? 'full year' : namesIn(mask, among);
}

const PART = 'part of';

/** Whether terms have names for exactly such a part of the year, so that a cell can say it. */
export function isNamed(mask: TermMask): boolean {
  return mask !== 0 && !termNames(mask).includes(PART);
}

function namesIn(mask: TermMask, among: TermMask): string {
  const semesters = fewestTerms(mask, SEMESTERS_AND_QUARTERS, among);
  const trimesters = fewestTerms(mask, TRIMESTERS, among);
  const { found, rest } = bitCount(trimesters.rest) < bitCount(semesters.rest) ? trimesters : semesters;
  const parts = QUARTERS.filter(({ mask: quarter }) => (quarter & rest) !== 0);
  return [...found, ...parts.map((quarter) => ({ name: `${PART} ${quarter.name}`, mask: quarter.mask & rest }))]
    .sort((a, b) => firstPiece(a.mask) - firstPiece(b.mask))
    .map(({ name }) => name)
    .join(', ');
}

interface NamedTerm {
  readonly name: string;
  readonly mask: TermMask;
}

const named = (...names: readonly string[]): NamedTerm[] =>
  TERMS.flatMap(([name, mask]) => (names.includes(name) ? [{ name, mask }] : []));

const QUARTERS = named('Q1', 'Q2', 'Q3', 'Q4');
const SEMESTERS_AND_QUARTERS = named('S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4');
const TRIMESTERS = named('T1', 'T2', 'T3');

interface NamedParts {
  readonly found: readonly NamedTerm[];
  readonly rest: TermMask;
}

/** Takes whole terms out of a mask, the longer ones first; `rest` is what no whole term covers. */
function fewestTerms(mask: TermMask, terms: readonly NamedTerm[], among: TermMask): NamedParts {
  const found: NamedTerm[] = [];
  let rest = mask;
  for (const term of terms) {
    const part = term.mask & among;
    if (part === 0 || (rest & part) !== part) continue;
    found.push(term);
    rest &= ~part;
  }
  return { found, rest };
}

function firstPiece(mask: TermMask): number {
  return mask & -mask;
}
