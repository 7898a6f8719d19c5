import type { AnsweredPacket } from '../../compliance/packets/answered';
import { makePackets } from '../../compliance/packets/make-packets';
import type { Merge } from '../../compliance/packets/merge/item';
import { mergePackets } from '../../compliance/packets/merge/merge-packets';
import { mergeSentence, packetSentence } from '../../compliance/packets/merge/merge-words';
import type { ComplianceRun } from '../../compliance/run/run';
import type { WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { packetFiles } from '../../documents/packets/packet-files';
import { DamagedPacket, readPacket } from '../../documents/packets/read-packet';
import { writePacket } from '../../documents/packets/write-packet';
import type { NamedFile } from './protocol';

/** Packets as files and what to tell of them, or why there are none. */
export type PacketsMade =
  { readonly files: readonly NamedFile[]; readonly remarks: readonly string[] } | { readonly refused: string };

/** What came back, as the screen shows it. */
export interface MergeView extends Merge {
  readonly sentence: string;
  /** A sentence a packet; then what is to be known of it, and of files that were not taken. */
  readonly told: readonly string[];
}

export function packetsMade(run: ComplianceRun, workbook: WorkbookSnapshot): PacketsMade {
  const made = makePackets(run, workbook);
  if ('refused' in made) return made;
  const { files, remarks } = packetFiles(made);
  return { files: files.map(({ name, packet }) => ({ name, bytes: new Uint8Array(writePacket(packet)) })), remarks };
}

export function mergeView(run: ComplianceRun, workbook: WorkbookSnapshot, files: readonly NamedFile[]): MergeView {
  const packets: AnsweredPacket[] = [];
  const damaged: string[] = [];
  for (const { name, bytes } of files) {
    try {
      packets.push(readPacket(bytes, name));
    } catch (error) {
      if (!(error instanceof DamagedPacket)) throw error;
      damaged.push(`${name}: nothing was taken. ${error.message}`);
    }
  }
  const merge = mergePackets(run, workbook, packets);
  const told = merge.packets.flatMap((packet) => [packetSentence(packet, merge.items), ...packet.remarks]);
  return { ...merge, sentence: mergeSentence(merge), told: [...damaged, ...told] };
}
