import type { RecognisedSheet } from '../sheets/recognised-sheet';

/** Something on a sheet that was read differently from how it stands, as one line to a person (docs/spec/recognition.md §6). */
export interface ReadAs {
  readonly sheet: RecognisedSheet;
  readonly text: string;
}
