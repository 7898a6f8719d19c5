/** Well below the 5 MB that one request or answer may have on the web (docs/guides/office-js.md 2.2). */
export const BYTES_PER_SYNC = 2_000_000;

/** What an action costs besides its arguments: ids, names and object paths. */
const BYTES_PER_ACTION = 400;
const BYTES_PER_NUMBER = 8;
const ESCAPED_CHARACTER = 6;

/** The bytes that a value takes in a request, rather too many than too few. */
export function estimateBytes(value: unknown): number {
  if (typeof value !== 'string') return BYTES_PER_NUMBER;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < 32 || code > 126 || code === 34 || code === 92) bytes += ESCAPED_CHARACTER - 1;
  }
  return bytes;
}

/** Throws between two requests, once the signal is aborted. */
export function stopping(signal: AbortSignal | undefined): () => Promise<void> {
  return () => Promise.resolve(signal?.throwIfAborted());
}

/** Counts what is queued and syncs before it grows too large for one request. */
export class PayloadMeter {
  #queued = 0;
  readonly #context: Excel.RequestContext;
  readonly #afterSync: () => Promise<void>;

  /** `afterSync` is called between requests and may throw to stop the work. */
  constructor(context: Excel.RequestContext, afterSync: () => Promise<void> = () => Promise.resolve()) {
    this.#context = context;
    this.#afterSync = afterSync;
  }

  /** Call before queueing `actions` actions with arguments of so many bytes together. */
  async reserve(bytes: number, actions = 1): Promise<void> {
    const needed = bytes + actions * BYTES_PER_ACTION;
    if (this.#queued > 0 && this.#queued + needed > BYTES_PER_SYNC) await this.flush();
    this.#queued += needed;
  }

  /** Sends what is queued. */
  async flush(): Promise<void> {
    this.#queued = 0;
    await this.#context.sync();
    await this.#afterSync();
  }
}
