import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-error';

/** Temporary files of this process that are being written. */
const temporaries = new Set<string>();

/**
 * Writes a file through a temporary one beside it, so that nobody ever sees half of it. A link stays one: what it leads to is written.
 * @throws CommandError where the folder cannot be written to, or something that is no file bears the name
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const target = await targetOf(file);
  clearStale(target);
  const temporary = path.join(path.dirname(target), `${temporaryBeginning(target)}${process.pid}.tmp`);
  temporaries.add(temporary);
  try {
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    const hint = code === 'ENOSPC' ? 'The disk is full.' : 'Is it open in Excel, or its folder read-only?';
    throw new CommandError(`Cannot write ${file} (${code}). ${hint} Choose another place for it.`);
  } finally {
    temporaries.delete(temporary);
  }
}

const ANYBODY_WRITES = 0o222;

/** Where a link leads; the file itself where it is none. */
async function targetOf(file: string): Promise<string> {
  // Not there yet.
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return file;
  if (!found.isFile()) throw new CommandError(`Cannot write ${file}: it is a folder, a device or a pipe, not a file.`);
  // Renaming would take no notice of it.
  if ((found.mode & ANYBODY_WRITES) === 0)
    throw new CommandError(`Cannot write ${file}: it is read-only. Choose another place for it.`);
  return realpath(file);
}

/** A name may have 255 bytes, which the copy's own may use up. */
const LONGEST_BEGINNING = 60;

function temporaryBeginning(target: string): string {
  return `.${path.basename(target).slice(0, LONGEST_BEGINNING)}.`;
}

/** Takes away what a process that was killed left of earlier tries to write the same file. */
function clearStale(target: string): void {
  const folder = path.dirname(target);
  const beginning = temporaryBeginning(target);
  try {
    for (const entry of readdirSync(folder)) {
      const writer = entry.startsWith(beginning) ? /^(\d+)\.tmp$/.exec(entry.slice(beginning.length))?.[1] : undefined;
      if (writer !== undefined && !isRunning(Number(writer)) && lstatSync(path.join(folder, entry)).isFile()) {
        rmSync(path.join(folder, entry), { force: true });
      }
    }
  } catch {
    // A folder that cannot be listed has nothing of ours to clear; whether it can be written to is seen next.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** On Ctrl+C, or when the process is told to end, takes away what is half written and ends with the status of that signal. */
export function cleanUpOnSignals(): void {
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      for (const temporary of temporaries) rmSync(temporary, { force: true });
      process.exit(status);
    });
  }
}
