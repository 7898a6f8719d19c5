/** The length of a value as JSON, near enough: bytes of text are exact, escapes other than quotes and backslashes count one byte too few. */
export function jsonSize(value: unknown): number {
  if (typeof value === 'string') return textSize(value);
  if (typeof value === 'number') return numberSize(value);
  if (typeof value === 'boolean') return value ? 4 : 5;
  if (value === null || value === undefined) return 4;
  if (Array.isArray(value)) {
    let size = 1 + Math.max(value.length, 1);
    for (const item of value) size += jsonSize(item);
    return size;
  }
  let size = 1;
  // Quicker than entries, which make an array for each member; what comes over the wire has no members of its class.
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) size += textSize(name) + 2 + jsonSize(member);
  }
  return Math.max(size, 2);
}

function numberSize(value: number): number {
  // Writing every number out would take longer than reading the cells.
  if (Number.isInteger(value) && value >= 0 && value < 1e15) {
    if (value < 10) return 1;
    let size = 2;
    for (let bound = 100; value >= bound; bound *= 10) size += 1;
    return size;
  }
  return String(value).length;
}

function textSize(text: string): number {
  let size = text.length + 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) size += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
    else if (code === 34 || code === 92) size += 1;
  }
  return size;
}
