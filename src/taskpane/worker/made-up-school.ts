import { KINDS } from '../../compliance/sheets/kinds';
import type { FieldType } from '../../compliance/sheets/kinds/field';
import type { CellValue, WorkbookSnapshot } from '../../compliance/sheets/snapshot';

/** The students of the school, and the rows of each of its sheets. */
const ROWS = 30;
/** 2026-09-01 as a cell holds it. */
const SEPTEMBER = 46_266;

/** What cells of a type may hold, row after row, and then from the first again. */
const CELLS: Readonly<Record<FieldType, readonly CellValue[]>> = {
  studentId: Array.from({ length: ROWS }, (_, row) => 100_001 + row),
  stateId: Array.from({ length: ROWS }, (_, row) => String(1_000_000_001 + row)),
  staffId: [501, 502, 503],
  person: ['Sosa, Ana', 'Reyes, Luis', 'Costa, Rui'],
  grade: [1, 2, 3, 4, 5],
  grades: ['1-2', '3', '4-5'],
  enrollment: ['Active'],
  status: ['EL', 'No', 'EL', 'FEL'],
  level: [1, 2, '3', 4.2],
  score: [1.8, 2.5, 3.4],
  program: ['State SEI', '00'],
  eslType: ['Standalone', ''],
  scope: ['ESL'],
  yesNo: ['Y', 'N', ''],
  specialEducation: ['N', 'Y'],
  explicitYes: ['', 'Y'],
  mark: ['x', ''],
  license: ['Y', 'N'],
  modification: [''],
  date: [SEPTEMBER, SEPTEMBER + 40, ''],
  endDate: [SEPTEMBER + 1_000, SEPTEMBER + 60],
  dateOrYesNo: [SEPTEMBER + 10, 'Y', ''],
  year: [2026, 2025],
  monitoringYear: [1, 2, 3, 4],
  minutes: [45, 60, 30],
  count: [5, 4],
  fte: [1, 0.5],
  term: ['FY', 'S1'],
  pattern: ['3(M-F)', '5(M,W,F)'],
  days: ['M,W,F', 'M-F'],
  period: [3, 5],
  time: ['08:30', '09:15'],
  text: ['ESL', 'Math', 'Science', 'Spanish'],
};

/** A sheet of every kind with a column for every field: what an engine gets ready on. */
export function madeUpSchool(): WorkbookSnapshot {
  const sheets = KINDS.map(({ title, fields }) => ({
    name: title,
    firstRow: 1,
    firstColumn: 1,
    tables: [],
    values: [
      Array.from(fields.values(), ({ headings }) => headings[0] ?? ''),
      ...Array.from({ length: ROWS }, (_, row) =>
        Array.from(fields.values(), ({ type }) => CELLS[type][row % CELLS[type].length] ?? ''),
      ),
    ],
  }));
  return { name: 'made up', date1904: false, unread: [], sheets };
}
