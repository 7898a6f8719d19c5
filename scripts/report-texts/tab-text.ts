import type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportColumn,
  ReportSheet,
  ReportTable,
} from '../../src/compliance/reports/report-sheet';
import { isoDate } from '../../src/compliance/sheets/values/dates';

/** Rows of a table that are told whatever they say; of those after them, each with a status that no row above it has. */
const FIRST_ROWS = 4;
const DECIMALS = 4;

/** A tab as text from top to bottom, a line a row; of one that is to be a page also what is left where nothing else fits. */
export function tabText(tab: ReportSheet): string {
  const { tabName, title, cover, reading, blocks, sources = [], figures = [], shorter = [], orientation } = tab;
  return [
    `${tabName}: ${title}`,
    cover.map(({ label, value }) => `${label}: ${value}`).join('; '),
    reading,
    ...blocks.flatMap(blockLines),
    ...sources.map((text) => `From: ${text}`),
    ...figures.map(({ name, value, place }) => `Figure: ${name} ${value}, ${place}`),
    ...shorter.slice(-1).flatMap((shortest) => ['', '## At its shortest', ...shortest.flatMap(blockLines)]),
    ...(orientation === undefined ? [] : [`Page: ${orientation}`]),
  ].join('\n');
}

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `# ${block.text}`];
    case 'links':
      return block.groups.map(({ name, links }) => `${name}: ${links.map((link) => cellText(link)).join(', ')}`);
    case 'chart':
      return [chartLine(block)];
    case 'table':
      return tableLines(block);
    default:
      return [block.text];
  }
}

function tableLines(table: ReportTable): string[] {
  const { columns, rows } = table;
  const seen = new Set<string>();
  const told = rows.filter((row, at) => {
    const statuses = row.filter(isStatus).map((cell) => cellText(cell));
    const isNew = statuses.some((status) => !seen.has(status));
    for (const status of statuses) seen.add(status);
    return at < FIRST_ROWS || isNew;
  });
  return [
    `[${tableMarks(table).join(', ')}] ${columns.map(columnText).join(' | ')}`,
    ...told.map((row) =>
      row
        .map((cell, at) => cellText(cell, columns[at]))
        .join(' | ')
        .trimEnd(),
    ),
  ];
}

function chartLine({ type, table, first, categories, series, title }: ReportChart): string {
  const rows = first === undefined ? '' : ` (first ${first})`;
  return `[${type} chart of ${table}${rows}: ${series.join(', ')} by ${categories}] ${title}`;
}

function tableMarks({ name, rows, totals, list, notPrinted, printFirst, notesBy, groupSize }: ReportTable): string[] {
  return [
    ...[name, `${rows.length} rows`],
    ...(totals ? ['totals'] : []),
    ...(list ? ['list'] : []),
    ...(notPrinted ? ['not printed'] : []),
    ...(printFirst === undefined ? [] : [`first ${printFirst} printed`]),
    ...(notesBy === undefined ? [] : [`notes by ${notesBy.join(' + ')}`]),
    ...(groupSize === undefined ? [] : [`size is ${groupSize}`]),
  ];
}

/** `Share served ‹percent 12›`: the type where it is not text, the width, what is totalled, and from what it follows. */
function columnText({ heading, type, width, total, fillIn, spill, figure, from }: ReportColumn): string {
  const follows =
    from === undefined ? [] : Object.entries(from).map(([how, of]) => `${how} ${[of].flat().join(' + ')}`);
  const marks = [
    ...[type === 'text' ? [] : type, width, total ?? [], fillIn ? 'to fill in' : [], spill ? 'spills' : []],
    ...[figure === undefined ? [] : `is ${figure}`, follows],
  ];
  return `${heading} ‹${marks.flat().join(' ')}›`;
}

function cellText(cell: ReportCell, column?: ReportColumn): string {
  if (typeof cell === 'number') return column?.type === 'date' ? isoDate(cell) : String(Number(cell.toFixed(DECIMALS)));
  if (typeof cell === 'string' || cell === null) return cell ?? '';
  return 'link' in cell ? `${cell.text} (${cell.link.sheet} ${cell.link.address})` : `${cell.text} (${cell.status})`;
}

function isStatus(cell: ReportCell): boolean {
  return typeof cell === 'object' && cell !== null && 'status' in cell;
}
