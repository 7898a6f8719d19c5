import { headingTest } from '../headings';
import { headEndingAt, holdsNames, type Head } from './heads';
import { KINDS } from '../kinds';
import { isOwnHeading } from '../own-output';
import type { SheetSnapshot } from '../snapshot';
import { isBlank } from '../values/text';

const ROWS_SEARCHED = 25;
const FEWEST_HEADINGS = 2;
/** Another row than the best is tried where it has at least so many, and half of the best row's. */
const FEWEST_OF_OTHERS = 3;
const LEAST_SHARE = 0.5;
const isHeading = headingTest(KINDS);

/**
 * The heads that a sheet may have among its first 25 used rows, the one with the most known headings first, the upper of equals
 * (docs/spec/sheets.md §1, docs/spec/recognition.md §3). Rows with fewer than 2 known headings are none; only the first row of names
 * alone, above all of these, may be one with a single known heading, and is tried last.
 */
export function findHeads(sheet: SheetSnapshot): Head[] {
  const heads: Head[] = [];
  let lone: Head | null = null;
  let used = 0;
  for (let index = 0; index < sheet.values.length && used < ROWS_SEARCHED; index++) {
    if (sheet.values[index]?.every(isBlank) ?? true) continue;
    used++;
    const head = headAt(sheet, index);
    if (head.known >= FEWEST_HEADINGS) heads.push(head);
    else if (head.known > 0 && heads.length === 0 && holdsNames(sheet, index)) lone ??= head;
  }
  const isUpperRow = (head: Head) =>
    heads.some((lower) => lower.first <= head.index && lower.index > head.index && lower.known >= head.known);
  const whole = heads.filter((head) => !isUpperRow(head));
  whole.sort((a, b) => b.known - a.known || a.index - b.index);
  const least = Math.max(FEWEST_OF_OTHERS, (whole[0]?.known ?? 0) * LEAST_SHARE);
  // A row of values may name a field too: `ESL`, for what a teacher teaches.
  const likely = whole.filter(
    ({ known, index }, place) => place === 0 || (known >= least && holdsNames(sheet, index, true)),
  );
  return lone === null ? likely : [...likely, lone];
}

/** What was worked out of a sheet, by row: whether tables stand below each other is asked of the same rows as where the first begins. */
const known = new WeakMap<SheetSnapshot, Map<number, Head>>();

/** The head that ends in a row, whatever it holds. */
export function headAt(sheet: SheetSnapshot, index: number): Head {
  const heads = known.get(sheet) ?? new Map<number, Head>();
  known.set(sheet, heads);
  const head = heads.get(index) ?? headEndingAt(sheet, index, isKnownHeading);
  heads.set(index, head);
  return head;
}

function isKnownHeading(text: string): boolean {
  return !isOwnHeading(text) && isHeading(text);
}
