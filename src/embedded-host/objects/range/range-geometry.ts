import { WHOLE_SHEET } from '../../cells/address';
import { usedArea } from '../../cells/used-range';
import { HostError, invalidArgument } from '../../errors';
import { boundingArea, intersectAreas, isValidArea, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../model';
import type { HostObject } from '../../protocol/host-object';
import { CellsObject, requireCells } from '../cells-object';

/** A whole number from an argument. Throws `InvalidArgument`. */
export function wholeNumber(argument: unknown, otherwise?: number): number {
  const number = argument ?? otherwise;
  if (typeof number !== 'number' || !Number.isInteger(number)) throw invalidArgument('A whole number is needed.');
  return number;
}

/** The ranges that a Range leads to. Positions are counted from 0 and may lie outside the range, as in Excel. */
export abstract class RangeGeometry extends CellsObject {
  getCell(row: number, column: number): HostObject {
    const { area } = this;
    return this.at({
      row: area.row + wholeNumber(row),
      column: area.column + wholeNumber(column),
      rows: 1,
      columns: 1,
    });
  }

  getRow(row: number): HostObject {
    return this.at({ ...this.area, row: this.area.row + wholeNumber(row), rows: 1 });
  }

  getColumn(column: number): HostObject {
    return this.at({ ...this.area, column: this.area.column + wholeNumber(column), columns: 1 });
  }

  getLastRow(): HostObject {
    return this.getRow(this.area.rows - 1);
  }

  getLastColumn(): HostObject {
    return this.getColumn(this.area.columns - 1);
  }

  getLastCell(): HostObject {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }

  getRowsAbove(count = 1): HostObject {
    return count < 0 ? this.getRowsBelow(-count) : this.at({ ...this.area, row: this.area.row - count, rows: count });
  }

  getRowsBelow(count = 1): HostObject {
    const { area } = this;
    return count < 0 ? this.getRowsAbove(-count) : this.at({ ...area, row: area.row + area.rows, rows: count });
  }

  getColumnsBefore(count = 1): HostObject {
    const { area } = this;
    return count < 0 ? this.getColumnsAfter(-count) : this.at({ ...area, column: area.column - count, columns: count });
  }

  getColumnsAfter(count = 1): HostObject {
    const { area } = this;
    return count < 0
      ? this.getColumnsBefore(-count)
      : this.at({ ...area, column: area.column + area.columns, columns: count });
  }

  getEntireRow(): HostObject {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn(): HostObject {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  getResizedRange(deltaRows: number, deltaColumns: number): HostObject {
    const { area } = this;
    const rows = area.rows + wholeNumber(deltaRows);
    return this.at({ ...area, rows, columns: area.columns + wholeNumber(deltaColumns) });
  }

  getAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.at({ ...this.area, rows: wholeNumber(rows), columns: wholeNumber(columns) });
  }

  getOffsetRange(rowOffset: number, columnOffset: number): HostObject {
    const { area } = this;
    const moved = { ...area, row: area.row + wholeNumber(rowOffset), column: area.column + wholeNumber(columnOffset) };
    return this.at(moved);
  }

  getBoundingRect(other: unknown): HostObject {
    return this.at(boundingArea(this.area, this.otherArea(other)));
  }

  getIntersection(other: unknown): HostObject {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw new HostError('ItemNotFound');
    return shared;
  }

  getIntersectionOrNullObject(other: unknown): HostObject | null {
    return this.atOrNull(intersectAreas(this.area, this.otherArea(other)));
  }

  /** Throws `ItemNotFound` when the range is empty (docs/guides/office-js.md 2.4). */
  getUsedRange(valuesOnly = false): HostObject {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (!used) throw new HostError('ItemNotFound');
    return used;
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    return this.atOrNull(usedArea(this.sheet, valuesOnly, this.area));
  }

  /** The block of cells around the range that blank rows and columns bound. */
  getSurroundingRegion(): HostObject {
    let region: CellArea = this.area;
    for (;;) {
      const row = Math.max(region.row - 1, 0);
      const column = Math.max(region.column - 1, 0);
      const wider = {
        row,
        column,
        rows: Math.min(region.row + region.rows + 1, MAX_ROWS) - row,
        columns: Math.min(region.column + region.columns + 1, MAX_COLUMNS) - column,
      };
      const used = usedArea(this.sheet, true, isValidArea(wider) ? wider : WHOLE_SHEET);
      const next = used ? boundingArea(region, used) : region;
      if (next.rows === region.rows && next.columns === region.columns) return this.at(region);
      region = next;
    }
  }

  private otherArea(other: unknown): CellArea {
    const cells = typeof other === 'string' ? undefined : requireCells(other);
    if (!cells || cells.sheet !== this.sheet) throw invalidArgument('Both ranges must be on the same sheet.');
    return cells.area;
  }
}

/** The members of a Range that lead to other ranges, with the ExcelApi 1.x of each. */
export const GEOMETRY_MEMBERS = {
  getCell: 1,
  getRow: 1,
  getColumn: 1,
  getLastRow: 1,
  getLastColumn: 1,
  getLastCell: 1,
  getRowsAbove: 2,
  getRowsBelow: 2,
  getColumnsBefore: 2,
  getColumnsAfter: 2,
  getEntireRow: 1,
  getEntireColumn: 1,
  getResizedRange: 2,
  getAbsoluteResizedRange: 7,
  getOffsetRange: 1,
  getBoundingRect: 1,
  getIntersection: 1,
  getIntersectionOrNullObject: 4,
  getUsedRange: 2,
  getUsedRangeOrNullObject: 4,
  getSurroundingRegion: 7,
} as const;
