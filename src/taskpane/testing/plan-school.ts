import type { ExcelHost } from '../../embedded-host';
import { sheetOf, type SheetCells } from '../../excel/testing/excel-with';

/** Two MLs of grade 7 without ESL; Lee, who is licensed, is free when both have electives. */
export const PLAN_SCHOOL: Readonly<Record<string, SheetCells>> = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1001', 'Álvarez, Ana', 'Adams', '7', 'EL', 3],
    ['1002', 'Moe, Max', 'Adams', '7', 'No', ''],
    ['1003', 'Silva, Rui', 'Adams', '7', 'EL', 3],
  ],
  Schedule: [
    [
      'Student ID',
      'School',
      'Course No',
      'Course Title',
      'Section',
      'Term',
      'Schedule',
      'Min/Mtg',
      'Teacher',
      'ESL Type',
    ],
    ...['1001', '1002', '1003'].flatMap((id) => [
      [id, 'Adams', 'M7', 'Mathematics 7', '7A', 'FY', '1(M-F)', 50, 'Roy, Max', ''],
      [id, 'Adams', 'C7', 'Coding', '7A', 'FY', '2(M-F)', 50, 'Abe, Eva', ''],
    ]),
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'SEI', 'FTE'],
    ['Lee, Ann', 'Adams', 'Y', 'Y', 1],
    ['Roy, Max', 'Adams', 'N', 'Y', 1],
    ['Abe, Eva', 'Adams', 'N', 'Y', 1],
  ],
};

/** The schedule's cells, without blank ones at the ends of rows. */
export function scheduleOf(excel: ExcelHost): unknown[][] {
  const rows: unknown[][] = [];
  sheetOf(excel, 'Schedule').cells.forEachRow(({ values }) => {
    const cells = [...values];
    while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
    rows.push(cells);
  });
  return rows;
}
