import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where case does not tell files apart. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** The same text for two paths that lead to one file: through links, other spellings, or a second name of the file. One that is not there yet is known by its place. */
export async function fileIdentity(file: string): Promise<string> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Not there yet.
    const place = path.join(await realFolder(path.dirname(path.resolve(file))), path.basename(file)).normalize('NFC');
    return FOLDS_CASE ? place.toLowerCase() : place;
  }
}

async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    // Not there: writing into it will say so.
    return folder;
  }
}
