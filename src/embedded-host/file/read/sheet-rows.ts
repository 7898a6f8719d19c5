import type { Attributes, RowTarget } from '../../../xlsx/read/row-target';
import type { CellRow, HostSheet } from '../../model';

/** Puts rows of a file, with their heights and formats, into a sheet. */
export class SheetRows implements RowTarget {
  readonly #sheet: HostSheet;

  constructor(sheet: HostSheet) {
    this.#sheet = sheet;
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

  loadRow(row: number, cells: CellRow): void {
    this.#sheet.cells.loadRow(row, cells);
  }
}
