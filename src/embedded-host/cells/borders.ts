import type { BorderLine, BorderSide, CellArea, CellStyle, HostSheet, HostWorkbook } from '../model';
import { isWholeColumns, isWholeRows } from '../model';
import { changeStyles, commonStyleValue } from './styles';

/** The sides that Office.js names (`Excel.BorderIndex`). The inside ones are the lines between the cells of a range. */
export const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

interface Strip {
  readonly area: CellArea;
  readonly side: BorderSide;
}

/** The cells that carry a side of the area, and on which of their own sides. */
function strips(area: CellArea, index: BorderIndex): Strip[] {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  switch (index) {
    case 'EdgeTop':
      return [{ area: isWholeColumns(area) ? area : { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: isWholeColumns(area) ? area : { ...area, row: last.row, rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: isWholeRows(area) ? area : { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: isWholeRows(area) ? area : { ...area, column: last.column, columns: 1 }, side: 'right' }];
    case 'InsideHorizontal':
      return area.rows < 2
        ? []
        : [
            { area: { ...area, rows: area.rows - 1 }, side: 'bottom' },
            { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return area.columns < 2
        ? []
        : [
            { area: { ...area, columns: area.columns - 1 }, side: 'right' },
            { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

/** What the cells along a side share of its line; null where they differ. */
export function readBorder<T>(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly CellArea[],
  index: BorderIndex,
  read: (line: BorderLine | undefined) => T,
): T | null {
  const found = new Set<T | null>();
  for (const area of areas) {
    for (const strip of strips(area, index)) {
      found.add(commonStyleValue(workbook, sheet, [strip.area], (style) => read(style.borders[strip.side])));
    }
  }
  const [only = null, ...more] = found;
  return more.length === 0 ? only : null;
}

/** Changes the line along a side of each area; `alter` answers undefined for no line, and `change` says in full what it does. */
export function changeBorder(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly CellArea[],
  index: BorderIndex,
  change: string,
  alter: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  for (const area of areas) {
    for (const { area: cells, side } of strips(area, index)) {
      changeStyles(workbook, sheet, [cells], `${side} ${change}`, (style) =>
        withBorder(style, side, alter(style.borders[side])),
      );
    }
  }
}

function withBorder(style: CellStyle, side: BorderSide, line: BorderLine | undefined): CellStyle {
  const { [side]: _, ...others } = style.borders;
  return { ...style, borders: line ? { ...others, [side]: line } : others };
}
