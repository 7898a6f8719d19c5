import { kindOf } from '../kinds';
import { alsoTold, type RecognisedSheet } from '../recognised-sheet';
import type { TableRead } from './read-stacked';
import type { SheetSnapshot } from '../snapshot';
import type { Table } from './tables';
import { isBlank } from '../values/text';
import { wordList } from '../values/word-list';

/** A part with fewer headings is a note beside a table. */
const FEWEST_HEADINGS = 2;
/** Wider sheets are exports, which hold one table. */
const WIDEST = 64;
const MOST_ROWS = 2_000;

/**
 * The tables that stand side by side under one row of headings, from left to right: parted by columns that are blank from the head down. Empty
 * where there is only one.
 */
export function sideBySide(sheet: SheetSnapshot, table: Table): Table[] {
  const { head, columns, end, isExcelTable } = table;
  if (isExcelTable || head.texts.length > WIDEST || end - head.index > MOST_ROWS) return [];
  const isBlankColumn = (column: number) => {
    for (let index = head.index; index < end; index++) if (!isBlank(sheet.values[index]?.[column])) return false;
    return true;
  };
  const parts: Table[] = [];
  let from = columns[0];
  for (let column = from; column <= columns[1]; column++) {
    if (column < columns[1] && !isBlankColumn(column)) continue;
    if (column > from) parts.push(partOf(table, from, column));
    from = column + 1;
  }
  const isTables = parts.length > 1 && parts.every(({ head: { texts } }) => countOf(texts) >= FEWEST_HEADINGS);
  return isTables ? parts : [];
}

/** The sheets of tables that stand side by side; the first tells so. */
export function toldApart(parts: readonly TableRead[]): readonly RecognisedSheet[] {
  const titles = parts.flatMap(({ sheets: [first] }) => (first === undefined ? [] : [kindOf(first.kind).title]));
  const told = `Tables that stand side by side, with a blank column between them, are read each by itself: ${wordList(titles)}.`;
  return parts.flatMap((part) => part.sheets).map((sheet, place) => (place === 0 ? alsoTold(sheet, told) : sheet));
}

function countOf(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

function partOf(table: Table, from: number, to: number): Table {
  const within = (texts: readonly string[]) => texts.map((text, column) => (column < from || column >= to ? '' : text));
  const { head } = table;
  return { ...table, head: { ...head, texts: within(head.texts), names: within(head.names) }, columns: [from, to] };
}
