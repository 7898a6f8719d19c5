import { textNumber } from '../../changes/text-number';
import { grouped } from '../../grouped';
import { schoolsOf } from '../../reports/scope';
import type { ComplianceRun } from '../../run/run';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
import { compareTexts, folded } from '../../sheets/values/text';
import type { AnsweredPacket } from '../answered';
import { schoolsOfRows, sourceTables } from '../school-rows';
import type { Merge, MergedPacket, MergeItem } from './item';
import { findingsByKey, mergeAnswers } from './merge-answers';
import { mergeCells } from './merge-cells';
import { signatureOf, type NewItem } from './packet-context';

/**
 * Takes answered packets back (docs/spec/reports.md, School packets): what the school changed and answered, held against what was sent and
 * what the workbook says by now. Writes nothing: each line says what a click would write, if anything. The same whatever the order of the
 * packets.
 * @param workbook the cells that the run was made of
 */
export function mergePackets(
  run: ComplianceRun,
  workbook: WorkbookSnapshot,
  packets: readonly AnsweredPacket[],
): Merge {
  const schools = schoolsOf(run);
  const known = new Set(schools.map(folded));
  const office = { run, tables: sourceTables(run.sheets, workbook), schoolsOfRow: schoolsOfRows(run.dataset) };
  const found = findingsByKey(run);
  const items: NewItem[] = [];
  const merged = packets.map((packet): MergedPacket => {
    const { file, sent } = packet;
    const signed = signatureOf(packet);
    const about = { file, school: sent.school, asOf: sent.asOf, by: signed.by };
    if (!known.has(folded(sent.school))) {
      const refused = `It is the packet of ${sent.school}, a school that this workbook does not have.`;
      return { ...about, refused, remarks: [], unanswered: sent.findings.length, unchangedCells: 0 };
    }
    const answers = mergeAnswers(packet, found, signed);
    const cells = mergeCells(packet, office, signed);
    items.push(...answers.items, ...cells.items);
    return {
      ...about,
      refused: null,
      remarks: [...agesOf(packet, packets, run), ...answers.remarks, ...cells.remarks],
      unanswered: answers.unanswered,
      unchangedCells: cells.unchanged,
    };
  });
  const given = new Set(merged.filter(({ refused }) => refused === null).map(({ school }) => folded(school)));
  return {
    packets: merged.sort((a, b) => compareTexts(a.school, b.school) || compareTexts(a.file, b.file)),
    items: together(items),
    missing: schools.filter((school) => !given.has(folded(school))),
  };
}

/** What is to be said of the age of a packet. */
function agesOf({ sent }: AnsweredPacket, all: readonly AnsweredPacket[], run: ComplianceRun): string[] {
  const newer = all.some((other) => folded(other.sent.school) === folded(sent.school) && other.sent.asOf > sent.asOf);
  return [
    ...(newer ? ['An old packet: a newer one of the school is among the files.'] : []),
    ...(sent.schoolYear !== run.schoolYear ? [`An old packet: it is of the school year ${sent.schoolYear}.`] : []),
  ];
}

/** Joins what several files say alike; where they say different things of one cell or problem, each is told as such. */
function together(items: readonly NewItem[]): MergeItem[] {
  const joined: MergeItem[] = [];
  for (const same of grouped(items, ({ school, target }) => `${folded(school)}\n${target}`).values()) {
    const ways = [...grouped([...same].sort(bySignature), wayOf).values()];
    const said = ways.filter(([first]) => first?.state !== 'changed here' && first?.state !== 'row gone there');
    for (const [first, ...more] of ways) {
      if (first === undefined) continue;
      const { file, target, ...item } = first;
      const isOneOfSeveral = said.length > 1 && said.some(([other]) => other === first);
      joined.push({
        ...item,
        id: textNumber([item.school, target, wayOf(first)].join('\n')),
        files: [...new Set([file, ...more.map((other) => other.file)])].sort(compareTexts),
        ...(isOneOfSeveral
          ? {
              state: 'several answers',
              note: ['The school says different things of this.', item.note].filter((text) => text !== '').join(' '),
            }
          : {}),
      });
    }
  }
  return joined.sort(
    (a, b) =>
      compareTexts(folded(a.school), folded(b.school)) ||
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      compareTexts(a.what, b.what) ||
      compareTexts(a.about, b.about) ||
      compareTexts(a.there, b.there) ||
      compareTexts(a.id, b.id),
  );
}

/** What waits for a decision first, what needs none last. */
export const ORDER: readonly MergeItem['state'][] = [
  'conflict',
  'several answers',
  'waive',
  'changed there',
  'not understood',
  'row gone here',
  'row added there',
  'row gone there',
  'answered',
  'both alike',
  'changed here',
];

function wayOf({ state, there, here }: NewItem): string {
  return [state, there, here].join('\n');
}

/** Of several who say the same, whoever signed it first is named. */
function bySignature(a: NewItem, b: NewItem): number {
  return (
    Number(a.by === '') - Number(b.by === '') ||
    compareTexts(a.date, b.date) ||
    compareTexts(a.by, b.by) ||
    compareTexts(a.file, b.file) ||
    compareTexts(a.note, b.note)
  );
}
