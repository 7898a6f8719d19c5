/** Counts the changes of the workbook that were heard of, and remembers how many of them a run has. */
export class ChangeCount {
  #heard = 0;
  #lastLocal = 0;
  #calm = 0;
  #toCheck = 0;
  #loaded = 0;
  #known = 0;

  /** How many changes were heard of. */
  get heard(): number {
    return this.#heard;
  }

  /** Somebody changed the workbook: the user, or a co-author elsewhere. */
  hear({ remote }: { readonly remote: boolean }): void {
    this.#heard++;
    if (!remote) this.#lastLocal = this.#heard;
  }

  /** All changes so far are to be checked. */
  due(): void {
    this.#toCheck = this.#heard;
  }

  /** Nothing followed for a while. */
  calmed(): void {
    this.#calm = this.#heard;
  }

  /** The engine has the cells as they were after so many changes. */
  loaded(changes: number): void {
    this.#loaded = changes;
  }

  /** The run is of the engine's cells. */
  judged(): void {
    this.#known = this.#loaded;
  }

  /** Whether something changed that the run does not have. */
  get isBehind(): boolean {
    return this.#heard > this.#known;
  }

  /** Whether something is to be checked that the run does not have. */
  get isDue(): boolean {
    return this.#toCheck > this.#known;
  }

  /** Whether some of what the run does not have was changed here, and not elsewhere. */
  get isOfUser(): boolean {
    return this.#lastLocal > this.#known;
  }

  /** Whether nothing followed the last change for a while: the user is not about to type on. */
  get isCalm(): boolean {
    return this.#calm === this.#heard;
  }
}
