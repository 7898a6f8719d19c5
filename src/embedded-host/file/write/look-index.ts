/** Something of a record that is quick to tell. A number is found several times as quickly as a text. */
export type Trait = string | number;

/**
 * Finds the first of a file's records that looks like another. To put a look into words takes time, and a file may have 65,000
 * records: it is done only of those that share a trait with what is looked for.
 */
export class LookIndex<T> {
  readonly #records: readonly T[];
  readonly #traitOf: (record: T) => Trait;
  readonly #looksOf: (record: T) => readonly string[];
  /** The first place of the records whose looks are not in words yet, by trait. */
  readonly #waiting = new Map<Trait, number>();
  /** By place, the next one of the same trait; -1 after the last. */
  readonly #next: Int32Array;
  readonly #places = new Map<string, number>();

  /**
   * @param traitOf the same for all that look the same
   * @param looksOf the looks by which a record may be found
   */
  constructor(records: readonly T[], traitOf: (record: T) => Trait, looksOf: (record: T) => readonly string[]) {
    this.#records = records;
    this.#traitOf = traitOf;
    this.#looksOf = looksOf;
    this.#next = new Int32Array(records.length);
    for (let place = records.length - 1; place >= 0; place--) {
      const record = records[place];
      if (record === undefined) continue;
      const trait = traitOf(record);
      this.#next[place] = this.#waiting.get(trait) ?? -1;
      this.#waiting.set(trait, place);
    }
  }

  /** The place of the first that has a look of this record. */
  placeOf(record: T, look: string): number | undefined {
    const trait = this.#traitOf(record);
    for (let place = this.#waiting.get(trait) ?? -1; place >= 0; place = this.#next[place] ?? -1)
      this.#putIntoWords(place);
    this.#waiting.delete(trait);
    return this.#places.get(look);
  }

  #putIntoWords(place: number): void {
    const record = this.#records[place];
    if (record === undefined) return;
    for (const look of this.#looksOf(record)) if (!this.#places.has(look)) this.#places.set(look, place);
  }
}
