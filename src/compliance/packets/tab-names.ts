import { folded } from '../sheets/values/text';
import { FINDINGS_TAB, SENT_TAB, START_TAB } from './packet';

const LONGEST = 31;

/** Names for tabs that Excel takes, each once and none that of a tab of every packet, as near to those wished for as can be. */
export function tabNames(wished: readonly string[]): string[] {
  const taken = new Set([START_TAB, FINDINGS_TAB, SENT_TAB, 'History'].map(folded));
  return wished.map((wish) => {
    const plain =
      wish
        .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Rows';
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = plain.slice(0, LONGEST - ending.length).trim() + ending;
      if (taken.has(folded(name))) continue;
      taken.add(folded(name));
      return name;
    }
  });
}
