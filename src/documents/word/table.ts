import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { ROWS_OF_A_PAGE } from '../../compliance/reports/arrange';
import type { ReportCell, ReportColumn, ReportTable } from '../../compliance/reports/report-sheet';
import { shownText } from '../../compliance/reports/text/shown-text';
import { columnWidths } from '../text/column-widths';
import { totalsOf } from '../text/totals';
import type { WordLayout } from './layouts';
import { BODY_SIZE, COLOURS, STATUS_COLOURS, twips } from './look';
import { runs } from './runs';

/** Points at each side of a cell. */
const SIDE = 4;
/** Points above and below its text. */
const above = ({ isDense = false }: WordLayout) => (isDense ? 0.25 : 1.5);

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR_RULE = { style: BorderStyle.SINGLE, size: 2, color: COLOURS.rule } as const;
const TOTAL_RULE = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.ink } as const;

/** How a row of a table looks. */
type RowRole = 'head' | 'body' | 'total';

/**
 * A table of a report as one of Word: its head is marked as such, so that it is read out with each cell and stands on every page; no
 * row is cut, and a table of a page's rows stays together.
 * @param room points between the margins
 */
export function wordTable(table: ReportTable, room: number, layout: WordLayout): Table {
  const { columns, printFirst } = table;
  const rows = table.rows.slice(0, printFirst);
  const shown = { ...table, rows };
  const widths = columnWidths(shown, room, BODY_SIZE, 2 * SIDE + 1);
  const lines: { readonly role: RowRole; readonly cells: readonly (ReportCell | undefined)[] }[] = [
    { role: 'head', cells: columns.map(({ heading }) => heading) },
    ...rows.map((cells) => ({ role: 'body' as const, cells })),
    ...(table.totals && rows.length > 0 ? [{ role: 'total' as const, cells: totalsOf(shown) }] : []),
  ];
  const isTogether = rows.length <= ROWS_OF_A_PAGE;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(SIDE), right: twips(SIDE), top: twips(above(layout)), bottom: twips(above(layout)) },
    borders: {
      top: NO_RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
      bottom: HAIR_RULE,
      insideHorizontal: HAIR_RULE,
    },
    tableLook: {
      firstRow: true,
      lastRow: table.totals,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: lines.map(
      ({ role, cells }, at) =>
        new TableRow({
          tableHeader: role === 'head',
          cantSplit: true,
          children: columns.map((column, of) => {
            // At least three rows stand under a head.
            const keepNext = at < lines.length - 1 && (isTogether || at < 3);
            return cell(cells[of], column, role, widths[of] ?? 0, keepNext);
          }),
        }),
    ),
  });
}

function cell(
  value: ReportCell | undefined,
  { type, total }: ReportColumn,
  role: RowRole,
  width: number,
  keepNext: boolean,
): TableCell {
  const isHead = role === 'head';
  const text = shownText(value, isHead ? 'text' : role === 'total' && total === 'count' ? 'integer' : type);
  const status = typeof value === 'object' && value !== null && 'status' in value ? value.status : null;
  const colours = status === 'error' || status === 'warning' ? STATUS_COLOURS[status] : null;
  const ground = isHead ? COLOURS.head : (colours?.ground ?? null);
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(ground === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
    ...(role === 'total' ? { borders: { top: TOTAL_RULE } } : {}),
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext,
        alignment: type === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: runs(text, { bold: role !== 'body', ...(colours === null ? {} : { color: colours.ink }) }),
      }),
    ],
  });
}
