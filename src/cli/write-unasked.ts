import { lstat } from 'node:fs/promises';
import { REPORT_MARK } from '../compliance/sheets/own-output';
import { mentions } from '../embedded-host/file';
import { namespaceOf } from '../excel/settings/part-xml';
import { CommandError } from './command-error';
import { readBytes } from './read-bytes';
import { writeWhole } from './write-file';

/**
 * Writes a file to a place that nobody named: in place of one of ours or of nothing, never of a person's own file or through a link.
 * @throws CommandError where something else stands there
 */
export async function writeUnasked(file: string, content: Uint8Array): Promise<void> {
  // Nothing stands there.
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink()) throw inTheWay(file, 'a link');
  if (found?.isFile() && !isOurs(await readBytes(file), file))
    throw inTheWay(file, 'a file that this program did not write');
  await writeWhole(file, content);
}

/** Our tabs and what we keep say so, also after Excel saved the file. */
function isOurs(bytes: Uint8Array, file: string): boolean {
  return [namespaceOf(''), REPORT_MARK].some((text) => mentions(bytes, file, text));
}

function inTheWay(file: string, what: string): CommandError {
  return new CommandError(`${file} is ${what}, so it was left. Rename it, or name another place with --out.`);
}
