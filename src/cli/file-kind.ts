import { stat } from 'node:fs/promises';
import path from 'node:path';

/** What stands at a place: a file, something else (a folder, a device, a pipe), or nothing. */
export async function fileKind(file: string): Promise<'file' | 'other' | 'none'> {
  // A name for standard output is no file, though it may lead to one.
  if (/^\/(?:dev|proc)\//.test(path.resolve(file))) return 'other';
  try {
    return (await stat(file)).isFile() ? 'file' : 'other';
  } catch {
    // Nothing stands there.
    return 'none';
  }
}
