import type { Fit, Option } from './problem';

/** What an option gives a learner: by way, in each of some pieces of the year (as bits). */
export interface Effect {
  readonly gives: readonly number[];
  readonly pieceBits: number;
}

/** That of no option. */
export const NO_EFFECT: Effect = { gives: [], pieceBits: 0 };

/** What a learner's options give her: most of them the same, so that what comes of it is worked out once for all of them. */
export interface Effects {
  /** The first is that of no option. */
  readonly all: readonly Effect[];
  /** By option: the place of what it gives. */
  readonly ofOption: Int32Array;
}

/** By learner: what the options give. */
export function effectsOf(
  fits: readonly (readonly (Fit | null)[])[],
  options: readonly Pick<Option, 'pieceBits'>[],
): Effects[] {
  return fits.map((row) => {
    const places = new Map<string, number>();
    const all: Effect[] = [NO_EFFECT];
    const ofOption = Int32Array.from(options, ({ pieceBits }, option) => {
      const fit = row[option] ?? null;
      if (fit === null) return 0;
      const key = `${pieceBits} ${fit.gives.join()}`;
      let place = places.get(key);
      if (place === undefined) {
        places.set(key, (place = all.length));
        all.push({ gives: fit.gives, pieceBits });
      }
      return place;
    });
    return { all, ofOption };
  });
}
