import type { Packet, Packets } from '../../compliance/packets/packet';
import { packetNames } from './packet-names';

/** A packet and the name of its file. */
export interface PacketFile {
  readonly name: string;
  readonly packet: Packet;
}

/** The packets of a run with names for their files, and what a person should know of them, a sentence each. */
export function packetFiles({ packets, remarks }: Packets): {
  readonly files: readonly PacketFile[];
  readonly remarks: readonly string[];
} {
  const names = packetNames(
    packets.map(({ sent }) => sent.school),
    packets[0]?.sent.asOf ?? '',
  );
  const leftOut = packets.flatMap(({ sent, leftOut: lines }) => lines.map((line) => `${sent.school}: ${line}`));
  return {
    files: packets.map((packet, at) => ({ name: names[at] ?? '', packet })),
    remarks: [...remarks, ...leftOut],
  };
}
