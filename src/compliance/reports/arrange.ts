import type { ReportBlock, ReportSheet, ReportTable } from './report-sheet';

/** A table of more rows runs over a page. */
export const ROWS_OF_A_PAGE = 25;

type Parts = Pick<ReportSheet, 'blocks'> & { readonly sources: readonly string[] };

/**
 * The blocks of a report in the order of docs/spec/reports.md, What is true of every report: what is said and the small tables as
 * they come, then the list, then what is not printed; and apart from them the sentences about sources. So the head of the list
 * can stand on every page that follows, and on no other.
 */
export function arranged(blocks: readonly ReportBlock[]): Parts {
  const said = blocks.filter((block) => !(block.kind === 'note' && block.isSource));
  const sources = blocks.flatMap((block) => (block.kind === 'note' && block.isSource ? [block.text] : []));
  const list = listOf(said);
  const parts = partsOf(said);
  const rankOf = (part: readonly ReportBlock[]) => {
    const tables = tablesOf(part);
    return tables.some(({ notPrinted }) => notPrinted) ? 2 : list !== null && tables.includes(list) ? 1 : 0;
  };
  const ordered = [0, 1, 2].flatMap((rank) => parts.filter((part) => rankOf(part) === rank));
  // What a report says after a list that has no heading, it says of itself.
  const second = ordered.flatMap((part) => (rankOf(part) === 1 && !hasHeading(part) ? part.filter(isParagraph) : []));
  const rest = ordered.flatMap((part) => (rankOf(part) === 0 ? part : tableLast(part)));
  return { blocks: [...second, ...rest.filter((block) => !second.includes(block))], sources };
}

/** The table whose head stands on every page: the one that the report names, else the last that runs over a page. */
export function listOf(blocks: readonly ReportBlock[]): ReportTable | null {
  const tables = tablesOf(blocks);
  const printed = tables.filter(({ notPrinted }) => !notPrinted);
  const named = printed.filter(({ list }) => list);
  const long = printed.filter(({ rows }) => rows.length > ROWS_OF_A_PAGE);
  return named.at(-1) ?? long.at(-1) ?? null;
}

export function tablesOf(blocks: readonly ReportBlock[]): ReportTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** A heading begins a part, and so does a table that no heading stands over. */
function partsOf(blocks: readonly ReportBlock[]): ReportBlock[][] {
  const parts: ReportBlock[][] = [[]];
  for (const block of blocks) {
    const part = parts.at(-1) ?? [];
    const begins = block.kind === 'heading' || (block.kind === 'table' && hasTable(part));
    if (begins && part.length > 0) parts.push([block]);
    else part.push(block);
  }
  return parts;
}

function hasHeading(part: readonly ReportBlock[]): boolean {
  return part.some(({ kind }) => kind === 'heading');
}

function isParagraph({ kind }: ReportBlock): boolean {
  return kind === 'paragraph';
}

function hasTable(part: readonly ReportBlock[]): boolean {
  return part.some(({ kind }) => kind === 'table');
}

/** Charts of a list go before its heading, and the small print between heading and table: nothing follows a list. */
function tableLast(part: readonly ReportBlock[]): ReportBlock[] {
  const of = (...kinds: readonly ReportBlock['kind'][]) => part.filter(({ kind }) => kinds.includes(kind));
  return [...of('chart'), ...of('heading'), ...of('paragraph', 'note'), ...of('table')];
}
