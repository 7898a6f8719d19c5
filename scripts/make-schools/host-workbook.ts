import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { HostWorkbook } from '../../src/embedded-host';
import type { CellValue as HostValue } from '../../src/embedded-host/model';

/** The cells of a made-up school as a workbook that can be saved; empty texts become blank cells. */
export function hostWorkbookOf({ name, sheets }: WorkbookSnapshot): HostWorkbook {
  const workbook = new HostWorkbook(name);
  for (const sheet of sheets) {
    const { cells } = workbook.addSheet(sheet.name);
    sheet.values.forEach((row, index) => {
      cells.loadRow(index, { values: row.map(hostValue), formulas: undefined, styles: undefined });
    });
  }
  return workbook;
}

function hostValue(value: CellValue | undefined): HostValue {
  return value === undefined || value === '' || typeof value === 'object' ? null : value;
}
