import { stylesInArea } from './cells/styles';
import { HostError } from './errors';
import type { CellArea, HostSheet, HostWorkbook, ProtectionOptions } from './model';

/** Throws `UnsupportedSheet` for a chart or macro sheet (docs/guides/office-js.md 2.4). */
export function requireWorksheet(sheet: HostSheet): void {
  if (sheet.kind !== 'worksheet') throw new HostError('UnsupportedSheet');
}

/** Throws `AccessDenied` when the sheet is protected and does not allow this (docs/guides/office-js.md 2.6). */
export function requireAllowed(sheet: HostSheet, option: Exclude<keyof ProtectionOptions, 'selectionMode'>): void {
  if (sheet.protection && !sheet.protection.options[option]) throw new HostError('AccessDenied');
}

/** Throws `AccessDenied` when the sheet is protected at all. */
export function requireUnprotected(sheet: HostSheet): void {
  if (sheet.protection) throw new HostError('AccessDenied');
}

/** Throws `AccessDenied` when the sheet is protected and one of the cells is locked. */
export function requireUnlocked(workbook: HostWorkbook, sheet: HostSheet, area: CellArea): void {
  if (!sheet.protection) return;
  for (const number of stylesInArea(sheet, area)) {
    if (workbook.styles.get(number).locked) throw new HostError('AccessDenied');
  }
}

/** Throws `AccessDenied` when the workbook's structure is protected: its sheets stay as they are (docs/guides/office-js.md 2.8). */
export function requireFreeStructure(workbook: HostWorkbook): void {
  if (workbook.protectedStructure) throw new HostError('AccessDenied');
}
