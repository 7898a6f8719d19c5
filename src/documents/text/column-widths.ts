import type { ReportTable } from '../../compliance/reports/report-sheet';
import { widthsOfFewestLines, type Bounds } from '../../compliance/reports/text/fewest-lines';
import { shownText } from '../../compliance/reports/text/shown-text';
import { textWidth, wordWidth, type TextFont } from '../../compliance/reports/text/text-width';
import { totalsOf } from './totals';

/** A column whose cells a person fills in is as wide as the report wishes, in points a character. */
const POINTS_A_CHARACTER = 4;
/** A text that is shorter, such as a level or a date, is not broken over lines. */
const SHORT_TEXT = 46;

/**
 * How wide the columns of a table are, in points: as its texts need, or so that its rows take the fewest lines in `room`.
 * @param padding what a cell keeps free at both sides together
 */
export function columnWidths(table: ReportTable, room: number, size: number, padding: number): number[] {
  const regular: TextFont = { size, bold: false };
  const bold: TextFont = { size, bold: true };
  const totals = table.totals ? totalsOf(table) : [];
  const texts = table.rows.map((row) => table.columns.map(({ type }, at) => shownText(row[at], type)));
  const headings = table.columns.map(({ heading }) => textWidth(heading, bold));
  const widths = [headings, ...texts.map((row) => row.map((text) => textWidth(text, regular)))];
  const bounds = table.columns.map((column, at): Bounds => {
    const total = textWidth(shownText(totals[at], column.type), bold);
    const fillIn = column.fillIn === true ? column.width * POINTS_A_CHARACTER : 0;
    let natural = Math.max(total, fillIn, headings[at] ?? 0);
    let least = Math.max(total, fillIn, wordWidth(column.heading, bold));
    for (const row of texts) {
      const text = row[at] ?? '';
      const width = textWidth(text, regular);
      const isWhole = column.type !== 'text' || width <= SHORT_TEXT;
      natural = Math.max(natural, width);
      least = Math.max(least, isWhole ? width : wordWidth(text, regular));
    }
    return { least: least + padding, natural: natural + padding };
  });
  const natural = bounds.map((bound) => bound.natural);
  if (sum(natural) <= room) return natural;
  const least = sum(bounds.map((bound) => bound.least));
  if (least >= room) return bounds.map((bound) => (bound.least * room) / least);
  return widthsOfFewestLines(bounds, [{ rows: widths, padding: table.columns.map(() => padding) }], room);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
