import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { packetHasAnswers } from '../compliance/packets/packet-state';
import { makePackets } from '../compliance/packets/make-packets';
import type { ReportScope } from '../compliance/reports/scope';
import { packetFiles } from '../documents/packets/packet-files';
import { DamagedPacket, readPacket } from '../documents/packets/read-packet';
import { writePacket } from '../documents/packets/write-packet';
import { CommandError } from './command-error';
import { makeFolder } from './make-folder';
import type { Planned } from './plans';
import { readBytes } from './read-bytes';
import { fileIdentity } from './same-file';
import { writeWhole } from './write-file';

interface Written {
  readonly schools: number;
  /** What a person should know. */
  readonly remarks: readonly string[];
}

/**
 * Writes a packet for each school of a run into a folder. Where one of them has a name that is taken by anything but an unanswered packet, none
 * is written.
 * @throws CommandError where the rows cannot be parted by school, or a file is in the way
 */
export async function writePackets(
  folder: string,
  { run, workbook, scope }: Pick<Planned, 'run' | 'workbook'> & { readonly scope: ReportScope },
  { files }: { readonly files: readonly string[] },
): Promise<Written> {
  const made = makePackets(run, workbook, scope);
  if ('refused' in made) throw new CommandError(`--packets: ${made.refused}`);
  await makeFolder(folder, 'Name another with --packets.');
  const inputs = new Set(await Promise.all(files.map(fileIdentity)));
  const { files: packets, remarks } = packetFiles(made);
  const placed = packets.map(({ name, packet }) => ({ place: path.join(folder, name), packet }));
  for (const { place } of placed) {
    if (inputs.has(await fileIdentity(place))) throw new CommandError(`--packets would write over the input ${place}.`);
    await assertFree(place);
  }
  for (const { place, packet } of placed) await writeWhole(place, writePacket(packet));
  return { schools: placed.length, remarks };
}

/** A packet that nobody answered may make way for a newer one; answers, and files of other people, never do. */
async function assertFree(file: string): Promise<void> {
  // Nothing stands there.
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return;
  const reason = found.isFile() ? await reasonToKeep(file) : 'is no plain file';
  if (reason !== null)
    throw new CommandError(`${file} ${reason}, so no packet was written. Move it, or name another folder.`);
}

async function reasonToKeep(file: string): Promise<string | null> {
  try {
    return packetHasAnswers(readPacket(await readBytes(file), file)) ? 'holds answers' : null;
  } catch (error) {
    if (error instanceof DamagedPacket) return 'is a file that this program did not write';
    throw error;
  }
}
