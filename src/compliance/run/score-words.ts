import { counted } from '../sheets/values/word-list';
import type { Headline, ServedFigure } from './score';

/** By what the first figure counts: an unlicensed teacher lowers the second alone. */
export const SERVED_BY = 'by minutes or blocks';

/** The first figure: "138 of 152 MLs fully served; 3 could not be judged". Null where nobody is owed ESL. */
export function servedWords({ full, of, notJudged }: ServedFigure): string | null {
  if (of === 0) return null;
  if (notJudged === of) return `ESL of ${counted(of, 'ML')} could not be judged`;
  const open = notJudged === 0 ? '' : `; ${inFigures(notJudged)} could not be judged`;
  return `${inFigures(full)} of ${counted(of, 'ML')} fully served${open}`;
}

/**
 * The second figure: "129 of 160 MLs without an error"; where nobody's ESL could be judged it says so, for then no error of it could be
 * found. Null where there is no active ML.
 */
export function withoutErrorWords({ served, withoutError: { count, of } }: Headline): string | null {
  if (of === 0) return null;
  const words = `${inFigures(count)} of ${counted(of, 'ML')} without an error`;
  return served.of > 0 && served.notJudged === served.of ? `${words}; errors of ESL could not be looked for` : words;
}

/** Both figures as sentences, in their order; those that have nobody to speak of are left out. */
export function headlineSentences(headline: Headline): string[] {
  const first = servedWords(headline.served);
  const second = withoutErrorWords(headline);
  return [...(first === null ? [] : [`${first} (${SERVED_BY}).`]), ...(second === null ? [] : [`${second}.`])];
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
