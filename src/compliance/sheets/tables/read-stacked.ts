import type { Fit } from '../fit';
import { kindOf, type KindId } from '../kinds';
import { withMergedValues } from './merged-cells';
import { alsoTold, type RecognisedSheet } from '../recognised-sheet';
import type { SheetSnapshot } from '../snapshot';
import { areAlike, blocksOf, type Block } from './stacked';
import type { Table } from './tables';
import { isBlank } from '../values/text';
import { counted, wordList } from '../values/word-list';

/** A table as the sheets that it is read as, with all that it was tried as; or why it is none. */
export interface TableRead {
  readonly sheets: readonly RecognisedSheet[];
  readonly fits: readonly Fit[];
  readonly reason?: string;
  /** The kinds that it may be all the same: a person is asked. */
  readonly mayBe?: readonly KindId[];
}

type Read = (sheet: SheetSnapshot, table: Table) => TableRead;

/**
 * The tables that stand below each other, each read by itself; the first tells so. What is no table by itself is part of the one above it,
 * unless it has the headings of that: then what a title says of the one would be taken for the other, and its rows are told instead. Empty where
 * fewer than two are read.
 */
export function readStacked(typed: SheetSnapshot, blocks: readonly Block[], read: Read): readonly RecognisedSheet[] {
  const readBlock = ({ sheet, table }: Block) => read(withMergedValues(sheet, table.head.index), table).sheets;
  const own = blocks.filter((block, place) => {
    const [above] = blocks.slice(Math.max(0, place - 1));
    return place === 0 || readBlock(block).length > 0 || (above !== undefined && areAlike(above.table, block.table));
  });
  const whole = blocksOf(
    typed,
    own.map(({ table }) => table),
  );
  const reads = whole.map(readBlock);
  if (reads.filter((sheets) => sheets.length > 0).length < 2) return [];
  const unread = whole.flatMap(({ table }, place) => (reads[place]?.length === 0 ? filledRows(typed, table) : []));
  return reads
    .flat()
    .map((sheet, place) =>
      place === 0 ? alsoTold({ ...sheet, otherRows: [...sheet.otherRows, ...unread] }, told(reads)) : sheet,
    );
}

function told(reads: readonly (readonly RecognisedSheet[])[]): string {
  const counts = new Map<string, number>();
  for (const [first] of reads) {
    if (first === undefined) continue;
    const { title } = kindOf(first.kind);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const titles = Array.from(counts, ([title, count]) => counted(count, title));
  return `Tables that stand below each other, each under headings of its own, are read each by itself: ${wordList(titles)}.`;
}

function filledRows({ values }: SheetSnapshot, { titlesFrom, end }: Table): number[] {
  return Array.from({ length: end - titlesFrom }, (_, row) => titlesFrom + row).filter(
    (index) => !(values[index]?.every(isBlank) ?? true),
  );
}
