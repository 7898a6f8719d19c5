import type { CellRow } from '../cells/cell-row';
import type { CellValue } from '../cells/cell-value';
import { PackedValues } from '../cells/packed-values';
import { CellBudget } from './cell-budget';
import { openWorkbook, readStrings, sheetParts } from './open-workbook';
import { readSheetData } from './read-sheet-data';
import type { ReadRow, RowTarget } from './row-target';
import { splitSheet } from './split-sheet';
import { atOnce } from '../slices';

/** The cells of a workbook, and whether its dates count from 1904. */
export interface WorkbookCells {
  readonly date1904: boolean;
  readonly sheets: readonly SheetCells[];
}

/** The cells of a sheet. */
export interface SheetCells {
  readonly name: string;
  /** By the row's number from 1: values as they were calculated last, without blank ones at the end. Rows that hold none are left out. */
  readonly rows: ReadonlyMap<number, readonly CellValue[]>;
}

/**
 * Reads the cells of an .xlsx file and nothing else of it.
 * @param mostBytes a file that unpacks to more is refused
 * @throws UnreadableFileError with one line for people
 */
export function readCells(bytes: Uint8Array, name: string, mostBytes: number): WorkbookCells {
  const workbook = openWorkbook(bytes, name, mostBytes);
  const { zip, date1904 } = workbook;
  const context = { strings: readStrings(workbook), date1904, budget: new CellBudget() };
  const packing = new PackedValues(context.strings);
  const sheets = sheetParts(workbook).flatMap(({ element, kind, part }): SheetCells[] => {
    if (kind !== 'worksheet') return [];
    const target = new ValueRows(packing);
    zip.guard(part, () => atOnce(readSheetData(splitSheet(zip.read(part)), target, context)));
    return [{ name: element.attributes['name'] ?? '', rows: target.values() }];
  });
  zip.assertSound();
  return { date1904, sheets };
}

/** Keeps rows without their formats. */
class ValueRows implements RowTarget {
  readonly #rows = new Map<number, CellRow>();

  constructor(readonly packing: PackedValues) {}

  row(row: number): CellRow | undefined {
    return this.#rows.get(row);
  }

  openRow(): boolean {
    return false;
  }

  loadRow(row: number, { values, width, formulas, styles }: ReadRow): void {
    const unpacked = Array.from(values.subarray(0, width), (value) => this.packing.unpack(value));
    this.#rows.set(row, { values: unpacked, formulas, styles });
  }

  values(): Map<number, CellValue[]> {
    const found = new Map<number, CellValue[]>();
    for (const [row, { values }] of this.#rows) {
      // A text without a letter is a blank cell.
      const cells = values.map((value) => (value === '' ? null : value));
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length > 0) found.set(row + 1, cells);
    }
    return found;
  }
}
