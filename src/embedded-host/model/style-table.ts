import { DEFAULT_STYLE, type CellStyle } from './style';

/** The workbook's styles, each kept once and named by a small number. Number 0 is the default style. */
export class StyleTable {
  readonly #styles: CellStyle[] = [];
  readonly #numbers = new Map<string, number>();
  /** By change and number of the style before: the number of the style after. */
  readonly #changed = new Map<string, Map<number, number>>();
  readonly #default: CellStyle;

  /** The first styles keep their places as numbers. Those of a file bear a `source` each, so that no style made since is one of them. */
  constructor(first: readonly CellStyle[] = [DEFAULT_STYLE]) {
    this.#default = first[0] ?? DEFAULT_STYLE;
    first.forEach((style, number) => {
      this.#styles.push(style);
      if (style.source === undefined) this.#numbers.set(canonical(style), number);
    });
  }

  /** How many styles there are. */
  get size(): number {
    return this.#styles.length;
  }

  /** The style with this number; the default style for a number that is not in use. */
  get(number: number): CellStyle {
    return this.#styles[number] ?? this.#default;
  }

  /** The number of an equal style, adding it when it is new. */
  intern(style: CellStyle): number {
    const key = canonical(style);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#styles.push(style);
    this.#numbers.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }

  /**
   * A function from a style's number to the number of the changed style. The changed style loses `source`, the file's record of it as a whole.
   * @param change says in full what `alter` does: each style is worked out once for all changes of that name, as a report makes few, again and again
   */
  change(change: string, alter: (style: CellStyle) => CellStyle): (number: number) => number {
    const done = this.#changed.get(change) ?? new Map<number, number>();
    this.#changed.set(change, done);
    return (number) => {
      const known = done.get(number);
      if (known !== undefined) return known;
      const before = this.get(number);
      const { source: _, ...after } = alter(before);
      const result = canonical(after) === this.#contentOf(number) ? number : this.intern(after);
      done.set(number, result);
      return result;
    };
  }

  /** What a style says, `source` aside. */
  #contentOf(number: number): string {
    const style = this.get(number);
    let content = contents.get(style);
    if (content === undefined) {
      const { source: _, ...said } = style;
      contents.set(style, (content = canonical(said)));
    }
    return content;
  }
}

/** Of styles, as every cell of a table is of one of a few. */
const contents = new WeakMap<CellStyle, string>();

/** Styles are never changed, and share most of their parts: what was written out once is not written out again. */
const written = new WeakMap<object, string>();

/** JSON with sorted keys and without undefined members, so that equal styles have equal keys. */
function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = Array.isArray(value) ? `[${value.map(canonical).join()}]` : `{${members(value).join()}}`;
  written.set(value, text);
  return text;
}

function members(value: object): string[] {
  const present: string[] = [];
  // Sorted by the engine itself: a comparison of ours, called for each pair of names, took longer than all the rest.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) present.push(`"${name}":${canonical(member)}`);
  }
  return present;
}
