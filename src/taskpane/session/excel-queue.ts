import type { ExcelAccess } from './session';

/** Silence after which the user is told that Excel does not answer: its own requests take a second or two (docs/guides/office-js.md 2.12). */
const SILENCE_IN_MILLISECONDS = 8_000;

/** The user no longer waits for Excel. What Excel had begun, it may still do. */
export class StoppedWaitingError extends Error {
  override readonly name = 'StoppedWaitingError';
  readonly code = 'StoppedWaiting';
}

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Work with Excel, one batch at a time: a second batch on top of one that hangs makes things worse. `tellSilence` hears when
 * Excel gave no sign for some seconds, and when it answers again; the batch itself goes on waiting until `stopWaiting`.
 */
export class ExcelQueue implements ExcelAccess {
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSilent = false;
  /** How to give up each batch that is not done. */
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly access: ExcelAccess,
    private readonly tellSilence: (isSilent: boolean) => void,
    private readonly silence = SILENCE_IN_MILLISECONDS,
  ) {}

  /** @param signal what it aborts is not begun where its turn had not come */
  run<Result>(batch: Batch<Result>, signal?: AbortSignal): Promise<Result> {
    return this.#watched((isWanted) => {
      const turn = this.#last.then(() => {
        if (!isWanted()) throw new StoppedWaitingError();
        signal?.throwIfAborted();
        return this.access.run(batch);
      });
      // Who asked for it hears of its failure; the next in the queue begins all the same.
      this.#last = turn.catch(() => undefined);
      return turn;
    });
  }

  /** Does not wait for its turn: for what writes nothing and is to be seen at once. */
  runAtOnce<Result>(batch: Batch<Result>): Promise<Result> {
    return this.#watched(() => this.access.run(batch));
  }

  isSetSupported(name: string, version: string): boolean {
    return this.access.isSetSupported(name, version);
  }

  /** The batch under way gave a sign. */
  heard(): void {
    if (this.#waiting.size > 0) this.#listen();
  }

  /** Gives up what is not done: it rejects with `StoppedWaitingError`, and what had not begun never will. */
  stopWaiting(): void {
    for (const giveUp of this.#waiting) giveUp();
    this.#waiting.clear();
    this.#rest();
  }

  #watched<Result>(start: (isWanted: () => boolean) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let isWanted = true;
      const giveUp = () => {
        isWanted = false;
        reject(new StoppedWaitingError());
      };
      if (this.#waiting.size === 0) this.#listen();
      this.#waiting.add(giveUp);
      const settle = () => {
        if (!this.#waiting.delete(giveUp)) return;
        if (this.#waiting.size > 0) this.#listen();
        else this.#rest();
      };
      start(() => isWanted)
        .then(resolve, reject)
        .finally(settle);
    });
  }

  #listen(): void {
    this.#rest();
    this.#timer = setTimeout(() => this.#change(true), this.silence);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#change(false);
  }

  #change(isSilent: boolean): void {
    if (this.#isSilent === isSilent) return;
    this.#isSilent = isSilent;
    this.tellSilence(isSilent);
  }
}
