import type { AccessResult } from '../dataset/access-result';
import type { PolicyValues } from '../policy/policy';
import type { ExitScores } from '../policy/setting';

/** The last test whose scores are known: Massachusetts' growth script of 2026-07-13 still uses 4.2 (docs/spec/policy-facts.md §0). */
const LAST_KNOWN_TEST_YEAR = 2026;

/** The exit scores of a test year, and whether they are known for it: up to 2026, or set by the user. */
interface YearScores extends ExitScores {
  readonly known: boolean;
}

/** What a finding about exit compares. */
export interface ExitComparison {
  /** Null where the result has none, as is the literacy. */
  readonly overall: number | null;
  readonly literacy: number | null;
  readonly testYear: number | null;
  readonly needed: YearScores;
}

/** What exit looks at in a result. */
type Scores = Pick<AccessResult, 'overall' | 'literacy' | 'year'>;

/** The scores of each test year that was asked for: three checks ask for every ML. */
const known = new WeakMap<PolicyValues['exitScores'], Map<number | null, YearScores>>();

/** The exit scores of a test year; the default ones where the year has none of its own, or is not known. */
function exitScoresOf(testYear: number | null, { exitScores }: PolicyValues): YearScores {
  let years = known.get(exitScores);
  if (years === undefined) known.set(exitScores, (years = new Map()));
  let scores = years.get(testYear);
  if (scores === undefined) years.set(testYear, (scores = readExitScores(testYear, exitScores)));
  return scores;
}

function readExitScores(testYear: number | null, exitScores: PolicyValues['exitScores']): YearScores {
  const own = testYear === null ? undefined : exitScores[String(testYear)];
  const scores = own ?? exitScores.default;
  if (scores === undefined) throw new Error('A policy without default exit scores.');
  return { ...scores, known: own !== undefined || (testYear !== null && testYear <= LAST_KNOWN_TEST_YEAR) };
}

/** Whether a result is judged by the scores of another test year, since its own has none: a person decides then (docs/spec/rulings.md, Exit scores). */
export function isByOlderScores({ year }: Scores, { exitScores }: PolicyValues): boolean {
  return year !== null && year > LAST_KNOWN_TEST_YEAR && exitScores[String(year)] === undefined;
}

/** Whether a result meets the exit scores of its year: true, false, or null where the score that decides is missing. */
export function meetsExit({ overall, literacy, year }: Scores, values: PolicyValues): boolean | null {
  const needed = exitScoresOf(year, values);
  if ((overall !== null && overall < needed.overall) || (literacy !== null && literacy < needed.literacy)) return false;
  return overall === null || literacy === null ? null : true;
}

/** `ACCESS 2026: overall 4.6, literacy 4.1; exit needs 4.2 and 3.9`, and where those are not sure, a word about it. */
export function exitWords({ overall, literacy, testYear, needed }: ExitComparison): string {
  const result = `overall ${scoreWords(overall)}, literacy ${scoreWords(literacy)}`;
  const doubt = needed.known
    ? ''
    : testYear === null
      ? ' (the year of the test is not known; these are the last known scores)'
      : ` (the exit scores of ${testYear} are not known to this program; these are the last known ones)`;
  return `ACCESS${testYear === null ? '' : ` ${testYear}`}: ${result}; exit needs ${needed.overall.toFixed(1)} and ${needed.literacy.toFixed(1)}${doubt}`;
}

/** What a finding about exit compares of a result. */
export function comparisonOf({ overall, literacy, year }: Scores, values: PolicyValues): ExitComparison {
  return { overall, literacy, testYear: year, needed: exitScoresOf(year, values) };
}

function scoreWords(score: number | null): string {
  return score === null ? 'not known' : score.toFixed(1);
}
