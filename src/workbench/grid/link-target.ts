import {
  AddressError,
  parseArea,
  splitSheetName,
  type CellArea,
  type HostSheet,
  type HostWorkbook,
} from '../../embedded-host/browser';

/** A formula that goes to a cell of this workbook, as our report tabs have them: `=HYPERLINK("#'Roster'!F17","17")`. */
const LINK = /^=HYPERLINK\("#((?:[^"]|"")+)"\s*,/i;

/** Where a cell's link leads within the workbook; null where it has none, or where it leads is hidden or gone. */
export function linkTarget(
  workbook: HostWorkbook,
  sheet: HostSheet,
  row: number,
  column: number,
): { readonly sheet: HostSheet; readonly area: CellArea } | null {
  const [, target] = LINK.exec(sheet.cells.formula(row, column) ?? '') ?? [];
  if (target === undefined) return null;
  try {
    const { sheetName, rest } = splitSheetName(target.replaceAll('""', '"'));
    const found = sheetName === undefined ? sheet : workbook.sheetNamed(sheetName);
    return found?.visibility === 'Visible' ? { sheet: found, area: parseArea(rest) } : null;
  } catch (error) {
    if (error instanceof AddressError) return null;
    throw error;
  }
}
