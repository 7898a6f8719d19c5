/** The objects that the client keeps between syncs, by the ids that the host gave them. */
export class ReferenceTable<Kept extends object> {
  readonly #kept = new Map<string, Kept>();
  readonly #ids = new Map<Kept, string>();
  #count = 0;

  /** How many are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** Keeps the object and returns its id; the same object keeps its id. */
  keep(object: Kept): string {
    const known = this.#ids.get(object);
    if (known) return known;
    this.#count += 1;
    const id = `r${this.#count}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** The id of an object that is kept. */
  idOf(object: Kept): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  /** Lets go of one. An id that is not kept is no error: the client cleans up more than once. */
  release(id: string): void {
    const object = this.#kept.get(id);
    if (object) this.#ids.delete(object);
    this.#kept.delete(id);
  }

  releaseAll(): void {
    this.#kept.clear();
    this.#ids.clear();
  }

  /** All objects that are kept. */
  objects(): IterableIterator<Kept> {
    return this.#kept.values();
  }
}
