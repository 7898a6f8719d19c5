import { MATCH, type HeadingMatch } from './heading-match';
import type { HeadingBook } from './headings';
import { kept } from './words/kept';

/**
 * How well the cells of a column fit a field: 1 where they do, -1 where they do not, 0 where they say nothing, null where any text is a
 * value of the field. Asked only where headings leave it open.
 */
export type Evidence<Name extends string = string> = (field: Name, column: number) => -1 | 0 | 1 | null;

/** Which column is which field. */
export interface Assignment<Name extends string = string> {
  readonly columns: Map<Name, number>;
  /** Those whose heading says too little by itself. */
  readonly vague: ReadonlySet<Name>;
}

/** A match with its column. All have the same parts in the same order: hundreds are made for each sheet. */
interface Claim<Name extends string = string> extends Required<HeadingMatch<Name>> {
  readonly column: number;
  readonly choice: number;
  /** How many fields its heading may name. */
  readonly fieldsOfHeading: number;
  /** Whether other fields share the heading: then it is none that its cells refute. */
  readonly isOfSeveral: boolean;
  /** Of two headings that fit a field alike the one of less goes first. */
  readonly rank: number;
  /** What the cells say, where they are asked. */
  weight: ReturnType<Evidence>;
}

const NO_EVIDENCE: Evidence = () => 0;

/**
 * Gives each column at most one field and each field at most one column: better matches first, then what the cells say, then the later
 * year of the heading ("SDD 26-27" before "SDD 25-26", "2025 Overall" before "2024 Overall"), then the left column. When a form was sent in goes after every
 * day that it asks for.
 */
export function assignColumns<Name extends string>(
  headings: readonly string[],
  book: HeadingBook<Name>,
  evidence: Evidence<Name> = NO_EVIDENCE,
): Assignment<Name> {
  const claims: Claim<Name>[] = headings.flatMap((heading, column) =>
    heading === '' ? [] : claimsOf(heading, book.find(heading), column),
  );
  for (const claim of contested(claims)) claim.weight = evidence(claim.field, claim.column);
  const weightOf = ({ weight }: Claim<Name>) => weight ?? 0;
  const refuted = new Map<number, number>();
  for (const claim of claims) if (weightOf(claim) < 0) refuted.set(claim.column, (refuted.get(claim.column) ?? 0) + 1);
  const isOut = (claim: Claim<Name>) => {
    // Any text is a value of the field that is left where the cells are of none of the others.
    const rivals = claim.fieldsOfHeading - 1;
    if (rivals > 0 && claim.weight === null && refuted.get(claim.column) === rivals) return false;
    if (isVague(claim)) return claim.weight !== null && weightOf(claim) <= 0;
    return (claim.doubtful && weightOf(claim) <= 0) || (claim.isOfSeveral && weightOf(claim) < 0);
  };
  claims.sort(
    (a, b) =>
      b.score - a.score || weightOf(b) - weightOf(a) || a.rank - b.rank || a.column - b.column || a.choice - b.choice,
  );
  const columns = new Map<Name, number>();
  const used = new Set<number>();
  const vague = new Set<Name>();
  for (const claim of claims) {
    const { field, column } = claim;
    if (columns.has(field) || used.has(column) || isOut(claim)) continue;
    columns.set(field, column);
    used.add(column);
    if (isVague(claim)) vague.add(field);
  }
  return { columns, vague };
}

function claimsOf<Name extends string>(
  heading: string,
  matches: readonly HeadingMatch<Name>[],
  column: number,
): Claim<Name>[] {
  if (matches.length === 0) return [];
  const rank = rankOf(heading);
  const isOfSeveral = matches.length > 1 && matches.every(({ score }) => score === MATCH.shared);
  return matches.map(({ field, score, doubtful = false }, choice) => ({
    field,
    score,
    doubtful,
    column,
    choice,
    fieldsOfHeading: matches.length,
    isOfSeveral,
    rank,
    weight: 0,
  }));
}

/** What is longer is a text, and no name of a column. */
const LONGEST_NAME = 300;
const SCHOOL_YEAR = /(?<!\d)(?:20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d)/;

const YEAR = /(?<!\d)20(\d\d)(?!\d)|(?<![\p{L}\d])['’](2\d)(?!\d)|(?<=\p{L}\.?\s['’]?)(2[3-9])(?=\s|$)/u;

/** The year in which the school year of a heading ends, 26 for `SY 2025-26`, `25/26` and `2026`; 0 where it names none. */
export const yearIn: (heading: string) => number = kept((heading) => {
  if (heading.length > LONGEST_NAME) return 0;
  const [, first, second] = SCHOOL_YEAR.exec(heading) ?? [];
  if (Number(second) === Number(first) + 1) return Number(second);
  const year = YEAR.exec(heading);
  return Number(year?.slice(1).find((digits) => digits !== undefined) ?? 0);
});

/** When the answers of a form came in. */
const STAMP = /^\s*time\s?stamp\s*$/i;
const AFTER_ALL_YEARS = 100;

/** The later year goes first, a stamp last. */
const rankOf = kept((heading) => (STAMP.test(heading) ? AFTER_ALL_YEARS : 0) - yearIn(heading));

function isVague({ score }: Claim): boolean {
  return score === MATCH.vague;
}

/** The claims whose field another column claims as well, or whose column another field, and those of headings that say too little. */
function contested<Name extends string>(claims: readonly Claim<Name>[]): ReadonlySet<Claim<Name>> {
  /** By field and by column, the first of each score. */
  const first = new Map<Name | number, Claim<Name>[]>();
  const found = new Set<Claim<Name>>();
  for (const claim of claims) {
    const { field, column, score } = claim;
    if (claim.doubtful || isVague(claim)) found.add(claim);
    for (const key of [field, column]) {
      const known = first.get(key) ?? [];
      if (known.length === 0) first.set(key, known);
      const other = known.find((each) => each.score === score);
      if (other === undefined) known.push(claim);
      else found.add(other).add(claim);
    }
  }
  return found;
}
