import path from 'node:path';
import type { AnsweredPacket } from '../compliance/packets/answered';
import { packetAnswers } from '../compliance/packets/merge/answers-report';
import { mergePackets } from '../compliance/packets/merge/merge-packets';
import { mergeSentence, packetSentence } from '../compliance/packets/merge/merge-words';
import type { ReportSheet } from '../compliance/reports/report-sheet';
import { DamagedPacket, readPacket } from '../documents/packets/read-packet';
import { failureLine } from './failure-line';
import type { Planned } from './plans';
import { readBytes } from './read-bytes';

/** The packets that could be read, and a sentence for each that could not. */
export interface ReadPackets {
  readonly packets: readonly AnsweredPacket[];
  readonly failures: readonly string[];
}

/** Reads answered packets. One that is damaged costs no other. */
export async function readPackets(files: readonly string[]): Promise<ReadPackets> {
  const packets: AnsweredPacket[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      packets.push(readPacket(await readBytes(file), path.basename(file)));
    } catch (error) {
      failures.push(
        error instanceof DamagedPacket ? `${file}: nothing was taken. ${error.message}` : failureLine(error, file),
      );
    }
  }
  return { packets, failures };
}

/** What came of packets in a workbook: lines without a student's name, and the tab that has them all. */
export interface MergedFiles {
  readonly text: string;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly tab: ReportSheet;
}

/** Holds packets against a workbook. Nothing of them is written but the tab: an answer becomes a waiver or a fix on a click, in the pane. */
export function mergedFiles(
  { run, workbook }: Pick<Planned, 'run' | 'workbook'>,
  packets: readonly AnsweredPacket[],
): MergedFiles {
  const merge = mergePackets(run, workbook, packets);
  const taken = merge.packets.filter(({ refused }) => refused === null);
  return {
    text: ['', mergeSentence(merge), ...taken.map((packet) => `  ${packetSentence(packet, merge.items)}`)].join('\n'),
    warnings: merge.packets.flatMap((packet) => (packet.refused === null ? [] : [packetSentence(packet, merge.items)])),
    notes: taken.flatMap(({ file, remarks }) => remarks.map((remark) => `${file}: ${remark}`)),
    tab: packetAnswers(merge).build(run),
  };
}
