import { sourceRows } from '../dataset/source-rows';
import { rowCell, rowLink, studentCell, studentLink } from './linked-cells';
import { runOf } from './testing/run-of';

const { dataset } = runOf({
  Roster: [
    ['Student Name', 'Student ID', 'Grade', 'ML Status', 'SDD'],
    ['Silva, Ana', '1001', 3, 'EL', 2],
    ['Lee, Kim', '', 4, 'EL', ''],
  ],
});
const students = [...dataset.students.values()];
const rows = dataset.sheetsOf('roster').flatMap((sheet) => sourceRows(sheet));
const to = (address: string) => ({ sheet: 'Roster', address });

it('a student is linked by the id, or by what one says of the student, at the first of the fields that are there', () => {
  expect(students.map(studentCell)).toEqual([
    { text: '1001', link: to('B2') },
    { text: '(no id)', link: to('B3') },
  ]);
  expect(students.map((student) => studentLink(student, 'level', 'eld', 'sdd', 'grade'))).toEqual([
    { text: 'level', link: to('E2') },
    { text: 'level', link: to('E3') },
  ]);
  expect(students.map((student) => studentLink(student, 'level', 'eld'))[0]).toEqual({ text: 'level', link: to('B2') });
});

it('a row is linked at the cell of a field, or at its first', () => {
  expect(rows.map((row) => rowCell('3', row, 'grade'))[1]).toEqual({ text: '3', link: to('C3') });
  expect(rows.map((row) => rowLink('row', row))[0]).toEqual({ text: 'row', link: to('A2') });
});
