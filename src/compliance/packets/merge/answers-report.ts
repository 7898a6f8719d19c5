import { defineReport, type Report } from '../../reports/define-report';
import { note } from '../../reports/note';
import type { ReportCell, ReportColumn } from '../../reports/report-sheet';
import { monthDayYear } from '../../sheets/values/dates';
import type { Merge, MergeItem } from './item';
import { mergeSentence, packetSentence, STATE_WORDS } from './merge-words';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'What became of it', type: 'text', width: 13 },
  { heading: 'School', type: 'text', width: 11 },
  { heading: 'Student', type: 'text', width: 17 },
  { heading: 'What', type: 'text', width: 16 },
  { heading: 'Cell here', type: 'text', width: 11 },
  { heading: 'Sent', type: 'text', width: 13 },
  { heading: 'From the school', type: 'text', width: 22 },
  { heading: 'Here now', type: 'text', width: 24 },
  { heading: 'Answered by', type: 'text', width: 11 },
  { heading: 'Date', type: 'text', width: 9 },
  { heading: 'To know', type: 'text', width: 24 },
];

/**
 * The tab of answered packets: every line that came back, beside what was sent and what stands here. It writes nothing else; an answer
 * becomes a waiver or a fix in the pane, on a click.
 */
export function packetAnswers(merge: Merge): Report {
  return defineReport({
    id: 'packet-answers',
    tabName: 'ML Packet Answers',
    about: 'What schools answered and changed in their packets, beside what was sent and what stands here.',
    title: 'Answers from school packets',
    isAlwaysWritten: true,
    body: () => ({
      reading: mergeSentence(merge),
      blocks: [
        ...merge.packets.flatMap((packet) => [
          { kind: 'paragraph', text: packetSentence(packet, merge.items) } as const,
          ...packet.remarks.map((line) => note(`${packet.school}: ${line}`)),
        ]),
        note(
          'Nothing of this was written into a sheet. In the pane, under Reports, each line can be accepted with a click.',
        ),
        ...(merge.items.length === 0
          ? []
          : [
              {
                kind: 'table',
                name: 'answers',
                columns: COLUMNS,
                rows: merge.items.map(rowOf),
                totals: false,
                list: true,
                notesBy: ['School', 'Student', 'What', 'From the school'],
              } as const,
            ]),
      ],
    }),
  });
}

function rowOf(item: MergeItem): ReportCell[] {
  const [sheet, address] = placeOf(item.where);
  return [
    STATE_WORDS[item.state],
    item.school,
    item.about,
    item.what,
    address === '' ? '' : { text: item.where, link: { sheet, address } },
    item.sent,
    item.there,
    item.here,
    item.by,
    item.date === '' ? '' : monthDayYear(item.date),
    item.note,
  ];
}

function placeOf(where: string): [sheet: string, address: string] {
  const at = where.lastIndexOf('!');
  return at < 0 ? ['', ''] : [where.slice(0, at), where.slice(at + 1)];
}
