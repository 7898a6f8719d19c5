import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-error';

/**
 * Writes a file through a temporary one beside it, so that nobody ever sees half of it.
 * @throws CommandError where the folder cannot be written to
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error ? error.message.split(',')[0] : 'unknown reason';
    throw new CommandError(
      `Cannot write ${file} (${reason}). Is it open in Excel, or its folder read-only? Choose another place with --out.`,
    );
  }
}
