import type { KindId } from './kinds';
import type { NearMiss } from './near-miss';
import type { RecognisedSheet } from './recognised-sheet';

/** A sheet as the run saw it: recognised, or why not. */
export type SheetReading =
  | {
      readonly name: string;
      readonly recognised: RecognisedSheet;
      /** What the same sheet holds besides, read as sheets of other kinds: each value stays in its own cell. */
      readonly also: readonly RecognisedSheet[];
    }
  | {
      readonly name: string;
      readonly recognised: null;
      readonly reason: string;
      /** What it looks most like, where it lacks a column for it. */
      readonly nearMiss: NearMiss | null;
      /** The kinds that it may be by its name, though its columns do not suffice. */
      readonly mayBe: readonly KindId[];
    };

/** Every sheet whose rows are used, and what it holds besides, in sheet order. */
export function sheetsOfReadings(readings: readonly SheetReading[]): RecognisedSheet[] {
  return readings.flatMap((reading) =>
    reading.recognised === null ? [] : [reading.recognised, ...reading.also].filter(({ notUsed }) => notUsed === null),
  );
}
