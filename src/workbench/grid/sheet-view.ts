import {
  displayText,
  type CellArea,
  type CellStyle,
  type CellValue,
  type HostSheet,
  type HostWorkbook,
} from '../../embedded-host/browser';
import { pixels } from './cell-look';
import { ConditionalRules } from './conditional-rules';
import { fittingHeight } from './row-height';
import { RowMap } from './row-map';

const POINTS_A_PIXEL = 0.75;
/** Columns right of the last one in use that can be typed into. */
const SPARE_COLUMNS = 6;
const FEWEST_COLUMNS = 26;
/** A sheet that uses more columns than this shows no more. */
const MOST_COLUMNS = 500;

/** One line of the grid. It holds nothing but its row; everything else is asked of the sheet when it is painted. */
export interface GridLine {
  readonly row: number;
}

/** A part of a merged area: the column that holds its content, and how far right of it, and of what whole width in pixels. */
interface MergePiece {
  readonly column: number;
  readonly offset: number;
  readonly width: number;
}

/**
 * A sheet as the grid reads it: cell by cell, only where it paints, straight from the workbook in memory. Nothing is copied.
 * Make a new one after every change of the sheet.
 */
export class SheetView {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  /** How large it is shown; 1 is the size of Excel at 100 %. */
  readonly zoom: number;
  readonly rows: RowMap;
  /** The sheet's columns that are shown, in order. */
  readonly columns: readonly number[];
  readonly rules: ConditionalRules;
  readonly #merges: ReadonlyMap<number, readonly CellArea[]>;

  constructor(workbook: HostWorkbook, sheet: HostSheet, zoom = 1) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.zoom = zoom;
    this.rows = new RowMap(sheet);
    this.columns = shownColumns(sheet);
    this.rules = new ConditionalRules(workbook, sheet);
    this.#merges = mergesByRow(sheet);
  }

  value(row: number, column: number): CellValue {
    return this.sheet.cells.value(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.sheet.styleNumber(row, column));
  }

  /** The text that the cell shows. */
  text(row: number, column: number): string {
    return displayText(this.value(row, column), this.style(row, column).numberFormat, this.workbook.date1904);
  }

  /** What stands in the formula bar: the formula, else the value as one would type it. */
  entry(row: number, column: number): string {
    const formula = this.sheet.cells.formula(row, column);
    if (formula !== undefined) return formula;
    const value = this.value(row, column);
    if (typeof value === 'number') return numberEntry(value, this.style(row, column).numberFormat, this.workbook);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return typeof value === 'string' ? value : this.text(row, column);
  }

  columnPixels(column: number): number {
    return Math.max(this.#zoomed(pixels(this.sheet.columnWidth(column))), 8);
  }

  /** Undefined: the default height of the sheet's rows. */
  rowPixels(row: number): number | undefined {
    const points = this.sheet.rowHeights.get(row);
    if (points !== undefined) return Math.max(this.#zoomed(pixels(points)), 4);
    const fitting = fittingHeight(this.workbook, this.sheet, row);
    return fitting === undefined ? undefined : this.#zoomed(fitting);
  }

  /** How wide a column of so many pixels on screen is, in points. */
  columnPoints(onScreen: number): number {
    return (onScreen / this.zoom) * POINTS_A_PIXEL;
  }

  get defaultRowPixels(): number {
    return Math.max(this.#zoomed(pixels(this.sheet.defaultRowHeight)), 8);
  }

  #zoomed(size: number): number {
    return Math.round(size * this.zoom);
  }

  /** Merged areas that begin in the row. */
  mergesStarting(row: number): readonly CellArea[] {
    return this.#merges.get(row) ?? [];
  }

  /**
   * A merged area that begins in the row and reaches over the end of the frozen columns stands in two places of the grid, each
   * showing its piece of one picture. Undefined for any other cell.
   */
  pieceAt(row: number, column: number): MergePiece | undefined {
    const frozen = this.sheet.freeze?.columns ?? 0;
    const merge = this.mergesStarting(row).find(
      (area) =>
        area.column < frozen && area.column + area.columns > frozen && (column === area.column || column === frozen),
    );
    if (!merge) return undefined;
    const widthOf = (from: number, to: number) =>
      this.columns.reduce((sum, each) => sum + (each >= from && each < to ? this.columnPixels(each) : 0), 0);
    const end = merge.column + merge.columns;
    return { column: merge.column, offset: widthOf(merge.column, column), width: widthOf(merge.column, end) };
  }

  /** How many pixels to the right a text may run over, as the cells there are empty. */
  roomRight(row: number, column: number): number {
    let room = 0;
    const start = this.columns.indexOf(column) + 1;
    for (const next of this.columns.slice(start, start + 12)) {
      const value = this.value(row, next);
      if ((value !== null && value !== '') || this.sheet.cells.formula(row, next) !== undefined) break;
      room += this.columnPixels(next);
    }
    return room;
  }
}

function shownColumns(sheet: HostSheet): number[] {
  let last = 0;
  for (let row = 0; row < sheet.cells.rowCount; row++) last = Math.max(last, sheet.cells.width(row));
  const count = Math.min(Math.max(last + SPARE_COLUMNS, FEWEST_COLUMNS), MOST_COLUMNS);
  return Array.from({ length: count }, (_, column) => column).filter((column) => !sheet.hiddenColumns.has(column));
}

function mergesByRow({ merges }: HostSheet): Map<number, CellArea[]> {
  const byRow = new Map<number, CellArea[]>();
  for (const merge of merges) byRow.set(merge.row, [...(byRow.get(merge.row) ?? []), merge]);
  return byRow;
}

/** A date as typed; any other number in full. */
function numberEntry(value: number, numberFormat: string, { date1904 }: HostWorkbook): string {
  const isDate = /^[^;"]*[ymdhs]/i.test(numberFormat.replace(/\[[^\]]*\]/g, '')) && !/general/i.test(numberFormat);
  if (!isDate) return numberFormat.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  const hasTime = value % 1 !== 0;
  const format = value < 1 ? 'h:mm:ss AM/PM' : hasTime ? 'm/d/yyyy h:mm' : 'm/d/yyyy';
  return displayText(value, format, date1904);
}
