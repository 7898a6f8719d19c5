import type { ReportBlock, ReportColumn, ReportSheet, ReportTable } from '../report-sheet';

const TYPES: Readonly<Record<ReportColumn['type'], string>> = {
  text: '',
  integer: ' 0',
  decimal: ' 0.0',
  hours: ' 0.00',
  points: ' ±',
  percent: ' %',
  date: ' date',
};

/**
 * What stands on a tab from top to bottom, without its sentences and numbers: its title, `# heading`, a table by its name with its columns and how their
 * numbers show (`MLs 0 sum`), and of what a row is known again when the user's notes are kept, a chart by its columns.
 */
export function partsOf({ title, blocks }: ReportSheet): string[] {
  return [title, ...blocks.flatMap(partOf)];
}

function partOf(block: ReportBlock): string[] {
  if (block.kind === 'heading') return [`# ${block.text}`];
  if (block.kind === 'table') return [tablePart(block)];
  if (block.kind !== 'chart') return [];
  return [`${block.type} chart of ${block.table}: ${block.series.join(', ')} by ${block.categories}`];
}

function tablePart({ name, columns, totals, notesBy = [], ...table }: ReportTable): string {
  const marks = [
    ...(table.list ? ['list'] : []),
    ...(table.notPrinted ? ['not printed'] : []),
    ...(totals ? ['totals'] : []),
    ...(notesBy.length === 0 ? [] : [`notes by ${notesBy.join(' + ')}`]),
    ...(table.groupSize === undefined ? [] : [`size is ${table.groupSize}`]),
  ];
  return [[name, ...marks].join(', '), columns.map(columnPart).join(' | ')].join(': ');
}

function columnPart({ heading, type, total, fillIn, spill }: ReportColumn): string {
  const of = total === undefined || total === 'label' ? '' : ` ${total}`;
  return `${heading}${TYPES[type]}${of}${fillIn ? ' (to fill in)' : ''}${spill ? ' …' : ''}`;
}
