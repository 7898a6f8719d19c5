import { CancelledError } from './errors';
import { yieldToEventLoop } from './retry';

/** How far a long piece of writing is, and whether it is to go on: asked between the requests. */
export class WriteSteps {
  #rows = 0;
  #expected = 0;

  constructor(
    private readonly options: { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal },
  ) {}

  /** The rows that will be queued. */
  expect(rows: number): void {
    this.#expected = rows;
  }

  queued(rows: number): void {
    this.#rows += rows;
  }

  /** Tells how far the work is and lets the page answer clicks. Throws `CancelledError` once the signal is aborted. */
  async next(): Promise<void> {
    this.options.onProgress?.(this.#expected === 0 ? 0 : Math.min(1, this.#rows / this.#expected));
    await yieldToEventLoop();
    if (this.options.signal?.aborted) throw new CancelledError('The writing was stopped.');
  }
}
