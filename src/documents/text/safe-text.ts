/** What no XML file may hold: control characters, and halves of a pair. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as an Office file can hold it. What cannot stand in one shows as `�`, so that nothing is lost in silence. */
export function safeText(text: string): string {
  return text.replace(NOT_IN_XML, '\uFFFD');
}
