import { counted } from '../../compliance/reports/wording';
import type { RunView } from '../worker/view';

/** How the MLs are served, in one sentence: the score in words. */
export function serviceSentence({ service, couldNotCheck }: Pick<RunView, 'service' | 'couldNotCheck'>): string {
  const { all, owed, served, notJudged } = service;
  if (all === 0) return 'No MLs on the sheets that were read';
  if (owed === 0) return `${counted(all, 'ML')}, none of whom is owed ESL`;
  if (notJudged === owed) {
    const isUnchecked = couldNotCheck.some(({ check }) => check === 'esl-none' || check === 'esl-minutes-short');
    return isUnchecked
      ? `${counted(owed, 'ML')} read, ESL service not checked`
      : `${counted(owed, 'ML')}, none could be judged`;
  }
  if (served === owed)
    return owed === 1 ? 'The one ML is served' : `All ${owed.toLocaleString('en-US')} MLs are served`;
  return `${served.toLocaleString('en-US')} of ${counted(owed, 'ML')} fully served`;
}

/** The run in one sentence, for those who hear it. */
export function runSentence(run: RunView): string {
  const { error, warning, info } = run.counts;
  return `${serviceSentence(run)}. ${error} to fix, ${warning} to review, ${info} for information.`;
}
