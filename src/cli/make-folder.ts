import { mkdir } from 'node:fs/promises';
import { CommandError } from './command-error';

/**
 * Makes a folder where there is none.
 * @param advice what to do where it cannot be made
 * @throws CommandError where it cannot
 */
export async function makeFolder(folder: string, advice: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandError(`Cannot make the folder ${folder} (${code}). ${advice}`);
  }
}
