import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { CommandError } from './command-error';

/** Without it, opening a pipe waits for somebody to write to it. Windows knows no such pipes. */
const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * The content of a file. Only a file is read: a pipe or a device may never end, and says nothing of what is missing.
 * @throws CommandError naming the file
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, constants.O_RDONLY | WITHOUT_WAITING);
    try {
      if (!(await handle.stat()).isFile())
        throw new CommandError(`This is a folder, a device or a pipe, not a file: ${file}`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${reasonOf((error as NodeJS.ErrnoException).code)}: ${file}`);
  }
}

function reasonOf(code: string | undefined): string {
  if (code === 'ENOENT') return 'There is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'The file is too large to be read';
  return 'The file cannot be opened';
}
