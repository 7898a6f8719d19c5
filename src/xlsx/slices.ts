/** Work in slices: where it yields, others may have the thread for a moment. */
export type Sliced<Result> = Generator<void, Result, void>;

/** So many bytes are gone through in some milliseconds. */
const BYTES_A_SLICE = 1 << 22;

/** Bytes in slices of some milliseconds of work, each with `more` bytes of the one after it, for what lies across their border. */
export function* byteSlices(bytes: Uint8Array, more = 0): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += BYTES_A_SLICE) yield bytes.subarray(at, at + BYTES_A_SLICE + more);
}

/** Called after each slice; the work goes on once it resolves, and ends with the error where it rejects. */
export type Pause = () => Promise<void>;

/** For whoever has the thread alone. */
export const withoutPause: Pause = () => Promise.resolve();

/** Does all of it at once. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Does it slice by slice. */
export async function inSlices<Result>(work: Sliced<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await pause();
  }
}
