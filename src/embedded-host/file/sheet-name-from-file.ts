const MAX_LENGTH = 31;
/** Excel's own name for a sheet that it makes for shared workbooks. */
const RESERVED = /^history$/i;

/**
 * A sheet name after a file's name: without its ending, what Excel forbids in names replaced by `_`, cut to 31 characters,
 * and different from `taken` names (upper and lower case do not matter).
 */
export function sheetNameFromFile(fileName: string, taken: readonly string[]): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const allowed = base.replace(/[\\/?*:[\]]|\p{Cc}/gu, '_').trim();
  const name = cut(allowed, MAX_LENGTH).replace(/^'|'$/g, '_').trim() || 'Sheet1';
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let candidate = RESERVED.test(name) ? `${name}_` : name;
  for (let number = 2; used.has(candidate.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    candidate = cut(name, MAX_LENGTH - suffix.length) + suffix;
  }
  return candidate;
}

/** Cuts to so many UTF-16 units, as Excel counts, without halving a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
