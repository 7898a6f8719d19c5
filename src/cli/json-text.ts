/** What JSON leaves as it is and a terminal would obey: DEL and the second set of control characters. */
const CONTROL = /[\u007f-\u009f]/g;

/** JSON as it is written to files and to standard output. `space` as in JSON.stringify. */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(
    CONTROL,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
