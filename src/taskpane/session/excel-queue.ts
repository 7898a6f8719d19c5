import type { ExcelAccess } from './session';

/** Silence after which the user is told that Excel does not answer (guides/office-js.md 2.12). */
const SILENCE_IN_MILLISECONDS = 60_000;

/**
 * Work with Excel, one batch at a time: a second batch on top of one that hangs makes things worse. `silent` is called when a
 * batch gave no sign for a minute; the batch itself goes on waiting.
 */
export class ExcelQueue implements ExcelAccess {
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly access: ExcelAccess,
    private readonly silent: () => void,
    private readonly silence = SILENCE_IN_MILLISECONDS,
  ) {}

  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#watched(batch));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  isSetSupported(name: string, version: string): boolean {
    return this.access.isSetSupported(name, version);
  }

  /** The batch under way gave a sign. */
  heard(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.silent, this.silence);
  }

  async #watched<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.#timer = setTimeout(this.silent, this.silence);
    try {
      return await this.access.run(batch);
    } finally {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }
}
