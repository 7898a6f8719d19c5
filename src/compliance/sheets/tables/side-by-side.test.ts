import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../values/dates';

const runOf = (sheets: SheetRows) => run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });

it('tables side by side are read each by itself, and findings point at their own cells', () => {
  const { dataset, sheets, findings } = runOf({
    ELs: [
      ['Student ID', 'Grade', 'EL Status', 'SDD', '', 'Teacher', 'ESL License', 'SEI'],
      [1001, 3, 'EL', 1, '', 'Ruiz, Carmen', 'Yes', 'Yes'],
      [1002, '13th', 'EL', 2, '', 'Tran, Linh', 'maybe', 'Yes'],
      [1003, 4, 'EL', 3, '', '', '', ''],
    ],
  });
  expect(dataset.sheets.map(({ kind, dataRows }) => [kind, dataRows.length])).toEqual([
    ['roster', 3],
    ['staff', 2],
  ]);
  expect(sheets[0]?.recognised?.readAs).toEqual([
    'Tables that stand side by side, with a blank column between them, are read each by itself: roster and staff sheet.',
  ]);
  expect(sheets[0]?.recognised?.unused).toEqual([]);
  const cellsOf = (id: string) => findings.flatMap(({ check, location }) => (check === id ? location.cells : []));
  expect([cellsOf('grade-invalid'), cellsOf('value-unknown')]).toEqual([['B3'], ['G3']]);
});

it('each takes its grade from the title above it', () => {
  const { dataset } = runOf({
    ELs: [
      ['Grade 3', '', '', '', 'Grade 4', '', ''],
      ['Student ID', 'Name', 'SDD', '', 'Student ID', 'Name', 'SDD'],
      [2001, 'Gil, Gia', 1, '', 2003, 'Hall, Hal', 2],
      [2002, 'Ito, Ike', 2, '', 2004, 'Jones, Jo', 3],
    ],
  });
  expect(Array.from(dataset.students.values(), ({ id, grade }) => [id, grade])).toEqual([
    ['2001', '3'],
    ['2002', '3'],
    ['2003', '4'],
    ['2004', '4'],
  ]);
});

it('one table with a blank column inside it stays one', () => {
  const { dataset } = runOf({
    ELs: [
      ['Student ID', 'Grade', '', 'EL Status', 'SDD'],
      [1001, 3, '', 'EL', 1],
    ],
  });
  expect(dataset.students.get('1001')).toMatchObject({ status: 'EL', level: 1 });
});
