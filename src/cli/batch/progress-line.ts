import { counted, percent } from '../../compliance/reports/wording';
import type { SchoolResult } from './digest';

/** One line about a workbook that is done: `[17/123] burke.xlsx: 138 of 152 MLs (90 %) without an error; 23 to fix, 9 to review`. */
export function progressLine(result: SchoolResult, done: number, all: number): string {
  return `[${done}/${all}] ${result.file}: ${'failure' in result ? `not checked. ${result.failure}` : told(result)}`;
}

function told({ digest: { mls, withoutError, counts }, unjudged }: Exclude<SchoolResult, { failure: string }>): string {
  if (unjudged !== null) return unjudged;
  const score =
    mls === 0
      ? 'no active ML'
      : `${withoutError} of ${counted(mls, 'ML')} (${percent(withoutError, mls)}) without an error`;
  return `${score}; ${counts.error} to fix, ${counts.warning} to review`;
}
