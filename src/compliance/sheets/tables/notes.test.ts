import { workbookOf } from '../../checks/testing/workbook-of';
import { howRead } from '../how-read';
import { recognise } from '../recognise';
import type { CellValue } from '../snapshot';

const HEAD = ['Student ID', 'Student Name', 'Grade', 'ML Status'];

/** The rows that are read as students when these stand below one, and what is told. */
function readWith(...rows: readonly CellValue[][]) {
  const [reading] = recognise(workbookOf({ Roster: [HEAD, [1001, 'Ruiz, Ana', 3, 'EL'], ...rows] }));
  if (reading === undefined || reading.recognised === null) throw new Error('It was not recognised.');
  const { dataRows, sheet } = reading.recognised;
  return {
    rows: Array.from(dataRows, (index) => sheet.firstRow + index),
    told: howRead(reading.recognised, []).join(' '),
  };
}

it.each<[string, CellValue[]]>([
  ['a note', ['* Omid moved to Lowell 10/14, records sent.', '', '', '']],
  ['a legend', ['Legend:', 'SDD = service delivery', '', '']],
  ['a line of a legend', ['', 'yellow = new', '', '']],
  ['a title', ['ESL B - Tran', '', '', '']],
  ['a grade over its students', ['', 'Grade 4', '', '']],
  ['words in another column', ['', '', '', 'see Maria']],
])('%s is no student, and told', (_, row) => {
  const read = readWith(row, ['1002', 'Lee, Kim', 3, 'EL']);
  expect(read.rows).toEqual([2, 4]);
  expect(read.told).toBe('Row 3 is left out: notes, a title or another table, they look like no row of this one.');
});

it.each<[string, CellValue[]]>([
  ['a student without an id', ['', 'Lee, Kim', '', '']],
  ['a student whose id is still to come', ['PENDING', 'Lee, Kim', '', '']],
  ['an id without a name', ['A-1002', '', '', '']],
  ['a number of any length', [1002, '', '', '']],
  ['a row with a grade', ['PENDING', '', 3, '']],
  ['an Excel error in place of the id', [{ error: '#REF!' }, '', '', '']],
  ['a row with three cells', ['PENDING', '', '3', 'EL']],
])('%s stays a row', (_, row) => expect(readWith(row)).toEqual({ rows: [2, 3], told: '' }));
