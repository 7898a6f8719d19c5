/**
 * The 16-bit hash of a sheet's password (ECMA-376 part 4, 14.7.1), which every version of Excel takes.
 * It keeps out mistakes, not attackers, as sheet protection does in any form.
 */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  for (const letter of Array.from(password).reverse()) {
    hash = rotated(hash) ^ letter.charCodeAt(0);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

/** Fifteen bits, one to the left. */
function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
