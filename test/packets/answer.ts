import type { AnsweredPacket } from '../../src/compliance/packets/answered';
import { mergePackets } from '../../src/compliance/packets/merge/merge-packets';
import {
  ANSWER_HEADINGS,
  FINDING_HEADINGS,
  FINDINGS_TAB,
  HEADING_ROW,
  type Packet,
} from '../../src/compliance/packets/packet';
import { officeOf, packetsOf, type Office } from '../../src/compliance/packets/testing/schools';
import type { CellValue } from '../../src/compliance/sheets/snapshot';
import { readPacket } from '../../src/documents/packets/read-packet';
import { writePacket } from '../../src/documents/packets/write-packet';

type Row = CellValue[];

/** A packet in a school's hands: it went through a real file, and can be changed as people do. */
export class InSchool {
  readonly tabs: Map<string, Row[]>;

  constructor(
    readonly packet: AnsweredPacket,
    readonly file = packet.file,
  ) {
    this.tabs = new Map(
      packet.tabs.map(({ name, rows }) => {
        const last = Math.max(0, ...rows.keys());
        return [name, Array.from({ length: last }, (_, at) => [...(rows.get(at + 1) ?? [])])];
      }),
    );
  }

  /** The rows of a tab, those above the first of data included. */
  tab(name: string): Row[] {
    const rows = this.tabs.get(name);
    if (rows === undefined) throw new Error(`No tab ${name}.`);
    return rows;
  }

  data(name: string): Row[] {
    return this.tab(name).slice(HEADING_ROW);
  }

  /** Writes a cell by what its row holds and the heading of its column. */
  write(tab: string, holds: string, heading: string, value: CellValue): this {
    const row = this.data(tab).find((cells) => cells.some((cell) => String(cell) === holds));
    const at = this.tab(tab)[HEADING_ROW - 1]?.indexOf(heading) ?? -1;
    if (row === undefined || at < 0) throw new Error(`No ${holds} or ${heading} on ${tab}.`);
    row[at] = value;
    return this;
  }

  /** Answers the first finding that says something about somebody. */
  answer(title: string, about: string, ...answer: CellValue[]): this {
    const row = this.data(FINDINGS_TAB).find((cells) => cells[1] === title && cells.includes(about));
    if (row === undefined) throw new Error(`No finding ${title} of ${about}.`);
    ANSWER_HEADINGS.forEach((_, at) => (row[FINDING_HEADINGS.length + at] = answer[at] ?? null));
    return this;
  }

  /** The rows of a tab in another order. */
  rearrange(tab: string, order: (rows: Row[]) => Row[]): this {
    const rows = this.tab(tab);
    this.tabs.set(tab, [...rows.slice(0, HEADING_ROW), ...order(rows.slice(HEADING_ROW))]);
    return this;
  }

  back(file = this.file): AnsweredPacket {
    const tabs = [...this.tabs].map(([name, rows]) => ({
      name,
      rows: new Map(
        rows.flatMap((cells, at) =>
          cells.some((cell) => cell !== null && cell !== undefined) ? [[at + 1, cells] as const] : [],
        ),
      ),
    }));
    return { ...this.packet, file, tabs };
  }
}

/** A packet through a file and back. */
export function throughFile(packet: Packet): InSchool {
  return new InSchool(readPacket(writePacket(packet), `${packet.sent.school}.xlsx`));
}

/** The packet of a school of an office, in the school's hands. */
export function sentTo(school: string, office: Office): InSchool {
  const packet = packetsOf(office).find(({ sent }) => sent.school === school);
  if (packet === undefined) throw new Error(`No packet of ${school}.`);
  return throughFile(packet);
}

/** What an office gets of packets: its lines as state, what, there, here, and the whole merge. */
export function merged({ run, workbook }: Office, ...packets: AnsweredPacket[]) {
  const merge = mergePackets(run, workbook, packets);
  return { ...merge, lines: merge.items.map(({ state, what, there, here }) => [state, what, there, here]) };
}

export { officeOf };
