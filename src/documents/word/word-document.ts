import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { aboutReport, FERPA, namesStudents } from '../../compliance/reports/footer';
import type { ReportBlock, ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';
import { MAKER } from '../mark';
import { safeText } from '../text/safe-text';
import { entries } from './entries';
import { layoutOf, type WordLayout } from './layouts';
import { marginsOf, PAPER, roomOf, stylesOf, twips } from './look';
import { runs, runsWithLead } from './runs';
import { wordTable } from './table';

/**
 * A report as a Word file: its title is the first heading, the headings of its parts are the second, and there is nothing in it that
 * is not in the report. Charts are left to the tab, as their tables show the same numbers; so are lists that are not printed.
 */
export async function wordDocument(sheet: ReportSheet): Promise<Uint8Array> {
  const layout = layoutOf(sheet.id);
  const { orientation } = layout;
  const [room, margins] = [roomOf(layout), marginsOf(layout)];
  const title = safeText(sheet.title);
  const document = new Document({
    title,
    creator: MAKER,
    lastModifiedBy: MAKER,
    description: safeText(aboutReport(sheet)),
    styles: stylesOf(layout),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(PAPER.width),
              height: twips(PAPER.height),
              orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.side),
              right: twips(margins.side),
              footer: twips(margins.footer),
            },
          },
        },
        footers: { default: footer(sheet, room) },
        children: [
          ...opening(sheet),
          ...sheet.blocks.flatMap((block) => written(block, layout, room)),
          ...sources(sheet, layout),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function opening({ title, cover, reading }: ReportSheet): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
    new Paragraph({ style: 'Cover', children: runs(cover.map(({ value }) => value).join(' · ')) }),
    new Paragraph({ style: 'Reading', children: runs(reading) }),
  ];
}

function written(block: ReportBlock, layout: WordLayout, room: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: runsWithLead(block.text) })];
    case 'note':
      return [new Paragraph({ style: 'Note', children: runs(block.text) })];
    case 'table':
      return block.notPrinted ? [] : tableOf(block, layout, room);
    case 'chart':
    case 'links':
      return [];
  }
}

function tableOf(table: ReportTable, layout: WordLayout, room: number): FileChild[] {
  const asEntries = layout.entries?.[table.name];
  if (asEntries === undefined) return [wordTable(table, room, layout), after()];
  const { columns, heading, headedBy, without = [] } = asEntries;
  if (columns === undefined) return entries(table, asEntries);
  return [
    wordTable(withColumns(table, columns), room, layout),
    after(),
    ...(heading === undefined ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(heading) })]),
    ...entries(table, { ...asEntries, without: [...without, ...columns.filter((name) => !headedBy.includes(name))] }),
  ];
}

/** A table with some of its columns. */
function withColumns(table: ReportTable, headings: readonly string[]): ReportTable {
  const kept = table.columns.flatMap(({ heading }, at) => (headings.includes(heading) ? [at] : []));

  return {
    ...table,
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}

/** What stands after a table keeps off it. */
function after(): Paragraph {
  return new Paragraph({ style: 'Cell', spacing: { line: 120 } });
}

function sources({ sources: texts = [] }: ReportSheet, { isDense = false }: WordLayout): Paragraph[] {
  if (texts.length === 0) return [];
  return [
    // One page has no room for a heading over its small print.
    ...(isDense
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs('Where the numbers come from') })]),
    ...texts.map((text) => new Paragraph({ style: 'Note', children: runs(text) })),
  ];
}

function footer(sheet: ReportSheet, room: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'FooterLine',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(room) }],
        children: [
          ...runs(aboutReport(sheet)),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...(namesStudents(sheet) ? [new Paragraph({ style: 'FooterLine', children: runs(FERPA) })] : []),
    ],
  });
}
