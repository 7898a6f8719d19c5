import { comparableHeading } from '../comparable-heading';
import { headAt } from './heading-row';
import { holdsNames, type Head } from './heads';
import type { SheetSnapshot } from '../snapshot';
import { plainTable, type Table } from './tables';
import { isBlank } from '../values/text';
import { titlesAbove } from '../which-test';

/** One of the tables that stand below each other, with the sheet as far as it reaches. */
export interface Block {
  readonly sheet: SheetSnapshot;
  readonly table: Table;
}

/** Longer and wider sheets are exports, which hold one table. */
const MOST_ROWS = 2_000;
const WIDEST = 64;
const FEWEST_KNOWN = 2;
const LEAST_SHARE = 0.5;
/** A title fills one cell, or two. */
const MOST_CELLS_OF_TITLE = 2;
const MOST_TITLES = 3;
/** What two titles may differ in and still be the head of one page and the next. */
const PAGE = /\bpage\s*\d+(?:\s*of\s*\d+)?/gi;

/**
 * The tables that stand below each other, each with headings of its own below a title or a blank row. Empty where there is only one: headings
 * that repeat under no title, or under the same one, are those of the next page.
 */
export function stackedTables(sheet: SheetSnapshot): Block[] {
  if (sheet.values.length > MOST_ROWS || (sheet.values[0]?.length ?? 0) > WIDEST) return [];
  const heads = headsIn(sheet);
  const starts = heads.map((head, place) => titlesFrom(sheet, head, heads[place - 1]?.index ?? -1));
  const tables = heads.map((head, place): Table => ({ ...plainTable(sheet, head), titlesFrom: starts[place] ?? 0 }));
  const own = tables.filter((table, place) => {
    const before = tables[place - 1];
    return before === undefined || !isNextPage(sheet, before, table);
  });
  return own.length < 2 ? [] : blocksOf(sheet, own);
}

/** The tables as far as each reaches: to where the next begins. */
export function blocksOf(sheet: SheetSnapshot, tables: readonly Table[]): Block[] {
  return tables.map((table, place) => {
    const end = tables[place + 1]?.titlesFrom ?? table.end;
    return { sheet: { ...sheet, values: sheet.values.slice(0, end) }, table: { ...table, end } };
  });
}

/** Whether two tables have the same headings. */
export function areAlike(a: Table, b: Table): boolean {
  return namesOf(a) === namesOf(b);
}

function headsIn(sheet: SheetSnapshot): Head[] {
  const heads: Head[] = [];
  for (let index = 0; index < sheet.values.length; index++) {
    if (!holdsNames(sheet, index)) continue;
    const head = headAt(sheet, index);
    const filled = head.texts.filter((text) => text !== '').length;
    if (head.known < Math.max(FEWEST_KNOWN, filled * LEAST_SHARE)) continue;
    const last = heads.at(-1);
    if (last !== undefined && last.index >= head.first - 1) {
      // The lower row of one head, or a first row that looks like headings.
      if (head.first <= last.first && head.known >= last.known) heads[heads.length - 1] = head;
    } else if (last === undefined || beginsAnew(sheet, head)) heads.push(head);
  }
  return heads;
}

/** Whether a blank row or a title stands above a head: headings directly below data are a row of that. */
function beginsAnew(sheet: SheetSnapshot, { first }: Head): boolean {
  return filledIn(sheet, first - 1) <= 1;
}

/** The first of the titles directly above a head; its own first row where none stands there. */
function titlesFrom(sheet: SheetSnapshot, { first }: Head, lastHead: number): number {
  if (lastHead < 0) return 0;
  let from = first;
  let titles = 0;
  for (let index = first - 1; index > lastHead + 1; index--) {
    const filled = filledIn(sheet, index);
    if (filled > MOST_CELLS_OF_TITLE || (filled === 0 && titles > 0)) break;
    if (filled === 0) continue;
    if (++titles > MOST_TITLES) break;
    from = index;
  }
  return from;
}

function filledIn({ values }: SheetSnapshot, index: number): number {
  return (values[index] ?? []).filter((cell) => !isBlank(cell)).length;
}

function isNextPage(sheet: SheetSnapshot, before: Table, next: Table): boolean {
  const titleOf = (table: Table) => comparableHeading(titlesAbove(sheet, table).join(' ').replace(PAGE, ''));
  const title = titleOf(next);
  return areAlike(before, next) && (title === '' || title === titleOf(before));
}

function namesOf({ head }: Table): string {
  return head.texts.map(comparableHeading).join('\n');
}
