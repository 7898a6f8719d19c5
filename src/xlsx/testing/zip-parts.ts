import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zips texts by part name. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The texts of a zip's parts by name, read without any of the code under test. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return Object.fromEntries(entries.map(([name, content]) => [name, strFromU8(content)]));
}
