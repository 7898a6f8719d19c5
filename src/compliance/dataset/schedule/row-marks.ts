/** What a schedule row is, as bits. */
export const ROW = {
  /** Its student is active or on no roster, or it names nobody. */
  counted: 1,
  esl: 2,
  notEsl: 4,
  /** Its course has an ESL word. */
  eslWords: 8,
  coreWords: 16,
  /** It has no id, and is no student's of a roster. */
  unjoined: 32,
  /** Its term cannot be read. */
  unreadTerm: 64,
} as const;

/** Bits of ROW. */
export type RowMarks = number;

/** The number of nobody, and of no teacher. */
export const NONE = -1;
