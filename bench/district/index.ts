import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { HostWorkbook } from '../../src/embedded-host';
import type { CellValue as HostValue } from '../../src/embedded-host/model';
import { followUpSheets } from './follow-up-sheets';
import { mainSheets } from './main-sheets';
import { makePupils, STUDENTS_A_SCHOOL } from './pupils';

/** The day on which made-up districts are judged. */
export const DISTRICT_AS_OF = dayOf(2026, 10, 15);

/** A made-up district of so many students with eight schedule rows each, and every sheet that some check asks for. */
export function makeDistrict(students: number, studentsASchool = STUDENTS_A_SCHOOL): WorkbookSnapshot {
  const pupils = makePupils(students, studentsASchool);
  return {
    name: `district-${students}.xlsx`,
    date1904: false,
    unread: [],
    sheets: [...mainSheets(pupils), ...followUpSheets(pupils)],
  };
}

/** The same cells as a workbook in memory, as the file would be once it is loaded. Empty texts become blank cells. */
export function toHostWorkbook({ name, sheets }: WorkbookSnapshot): HostWorkbook {
  const workbook = new HostWorkbook(name);
  for (const sheet of sheets) {
    const { cells } = workbook.addSheet(sheet.name);
    sheet.values.forEach((row, index) => {
      const values = row.map(hostValue);
      cells.loadRow(index, { values, formulas: undefined, styles: undefined });
    });
  }
  return workbook;
}

/** A cell's value in the model; the made-up district has no error values. */
export function hostValue(value: CellValue | undefined): HostValue {
  return value === undefined || value === '' || typeof value === 'object' ? null : value;
}
