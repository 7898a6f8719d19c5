import { folded } from '../sheets/values/text';

interface Node {
  readonly next: Map<string, Node>;
  /** Whose the words up to here are; null where they are nobody's. */
  owners: Set<string> | null;
}

/** Names and ids of whom it may be said only to their own schools, found in running text however they are typed. */
export class WordPaths {
  readonly #root: Node = { next: new Map(), owners: null };

  /** Lets a text be a school's too. A text without a letter or digit is none. */
  add(text: string, owner: string): void {
    const words = wordsOf(text);
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map(), owners: null }));
      node = next;
    }
    (node.owners ??= new Set()).add(owner);
  }

  /**
   * Whether a text holds what is others' and not the owner's. The longest that fits counts: `Burke K-8` in a text is that school, though
   * another is called `Burke`.
   */
  holdsForeign(text: string, owner: string): boolean {
    const words = wordsOf(text);
    for (let at = 0; at < words.length;) {
      const found = this.#longest(words, at);
      if (found === null) at++;
      else if (found.owners.has(owner)) at += found.length;
      else return true;
    }
    return false;
  }

  #longest(words: readonly string[], start: number): { owners: ReadonlySet<string>; length: number } | null {
    let longest: { owners: ReadonlySet<string>; length: number } | null = null;
    let node: Node | undefined = this.#root;
    for (let at = start; at < words.length; at++) {
      node = node.next.get(words[at] ?? '');
      if (node === undefined) break;
      if (node.owners !== null) longest = { owners: node.owners, length: at + 1 - start };
    }
    return longest;
  }
}

/** The words of a text, folded; ids lose their leading zeros, as in comparing. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0+(?=\d)/, ''));
}
