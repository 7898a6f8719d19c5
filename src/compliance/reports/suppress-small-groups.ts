import { tablesOf } from './arrange';
import { note } from './note';
import type { ReportBlock, ReportCell, ReportSheet, ReportTable } from './report-sheet';
import { hiddenRowsOf } from './small-groups';

/** Stands for a number that would let a small group be worked out. */
const HIDDEN = '*';

/**
 * Hides the numbers of small groups in the tables that say how large their groups are: rows that count 1 to `limit - 1`
 * students, and as many others as it takes that no hidden number can be worked out from what is shown. Charts draw the rows
 * that are shown. Sentences and lists of students are not changed. With a limit below 2 nothing is hidden.
 */
export function suppressSmallGroups(sheet: ReportSheet, limit: number): ReportSheet {
  if (limit < 2) return sheet;
  return {
    ...sheet,
    cover: [...sheet.cover, { label: 'Small groups', value: coverText(limit) }],
    blocks: withSmallHidden(sheet.blocks, limit),
    ...(sheet.shorter === undefined ? {} : { shorter: sheet.shorter.map((blocks) => withSmallHidden(blocks, limit)) }),
  };
}

function withSmallHidden(blocks: readonly ReportBlock[], limit: number): ReportBlock[] {
  const tables = tablesOf(blocks);
  const changed = new Map<string, Changed>();
  for (const table of tables) {
    const hidden = hiddenRowsOf(table, tables, limit);
    if (hidden.size === 0) continue;
    const isCharted = blocks.some((block) => block.kind === 'chart' && block.table === table.name);
    changed.set(table.name, withoutNumbers(table, hidden, limit, isCharted));
  }
  return blocks.flatMap((block) => suppressed(block, changed, limit));
}

interface Changed {
  readonly table: ReportTable;
  /** The rows whose numbers are shown; first in a table that a chart draws. */
  readonly shown: number;
}

function coverText(limit: number): string {
  return `numbers of groups under ${limit} students are hidden in tables and charts (<${limit}, and * where a number would tell them); sentences and lists of students are not changed`;
}

function suppressed(block: ReportBlock, changed: ReadonlyMap<string, Changed>, limit: number): ReportBlock[] {
  if (block.kind === 'table') {
    const own = changed.get(block.name);
    if (own === undefined) return [block];
    const hidden = own.table.rows.length - own.shown;
    return [own.table, note(tableNote(hidden, own.table, limit))];
  }
  const source = block.kind === 'chart' ? changed.get(block.table) : undefined;
  if (block.kind !== 'chart' || source === undefined) return [block];
  return source.shown === 0
    ? [note(`${block.title}: not drawn, because every group is small.`)]
    : [{ ...block, first: Math.min(block.first ?? source.shown, source.shown) }];
}

function tableNote(hidden: number, { totals }: ReportTable, limit: number): string {
  const rows = hidden === 1 ? '1 row is' : `${hidden} rows are`;
  return (
    `Small groups: the numbers of ${rows} hidden, so that no group under ${limit} students can be told.` +
    (totals ? ' Totals count the rows that are shown.' : '')
  );
}

function withoutNumbers(table: ReportTable, hidden: ReadonlySet<number>, limit: number, isCharted: boolean): Changed {
  const size = table.columns.findIndex(({ heading }) => heading === table.groupSize);
  const rows = table.rows.map((row, at) => {
    if (!hidden.has(at)) return row;
    const group = Number(row[size]);
    return row.map((cell, column): ReportCell => {
      if (column === size) return group < limit ? `<${limit}` : HIDDEN;
      return hidesNumber(cell, column > size) ? HIDDEN : cell;
    });
  });
  const isHidden = (_: unknown, at: number) => hidden.has(at);
  const isShown = (_: unknown, at: number) => !hidden.has(at);
  return {
    // A chart draws rows from the top, and their order would tell something of their size.
    table: { ...table, rows: isCharted ? [...rows.filter(isShown), ...rows.filter(isHidden)] : rows },
    shown: rows.length - hidden.size,
  };
}

/** Numbers anywhere; behind the size also texts with a digit in them, such as `2 of 7`. Before it stand the group's names. */
function hidesNumber(cell: ReportCell, isBehindSize: boolean): boolean {
  const value = typeof cell === 'object' && cell !== null ? cell.text : cell;
  if (typeof value === 'number') return true;
  return isBehindSize && typeof value === 'string' && /\d/.test(value);
}
