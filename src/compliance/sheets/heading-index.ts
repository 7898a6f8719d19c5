import { comparableHeading } from './comparable-heading';
import { wordSetsOf, type WordSet } from './words/word-sets';

/** The headings of a field. Kinds of sheet that share a field share the very list. */
export type HeadingList = readonly string[];

/**
 * Which lists of headings have a spelling or some words. A list is taken apart once, however many kinds of sheet share it: a first check waits
 * for this.
 */
export class HeadingIndex {
  readonly spellings = new Map<string, HeadingList[]>();
  /** By the words of a heading. */
  readonly sets = new Map<string, HeadingList[]>();
  /** By its words without fillers, where it has some. */
  readonly cores = new Map<string, HeadingList[]>();
  private readonly read = new Map<HeadingList, readonly WordSet[]>();

  /** Takes a list in, and gives the headings in it as words, those of the same words without fillers once. */
  add(list: HeadingList): readonly WordSet[] {
    const known = this.read.get(list);
    if (known !== undefined) return known;
    const sets = new Map<string, WordSet>();
    for (const heading of list) {
      put(this.spellings, comparableHeading(heading), list);
      const [set] = wordSetsOf(heading);
      if (set !== undefined) sets.set(set.key, set);
    }
    for (const { key, coreKey } of sets.values()) {
      put(this.sets, key, list);
      if (coreKey !== key) put(this.cores, coreKey, list);
    }
    const read = [...new Map(Array.from(sets.values(), (set) => [set.coreKey, set])).values()];
    this.read.set(list, read);
    return read;
  }
}

function put(lists: Map<string, HeadingList[]>, key: string, list: HeadingList): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [list]);
  else if (known.at(-1) !== list) known.push(list);
}
