import type PptxGenJS from 'pptxgenjs';
import type { ReportCell, ReportColumn, ReportTable } from '../../compliance/reports/report-sheet';
import { shownText } from '../../compliance/reports/text/shown-text';
import { columnWidths } from '../text/column-widths';
import { safeText } from '../text/safe-text';
import { COLOURS, FACE, STATUS_COLOURS, type Place } from './look';

const SIZE = 16;
const POINTS_AN_INCH = 72;
/** Points that a cell keeps free at both sides together. */
const PADDING = 16;

const NONE = { type: 'none' } as const;
const HAIR: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: COLOURS.rule };

/** A table of a few rows. */
export function addTable(slide: PptxGenJS.Slide, table: ReportTable, place: Place): void {
  const { columns, rows } = table;
  const widths = columnWidths(table, place.w * POINTS_AN_INCH, SIZE, PADDING).map((width) => width / POINTS_AN_INCH);
  const head = columns.map(({ heading, type }) =>
    cell(heading, type, { bold: true, fill: { color: COLOURS.head }, valign: 'bottom' }),
  );
  slide.addTable([head, ...rows.map((row) => columns.map((column, at) => bodyCell(row[at], column)))], {
    x: place.x,
    y: place.y,
    w: widths.reduce((sum, width) => sum + width, 0),
    colW: widths,
    fontFace: FACE,
    fontSize: SIZE,
    color: COLOURS.ink,
    margin: [0.04, 0.09, 0.04, 0.09],
    objectName: 'Table',
  });
}

function bodyCell(value: ReportCell | undefined, { type }: ReportColumn): PptxGenJS.TableCell {
  const status = typeof value === 'object' && value !== null && 'status' in value ? value.status : null;
  const colours = status === 'error' || status === 'warning' ? STATUS_COLOURS[status] : null;
  return cell(
    shownText(value, type),
    type,
    colours === null ? {} : { fill: { color: colours.ground }, color: colours.ink },
  );
}

function cell(text: string, type: ReportColumn['type'], look: PptxGenJS.TableCellProps): PptxGenJS.TableCell {
  return {
    text: safeText(text),
    options: { align: type === 'text' ? 'left' : 'right', border: [NONE, NONE, HAIR, NONE], ...look },
  };
}
