import { BorderStyle, HeadingLevel, Paragraph, type TextRun } from 'docx';
import type { ReportCell, ReportColumn, ReportTable } from '../../compliance/reports/report-sheet';
import { shownText } from '../../compliance/reports/text/shown-text';
import type { EntryLayout } from './layouts';
import { COLOURS, twips } from './look';
import { runs } from './runs';

const BOX = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule, space: 4 } as const;
/** A wide column asks for running text, a narrow one for a word. */
const WIDE = 30;
const LINES_FOR_TEXT = 4;

/** Each row of a table under a heading, a line a column: for texts that no column is wide enough for. Blank cells have no line. */
export function entries({ columns, rows }: ReportTable, layout: EntryLayout): Paragraph[] {
  const { headedBy, without = [] } = layout;
  const told = columns.map(({ heading }) => !headedBy.includes(heading) && !without.includes(heading));
  return rows.flatMap((row) => {
    const heading = columns
      .flatMap((column, at) => (headedBy.includes(column.heading) ? [shownText(row[at], column.type)] : []))
      .filter((text) => text !== '');
    const lines = columns.flatMap((column, at) => (told[at] ? lineOf(column, row[at], layout) : []));
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs(heading.join(' · ')) }),
      ...lines.map((line, at) => line(at < lines.length - 1)),
    ];
  });
}

type Line = (keepNext: boolean) => Paragraph;

function lineOf(column: ReportColumn, cell: ReportCell | undefined, { unlabelled = [] }: EntryLayout): Line[] {
  const label = unlabelled.includes(column.heading) ? [] : runs(`${column.heading}: `, { color: COLOURS.grey });
  if (column.fillIn === true) return [spaceToWrite(label, column.width)];
  const text = shownText(cell, column.type);
  if (text === '') return [];
  return [(keepNext) => new Paragraph({ keepLines: true, keepNext, children: [...label, ...runs(text)] })];
}

/** A frame to write in. */
function spaceToWrite(label: readonly TextRun[], width: number): Line {
  const blank = width > WIDE ? '\n'.repeat(LINES_FOR_TEXT) : '';
  return (keepNext) =>
    new Paragraph({
      keepLines: true,
      keepNext,
      border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
      indent: { left: twips(5), right: twips(5) },
      spacing: { before: twips(6), after: twips(8) },
      children: [...label, ...runs(blank)],
    });
}
