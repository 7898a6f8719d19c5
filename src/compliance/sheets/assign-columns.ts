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

interface Claim<Name extends string = string> extends HeadingMatch<Name> {
  readonly column: number;
  readonly choice: number;
  /** How many fields its heading may name. */
  readonly fieldsOfHeading: number;
  /** Whether other fields share the heading: then it is none that its cells refute. */
  readonly isOfSeveral: boolean;
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
    heading === '' ? [] : claimsOf(book.find(heading), column),
  );
  const asked = contested(claims);
  const weights = new Map(claims.map((claim) => [claim, asked.has(claim) ? evidence(claim.field, claim.column) : 0]));
  const weightOf = (claim: Claim<Name>) => weights.get(claim) ?? 0;
  const refuted = new Map<number, number>();
  for (const claim of claims) if (weightOf(claim) < 0) refuted.set(claim.column, (refuted.get(claim.column) ?? 0) + 1);
  const isOut = (claim: Claim<Name>) => {
    // Any text is a value of the field that is left where the cells are of none of the others.
    const rivals = claim.fieldsOfHeading - 1;
    if (rivals > 0 && weights.get(claim) === null && refuted.get(claim.column) === rivals) return false;
    if (isVague(claim)) return weights.get(claim) !== null && weightOf(claim) <= 0;
    return (claim.doubtful === true && weightOf(claim) <= 0) || (claim.isOfSeveral && weightOf(claim) < 0);
  };
  const stamps = headings.map((heading) => (isStamp(heading) ? 1 : 0));
  const years = headings.map(yearIn);
  const yearOf = ({ column }: Claim<Name>) => years[column] ?? 0;
  claims.sort(
    (a, b) =>
      b.score - a.score ||
      weightOf(b) - weightOf(a) ||
      (stamps[a.column] ?? 0) - (stamps[b.column] ?? 0) ||
      yearOf(b) - yearOf(a) ||
      a.column - b.column ||
      a.choice - b.choice,
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

function claimsOf<Name extends string>(matches: readonly HeadingMatch<Name>[], column: number): Claim<Name>[] {
  const isOfSeveral = matches.length > 1 && matches.every(({ score }) => score === MATCH.shared);
  return matches.map((match, choice) => ({
    ...match,
    column,
    choice,
    fieldsOfHeading: matches.length,
    isOfSeveral,
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
function isStamp(heading: string): boolean {
  return /^\s*time\s?stamp\s*$/i.test(heading);
}

function isVague({ score }: Claim): boolean {
  return score === MATCH.vague;
}

/** The claims whose field another column claims as well, or whose column another field, and those of headings that say too little. */
function contested<Name extends string>(claims: readonly Claim<Name>[]): ReadonlySet<Claim<Name>> {
  const first = new Map<string, Claim<Name>>();
  const found = new Set<Claim<Name>>();
  for (const claim of claims) {
    const { field, column, score } = claim;
    if (claim.doubtful === true || isVague(claim)) found.add(claim);
    for (const key of [`${score} ${field}`, `${score} #${column}`]) {
      const other = first.get(key);
      if (other === undefined) first.set(key, claim);
      else found.add(other).add(claim);
    }
  }
  return found;
}
