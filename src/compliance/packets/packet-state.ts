import type { AnsweredPacket } from './answered';
import { answeredTable, textOf } from './answered-table';
import { ANSWER_HEADINGS, FINDING_HEADINGS, FINDINGS_TAB, START_TAB } from './packet';
import { inEpoch, isSameValue } from './same-value';

/** Whether anybody wrote anything into a packet. What can no longer be compared counts as written. */
export function packetHasAnswers(packet: AnsweredPacket): boolean {
  const { sent, date1904 } = packet;
  const start = packet.tabs.find(({ name }) => name === START_TAB);
  if (start === undefined || [...start.rows.values()].some((cells) => textOf(cells[1]) !== '')) return true;
  const headings = [...FINDING_HEADINGS, ...ANSWER_HEADINGS];
  const findings = answeredTable(packet, FINDINGS_TAB, headings, new Set(sent.findings.map(({ key }) => key)));
  if (findings === null || findings.remarks.length > 0 || findings.rows.length !== sent.findings.length) return true;
  if (findings.rows.some(({ values }) => values.slice(FINDING_HEADINGS.length).some((value) => textOf(value) !== '')))
    return true;
  return sent.sheets.some(({ tab, columns, rows }) => {
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const names = columns.map(({ heading }) => heading);
    const table = answeredTable(packet, tab, names, new Set(byKey.keys()));
    if (table === null || table.remarks.length > 0 || table.rows.length !== rows.length) return true;
    return table.rows.some(({ key, values }) =>
      columns.some(({ isDate }, at) => {
        const there = isDate ? inEpoch(values[at], date1904, sent.date1904) : values[at];
        return !isSameValue(byKey.get(key ?? '')?.values[at], there);
      }),
    );
  });
}
