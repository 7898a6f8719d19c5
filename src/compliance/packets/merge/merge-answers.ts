import { textNumber } from '../../changes/text-number';
import type { Finding } from '../../findings/finding';
import { problemKey } from '../../findings/waivers';
import { grouped } from '../../grouped';
import { checkOf, renderFinding } from '../../run/render-finding';
import { readersDates } from '../../reports/wording';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import type { AnsweredPacket } from '../answered';
import { answeredTable, textOf, type AnsweredRow } from '../answered-table';
import { ANSWER_HEADINGS, ANSWERS, FINDING_HEADINGS, FINDINGS_TAB, type Answer } from '../packet';
import { isoOf, type NewItem, type Signature } from './packet-context';

/** What came of the answers of a packet. */
export interface MergedAnswers {
  readonly items: readonly NewItem[];
  readonly remarks: readonly string[];
  readonly unanswered: number;
}

const [STATUS, TITLE, STUDENT, NAME] = [0, 1, 2, 3];

/** The findings of a run by the number of their problem's key, as packets name them. */
export function findingsByKey({ findings }: ComplianceRun): ReadonlyMap<string, readonly Finding[]> {
  return grouped(findings, (finding) => textNumber(problemKey(finding)));
}

/** Holds each answer of a packet against what was sent and what the run finds by now. */
export function mergeAnswers(
  packet: AnsweredPacket,
  found: ReadonlyMap<string, readonly Finding[]>,
  signed: Signature,
): MergedAnswers {
  const { sent } = packet;
  const headings = [...FINDING_HEADINGS, ...ANSWER_HEADINGS];
  const says = new Map(sent.findings.map((finding) => [finding.key, finding.says]));
  const table = answeredTable(packet, FINDINGS_TAB, headings, new Set(says.keys()));
  if (table === null) {
    const remark = `Its tab “${FINDINGS_TAB}” is gone, or its column Key: no answer was read.`;
    return { items: [], remarks: sent.findings.length === 0 ? [] : [remark], unanswered: sent.findings.length };
  }
  const items: NewItem[] = [];
  const answered = new Set<string>();
  const present = new Set<string>();
  for (const row of table.rows) {
    const isSent = row.key !== null && says.has(row.key);
    if (isSent) present.add(row.key ?? '');
    if (!hasAnswer(row)) continue;
    if (isSent) answered.add(row.key ?? '');
    items.push(itemOf(row, packet, isSent ? (says.get(row.key ?? '') ?? null) : null, found, signed));
  }
  const gone = sent.findings.filter(({ key }) => !present.has(key)).length;
  return {
    items,
    remarks: [
      ...table.remarks.map((line) => `Tab “${FINDINGS_TAB}”: ${line}`),
      ...(gone > 0
        ? [`Tab “${FINDINGS_TAB}”: rows that were sent and are gone: ${gone}. They count as not answered.`]
        : []),
    ],
    unanswered: sent.findings.length - answered.size,
  };
}

const ANSWER_AT = FINDING_HEADINGS.length;

function hasAnswer({ values }: AnsweredRow): boolean {
  return values.slice(ANSWER_AT).some((value) => textOf(value) !== '');
}

function itemOf(
  row: AnsweredRow,
  packet: AnsweredPacket,
  says: string | null,
  found: ReadonlyMap<string, readonly Finding[]>,
  signed: Signature,
): NewItem {
  const texts = row.values.map(textOf);
  const [answer = '', reason = '', by = ''] = texts.slice(ANSWER_AT);
  const day = isoOf(row.values[ANSWER_AT + ANSWER_HEADINGS.indexOf('Date')], packet.date1904);
  const key = row.key?.split('-')[0] ?? '';
  const here = found.get(key) ?? [];
  const ours = here.filter(({ school }) => folded(school) === folded(packet.sent.school));
  const [finding] = ours;
  const student = [texts[STUDENT], texts[NAME]].filter((text) => text !== '').join(' · ');
  const base = {
    school: packet.sent.school,
    file: packet.file,
    // Of one problem there is one answer, however many findings it has.
    target: `finding ${key === '' ? `${row.row}` : key}`,
    about: student === '' ? (texts[FINDING_HEADINGS.indexOf('Class or teacher')] ?? '') : student,
    what: texts[TITLE] || texts[STATUS] || '',
    where: finding === undefined ? '' : `${finding.location.sheet}!${finding.location.cells[0] ?? 'A1'}`,
    sent: '',
    there: [answer, reason].filter((text) => text !== '').join(': '),
    here: hereWords(finding),
    by: by === '' ? signed.by : by,
    date: day === '' ? signed.date : day,
    offer: null,
  };
  if (says === null)
    return { ...base, state: 'row added there', note: 'It answers nothing that was sent in this packet.' };
  // A column that is gone cannot be compared; what is there must be as it was sent.
  const isWhole = row.values.slice(0, ANSWER_AT).every((value) => value !== undefined);
  if (isWhole && textNumber(sentTextsOf(row)) !== says)
    return {
      ...base,
      state: 'not understood',
      note: 'The row says something else than was sent: answer and finding may not belong together.',
    };
  return judged(base, answerOf(answer), reason, finding);
}

/** What was sealed of a finding, as it stands there by now. */
function sentTextsOf({ values }: AnsweredRow): string {
  return values
    .slice(0, ANSWER_AT)
    .map((value) => (value === null || value === undefined ? '' : String(value).replace(/\r\n?/g, '\n')))
    .join('\n');
}

function judged(
  base: Omit<NewItem, 'state' | 'note'>,
  answer: Answer | null,
  reason: string,
  finding: Finding | undefined,
): NewItem {
  const said = (state: NewItem['state'], note: string): NewItem => ({ ...base, state, note });
  if (answer === null) return said('not understood', `The answer is none of ${ANSWERS.join(', ')}.`);
  if (answer === 'Fixed')
    return said(
      'answered',
      finding === undefined ? 'It is no longer found.' : 'It is still found here: look for the corrected cell, or ask.',
    );
  if (answer === 'Agree') return said('answered', '');
  if (answer === 'Question')
    return reason === ''
      ? said('not understood', 'The question itself is missing.')
      : said('answered', 'Answer the school.');
  if (reason === '') return said('not understood', 'To waive needs a reason.');
  if (finding === undefined) return said('row gone here', 'It is no longer found: there is nothing to waive.');
  if (finding.waiver !== null)
    return finding.waiver.reason === reason
      ? said('both alike', 'It is waived already, for the same reason.')
      : { ...said('conflict', 'It is waived already, for another reason.'), offer: offerOf(finding, reason) };
  return { ...said('waive', ''), offer: offerOf(finding, reason) };
}

function offerOf(finding: Finding, reason: string) {
  return { kind: 'waiver', key: problemKey(finding), reason } as const;
}

function answerOf(text: string): Answer | null {
  return ANSWERS.find((answer) => folded(answer) === folded(text)) ?? null;
}

function hereWords(finding: Finding | undefined): string {
  if (finding === undefined) return 'no longer found';
  if (finding.waiver !== null) return `waived: ${finding.waiver.reason}`;
  return `${checkOf(finding.check).title}. ${readersDates(renderFinding(finding).message)}`;
}
