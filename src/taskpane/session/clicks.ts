/** A click that asks for what the click before it asked for, and what is still being done, joins that: a double click does it once. */
export class Clicks {
  #last: { readonly work: unknown; readonly given: string; readonly done: Promise<unknown> } | null = null;

  /** Gives a function that does the work, but where it was called last with the same arguments and is not done. */
  joining<Arguments extends readonly unknown[], Result>(
    work: (...args: Arguments) => Promise<Result>,
  ): (...args: Arguments) => Promise<Result> {
    return (...args) => {
      const given = JSON.stringify(args);
      if (this.#last?.work === work && this.#last.given === given) return this.#last.done as Promise<Result>;
      const done = work(...args).finally(() => {
        if (this.#last?.done === done) this.#last = null;
      });
      this.#last = { work, given, done };
      return done;
    };
  }

  /** The next click joins nothing: what was asked may never be done. */
  forget(): void {
    this.#last = null;
  }
}
