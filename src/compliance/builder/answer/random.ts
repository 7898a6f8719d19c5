/** A number from 0 to below 1. */
export type Random = () => number;

/** Asked for once: it is in the innermost loop. */
const { imul } = Math;

/** Numbers from 0 to below 1, the same for a seed on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
