import { servedWords, withoutErrorWords } from '../../compliance/run/score-words';
import type { SchoolResult } from './digest';

/** One line about a workbook that is done: `[17/123] burke.xlsx: 138 of 152 MLs fully served; 129 of 160 MLs without an error; 23 to fix, 9 to review`. */
export function progressLine(result: SchoolResult, done: number, all: number): string {
  return `[${done}/${all}] ${result.file}: ${'failure' in result ? `not checked. ${result.failure}` : told(result)}`;
}

function told({
  digest: { served, withoutError, counts },
  unjudged,
}: Exclude<SchoolResult, { failure: string }>): string {
  if (unjudged !== null) return unjudged;
  const figures = [servedWords(served), withoutErrorWords({ served, withoutError }) ?? 'no active ML'];
  return [...figures.filter((words) => words !== null), `${counts.error} to fix, ${counts.warning} to review`].join(
    '; ',
  );
}
