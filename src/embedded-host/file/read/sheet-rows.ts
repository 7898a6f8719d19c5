import type { Attributes, ReadRow, RowTarget } from '../../../xlsx/read/row-target';
import type { PackedValues } from '../../../xlsx/cells/packed-values';
import type { CellRow, HostSheet } from '../../model';

/** Puts rows of a file, with their heights and formats, into a sheet. */
export class SheetRows implements RowTarget {
  readonly packing: PackedValues;
  readonly #sheet: HostSheet;

  /** @param packing what packs the values of all sheets of the workbook */
  constructor(sheet: HostSheet, packing: PackedValues) {
    this.#sheet = sheet;
    this.packing = packing;
    sheet.cells.startLoading(packing);
  }

  row(row: number): Readonly<CellRow> | undefined {
    return this.#sheet.cells.row(row);
  }

  openRow(row: number, { ht, hidden, s, customFormat }: Attributes): boolean {
    const sheet = this.#sheet;
    if (ht !== undefined && Number.isFinite(Number(ht))) sheet.rowHeights.set(row, Number(ht));
    if (hidden === '1' || hidden === 'true') sheet.hiddenRows.add(row);
    if (s !== undefined && (customFormat === '1' || customFormat === 'true')) sheet.rowStyles.set(row, Number(s));
    return sheet.columnStyles.size > 0 || sheet.rowStyles.has(row);
  }

  loadRow(row: number, cells: ReadRow): void {
    this.#sheet.cells.loadPacked(row, cells);
  }
}
