import { z } from 'zod';
import { textNumber } from '../changes/text-number';
import type { SentRecord } from './packet';

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ error: z.string() })]);
const row = z.object({
  key: z.string(),
  person: z.string().nullable(),
  values: z.array(value),
  withheld: z.array(z.number()).optional(),
});
const column = z.object({ heading: z.string(), field: z.string(), isDate: z.boolean(), isKey: z.boolean() });
const sheet = z.object({
  tab: z.string(),
  of: z.string(),
  headingRow: z.number(),
  columns: z.array(column),
  rows: z.array(row),
});
const record = z.object({
  version: z.literal(1),
  school: z.string(),
  asOf: z.string(),
  schoolYear: z.string(),
  date1904: z.boolean(),
  sheets: z.array(sheet),
  findings: z.array(z.object({ key: z.string(), says: z.string() })),
});

const MARK = 'ML packet';
/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 30_000;

/** What was sent, as texts for the cells of a column: the first says what follows and seals it, so that a change of it is noticed. */
export function sentTexts(sent: SentRecord): string[] {
  const text = JSON.stringify(sent);
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + MOST_CHARACTERS;
    // Half a character would be no text, and blanks at an end may be lost.
    while (end < text.length && end > at + 1 && !/[\w,:]{2}/.test(text.slice(end - 1, end + 1))) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return [`${MARK} ${sent.version} ${parts.length} ${textNumber(text)}`, ...parts];
}

/** What was sent, of the texts of the column; null where they are none of a packet, or not as they were. */
export function readSentTexts([head = '', ...parts]: readonly string[]): SentRecord | null {
  const [, version, count, seal] = /^ML packet (\d+) (\d+) (\w+)$/.exec(head) ?? [];
  const text = parts.slice(0, Number(count)).join('');
  if (version !== '1' || textNumber(text) !== seal) return null;
  try {
    return record.parse(JSON.parse(text));
  } catch {
    // Sealed, and yet not ours: of another version, perhaps.
    return null;
  }
}
