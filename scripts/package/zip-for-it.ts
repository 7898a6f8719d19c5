import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';

/** The same for every file, so that the same files make the same zip, byte for byte. */
const SAME_TIME = new Date(1980, 0, 1);
export const CHECKSUMS = 'SHA256SUMS.txt';

/**
 * One zip with all files in one folder and their checksums beside them, in the form that `sha256sum -c` and `shasum -a 256 -c` read.
 * @param folder name of the folder in the zip
 * @param files contents by path inside that folder, with `/`
 */
export function zipForIt(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [...files.keys()].sort();
  const sums = paths.map((file) => `${sha256(files.get(file) ?? new Uint8Array())}  ${file}\n`).join('');
  const entries: Zippable = {};
  for (const file of paths) entries[`${folder}/${file}`] = files.get(file) ?? new Uint8Array();
  entries[`${folder}/${CHECKSUMS}`] = new TextEncoder().encode(sums);
  return zipSync(entries, { level: 9, mtime: SAME_TIME });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
