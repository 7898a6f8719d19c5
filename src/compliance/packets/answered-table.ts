import { isCellError, type CellValue } from '../sheets/snapshot';
import { folded } from '../sheets/values/text';
import type { AnsweredPacket, AnsweredTab } from './answered';
import { HEADING_ROW, KEY_HEADING } from './packet';

/** A row of a tab that came back, by the headings that were sent. */
export interface AnsweredRow {
  /** Where it stands by now, from 1. */
  readonly row: number;
  /** Null where somebody added the row. */
  readonly key: string | null;
  /** In the order of the headings sent; undefined where the column is no longer there. */
  readonly values: readonly (CellValue | undefined)[];
}

/** A tab that came back. */
export interface AnsweredTable {
  readonly rows: readonly AnsweredRow[];
  /** What became of its columns, a sentence each. */
  readonly remarks: readonly string[];
  /** Headings whose columns are no longer there: nothing of them is read. */
  readonly lost: readonly string[];
}

const MOST_ROWS_ABOVE = 20;

/**
 * Finds a tab and its rows again by the keys, wherever they were moved. A column whose heading was changed is the one that stands where it was sent
 * and bears no heading of another, and that is told.
 * @returns null where the tab, or its column of keys, is gone
 */
export function answeredTable(
  { tabs }: AnsweredPacket,
  name: string,
  headings: readonly string[],
  keys: ReadonlySet<string>,
): AnsweredTable | null {
  const tab = tabs.find((each) => folded(each.name) === folded(name));
  if (tab === undefined) return null;
  const head = headOf(tab, headings);
  const keyAt = keyColumn(tab, head, headings.length, keys);
  if (keyAt === null) return null;
  const { places, remarks, lost } = columnsOf(head?.cells ?? [], headings, keyAt);
  const rows: AnsweredRow[] = [];
  for (const [row, cells] of [...tab.rows].sort(([a], [b]) => a - b)) {
    const key = textOf(cells[keyAt]);
    const isSent = keys.has(key);
    if (!isSent && row <= (head?.row ?? HEADING_ROW)) continue;
    const values = places.map((place) => (place === null ? undefined : (cells[place] ?? null)));
    if (!isSent && values.every((value) => value === undefined || value === null) && key === '') continue;
    rows.push({ row, key: key === '' ? null : key, values });
  }
  return { rows, remarks, lost };
}

/** A cell as a text to compare. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return (isCellError(value) ? value.error : String(value)).trim();
}

interface Head {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** The row that bears most of the headings sent; null where none bears any. */
function headOf({ rows }: AnsweredTab, headings: readonly string[]): Head | null {
  const sent = new Set([...headings, KEY_HEADING].map(folded));
  let best: Head | null = null;
  let most = 0;
  for (const [row, cells] of rows) {
    if (row > MOST_ROWS_ABOVE) continue;
    const count = cells.filter((cell) => sent.has(folded(textOf(cell)))).length;
    if (count > most) [best, most] = [{ row, cells }, count];
  }
  return best;
}

/** The column under `Key`; where that heading was changed, the one that holds keys. */
function keyColumn({ rows }: AnsweredTab, head: Head | null, usual: number, keys: ReadonlySet<string>): number | null {
  const named = head?.cells.findIndex((cell) => folded(textOf(cell)) === folded(KEY_HEADING)) ?? -1;
  const counts = new Map<number, number>();
  for (const cells of rows.values())
    cells.forEach((cell, at) => {
      if (typeof cell !== 'object' && keys.has(textOf(cell))) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  const [most] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  if (most !== undefined) return most[0];
  if (named >= 0) return named;
  return keys.size === 0 && rows.size > 0 ? usual : null;
}

function columnsOf(head: readonly CellValue[], headings: readonly string[], keyAt: number) {
  const texts = head.map((cell) => folded(textOf(cell)));
  const sent = headings.map(folded);
  const taken = new Set([keyAt]);
  // Headings may repeat: the first of two is the first of them that stands there.
  const exact = sent.map((heading) => {
    const at = texts.findIndex((text, place) => text === heading && !taken.has(place));
    if (at >= 0) taken.add(at);
    return at >= 0 ? at : null;
  });
  const remarks: string[] = [];
  const lost: string[] = [];
  const places = exact.map((at, index) => {
    if (at !== null) return at;
    const heading = headings[index] ?? '';
    const text = texts[index] ?? '';
    if (!taken.has(index) && index < head.length && !sent.includes(text) && isBetween(exact, index)) {
      taken.add(index);
      remarks.push(`Its column “${heading}” is now headed “${textOf(head[index])}”; it was read as before.`);
      return index;
    }
    lost.push(heading);
    remarks.push(`Its column “${heading}” is gone: nothing of it was read.`);
    return null;
  });
  return { places, remarks, lost };
}

/** Whether the columns beside one stand where they were sent, so that it was renamed and not moved. */
function isBetween(exact: readonly (number | null)[], index: number): boolean {
  const beside = [index - 1, index + 1].filter((at) => at >= 0 && at < exact.length);
  return beside.every((at) => exact[at] === at || exact[at] === null);
}
