import type { ExitComparison } from '../status/exit-scores';
import { note } from './note';
import type { ReportBlock } from './report-sheet';

/** Says of which test years the exit scores are not known, so that older ones are used; nothing where all are. */
export function unknownYearsNote(compared: readonly { readonly comparison: ExitComparison }[]): ReportBlock[] {
  const years = new Set(compared.flatMap(({ comparison }) => (comparison.needed.known ? [] : [yearOf(comparison)])));
  if (years.size === 0) return [];
  return [
    note(
      `The exit scores of ${[...years].sort().join(', ')} are not known to this program (WIDA and DESE set them): the last known ones are used until a year's own are entered in the policy.`,
    ),
  ];
}

function yearOf({ testYear }: ExitComparison): string {
  return testYear === null ? 'a test of unknown year' : String(testYear);
}
