/**
 * Finds the first of a file's records that looks like another. To put a look into words takes time, and a file may have 65,000
 * records: it is done only of those that share a trait with what is looked for.
 */
export class LookIndex<T> {
  readonly #records: readonly T[];
  readonly #traitOf: (record: T) => string;
  readonly #looksOf: (record: T) => readonly string[];
  /** The places of records whose looks are not in words yet, by trait. */
  readonly #waiting = new Map<string, number[]>();
  readonly #places = new Map<string, number>();

  /**
   * @param traitOf something of a record that is quick to tell, and the same for all that look the same
   * @param looksOf the looks by which a record may be found
   */
  constructor(records: readonly T[], traitOf: (record: T) => string, looksOf: (record: T) => readonly string[]) {
    this.#records = records;
    this.#traitOf = traitOf;
    this.#looksOf = looksOf;
    records.forEach((record, place) => {
      const trait = traitOf(record);
      const places = this.#waiting.get(trait);
      if (places === undefined) this.#waiting.set(trait, [place]);
      else places.push(place);
    });
  }

  /** The place of the first that has a look of this record. */
  placeOf(record: T, look: string): number | undefined {
    const trait = this.#traitOf(record);
    for (const place of this.#waiting.get(trait) ?? []) this.#putIntoWords(place);
    this.#waiting.delete(trait);
    return this.#places.get(look);
  }

  #putIntoWords(place: number): void {
    const record = this.#records[place];
    if (record === undefined) return;
    for (const look of this.#looksOf(record)) if (!this.#places.has(look)) this.#places.set(look, place);
  }
}
