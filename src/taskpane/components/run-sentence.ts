import { counted } from '../../compliance/reports/wording';
import { servedWords, withoutErrorWords } from '../../compliance/run/score-words';
import type { RunView } from '../worker/view';

/** How the MLs are served, in one sentence: the first figure in words, or why there is none. */
export function serviceSentence({
  headline,
  couldNotCheck,
  lacksMlColumn,
}: Pick<RunView, 'headline' | 'couldNotCheck' | 'lacksMlColumn'>): string {
  const { served, withoutError } = headline;
  if (withoutError.of === 0)
    return lacksMlColumn ? 'No column says who is an ML' : 'No MLs on the sheets that were read';
  const isUnchecked = couldNotCheck.some(({ check }) => check === 'esl-none' || check === 'esl-minutes-short');
  if (served.of > 0 && served.notJudged === served.of && isUnchecked)
    return `${counted(served.of, 'ML')} read, ESL service not checked`;
  return servedWords(served) ?? `${counted(withoutError.of, 'ML')}, none of whom is owed ESL`;
}

/** The run in one sentence, for those who hear it. */
export function runSentence(run: Pick<RunView, 'headline' | 'couldNotCheck' | 'lacksMlColumn' | 'counts'>): string {
  const { error, warning, info } = run.counts;
  const second = withoutErrorWords(run.headline);
  return [
    `${serviceSentence(run)}.`,
    ...(second === null ? [] : [`${second}.`]),
    `${error} to fix, ${warning} to review, ${info} for information.`,
  ].join(' ');
}

/** What to say where there is no finding: that nothing is to be fixed only where every check could run. */
export function nothingFoundSentence({ couldNotCheck }: Pick<RunView, 'couldNotCheck'>): string {
  const count = new Set(couldNotCheck.map(({ check }) => check)).size;
  if (count === 0) return 'Nothing to fix.';
  return `The checks that could run found nothing; ${counted(count, 'check')} could not run.`;
}
