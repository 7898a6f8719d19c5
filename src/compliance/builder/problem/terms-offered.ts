import { FULL_YEAR, isNamed, readTerm, type TermMask } from '../../sheets/values/terms';

const QUARTERS: readonly TermMask[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((name) => readTerm(name).mask);
const TRIMESTERS: readonly TermMask[] = ['T1', 'T2', 'T3'].map((name) => readTerm(name).mask);

/** A term for which new groups are offered. */
export interface OfferedTerm {
  readonly term: TermMask;
  /** The terms of which it is a part that the dates of teachers cut out; none where it is offered for itself. */
  readonly partOf: readonly TermMask[];
}

/** What the terms of a school are made of: trimesters where its rows name them, and no semester or quarter; else quarters. */
export function termUnits(terms: Iterable<TermMask>): readonly TermMask[] {
  const own = [...new Set(terms)].filter((term) => !isMadeOf(term, QUARTERS));
  return own.length > 0 && [...new Set(terms)].every((term) => isMadeOf(term, TRIMESTERS)) ? TRIMESTERS : QUARTERS;
}

/**
 * The terms for which new groups are offered (docs/spec/schedule-builder.md, The time grid): the full year, the terms that are short, and
 * where the dates of teachers cut these, the parts between the cuts: one teacher may have a group to January and another from then on. All of
 * them can be written as a term.
 * @param short the terms in which students are short
 * @param cuts parts of the year in which a teacher is there, each of whole units
 */
export function termsOffered(
  short: Iterable<TermMask>,
  cuts: readonly TermMask[],
  units: readonly TermMask[],
): OfferedTerm[] {
  const whole = [...new Set([FULL_YEAR, ...Array.from(short, (term) => named(term, units))])]
    .filter((term) => term !== 0)
    .sort((a, b) => b - a);
  const parts = new Map<TermMask, TermMask[]>();
  for (const stretch of stretchesBetween(cuts, units)) {
    for (const term of whole) {
      const part = term & stretch;
      if (part === 0 || whole.includes(part) || !isNamed(part)) continue;
      const of = parts.get(part);
      if (of === undefined) parts.set(part, [term]);
      else if (!of.includes(term)) of.push(term);
    }
  }
  return [
    ...whole.map((term): OfferedTerm => ({ term, partOf: [] })),
    ...[...parts].sort(([a], [b]) => b - a).map(([term, partOf]): OfferedTerm => ({ term, partOf })),
  ];
}

/** A term that no name fits, as of one who enters in its midst, is taken whole. */
function named(term: TermMask, units: readonly TermMask[]): TermMask {
  return isNamed(term) ? term : units.reduce((mask, unit) => (unit & term ? mask | unit : mask), 0);
}

/** Every stretch of the year from one cut to another, the ends of the year included; none where nothing is cut. */
function stretchesBetween(cuts: readonly TermMask[], units: readonly TermMask[]): TermMask[] {
  if (cuts.length === 0) return [];
  const isCut = (at: number) => {
    const [before = 0, after = 0] = [units[at - 1], units[at]];
    return cuts.some((cut) => ((cut & before) !== 0) !== ((cut & after) !== 0));
  };
  const bounds = [0, ...units.keys(), units.length].filter((at) => at === 0 || at === units.length || isCut(at));
  const ends = [...new Set(bounds)];
  return ends.flatMap((from, place) =>
    ends.slice(place + 1).map((to) => units.slice(from, to).reduce((mask, unit) => mask | unit, 0)),
  );
}

function isMadeOf(term: TermMask, units: readonly TermMask[]): boolean {
  return units.every((unit) => (term & unit) === 0 || (term & unit) === unit);
}
