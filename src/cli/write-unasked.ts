import { lstat } from 'node:fs/promises';
import { REPORT_MARK } from '../compliance/sheets/own-output';
import { mentions } from '../embedded-host/file';
import { namespaceOf } from '../excel/settings/part-xml';
import { CommandError } from './command-error';
import { readBytes } from './read-bytes';
import { writeWhole } from './write-file';

/** Our tabs and what we keep say so, also after Excel saved the file. */
const OUR_WORKBOOKS: OwnFiles = {
  marks: [namespaceOf(''), REPORT_MARK],
  others: 'a file that this program did not write',
};

/** Files of one kind that may be written over: texts of which one stands in each, and what any other file is called. */
export interface OwnFiles {
  readonly marks: readonly string[];
  readonly others: string;
}

/**
 * Writes a file to a place that nobody named: in place of one of ours or of nothing, never of a person's own file or through a link.
 * @throws CommandError where something else stands there
 */
export async function writeUnasked(file: string, content: Uint8Array, own = OUR_WORKBOOKS): Promise<void> {
  // Nothing stands there.
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink()) throw inTheWay(file, 'a link');
  if (found?.isFile() && !isOurs(await readBytes(file), file, own.marks)) throw inTheWay(file, own.others);
  await writeWhole(file, content);
}

function isOurs(bytes: Uint8Array, file: string, marks: readonly string[]): boolean {
  return marks.some((text) => mentions(bytes, file, text));
}

function inTheWay(file: string, what: string): CommandError {
  return new CommandError(`${file} is ${what}, so it was left. Rename it, or name another place with --out.`);
}
