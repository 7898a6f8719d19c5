import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../values/dates';

const runOf = (sheets: SheetRows) => run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
const HEADINGS = ['Student ID', 'Name', 'EL Status', 'SDD'];
const THIRD = [[2001, 'Gil, Gia', 'EL', 1] as const, [2002, 'Ito, Ike', 'EL', 2] as const];
const FOURTH = [[2003, 'Hall, Hal', 'EL', 9] as const, [2004, 'Jones, Jo', 'EL', 3] as const];

it('tables below each other are read each with its own title, and findings point at their own cells', () => {
  const { dataset, sheets, findings } = runOf({
    ELs: [['Grade 3'], HEADINGS, ...THIRD, [], ['Grade 4'], HEADINGS, ...FOURTH],
  });
  expect(Array.from(dataset.students.values(), ({ id, grade }) => [id, grade])).toEqual([
    ['2001', '3'],
    ['2002', '3'],
    ['2003', '4'],
    ['2004', '4'],
  ]);
  expect(sheets[0]?.recognised?.readAs.at(-1)).toBe(
    'Tables that stand below each other, each under headings of its own, are read each by itself: 2 rosters.',
  );
  expect(findings.flatMap(({ check, location }) => (check === 'level-invalid' ? location.cells : []))).toEqual(['D8']);
});

it('tables of several kinds below each other are read as what each is', () => {
  const { dataset } = runOf({
    ELs: [
      ['Student ID', 'Grade', 'EL Status', 'SDD'],
      [1001, 3, 'EL', 1],
      [],
      ['Teachers'],
      ['Teacher', 'School', 'ESL License', 'SEI'],
      ['Ruiz, Carmen', 'Adams', 'Yes', 'Yes'],
    ],
  });
  expect(dataset.sheets.map(({ kind, dataRows }) => [kind, dataRows.length])).toEqual([
    ['roster', 1],
    ['staff', 1],
  ]);
});

it('headings that repeat under the same title or none are those of the next page', () => {
  const page = (number: number) => [`Grade 3   Page ${number} of 2`];
  const { dataset, sheets } = runOf({ ELs: [page(1), HEADINGS, ...THIRD, page(2), HEADINGS, ...FOURTH] });
  expect(dataset.sheets.map(({ kind }) => kind)).toEqual(['roster']);
  expect(sheets[0]?.recognised?.dataRows).toHaveLength(4);
});

it('a table under a title that does not say what the first one said is told, and not read with the words of that', () => {
  const { dataset, sheets } = runOf({
    ELs: [
      ...[['Grade 3'], HEADINGS, ...THIRD, [], ['Grade 4'], HEADINGS, ...FOURTH],
      ...[[], ['Newcomers'], HEADINGS, [2005, 'Ali, Al', 'EL', 1]],
    ],
  });
  expect(Array.from(dataset.students.keys())).toEqual(['2001', '2002', '2003', '2004']);
  expect(sheets[0]?.recognised?.otherRows).toEqual([10, 11, 12]);
});

it('a row of codes above the names of the columns is a part of the head', () => {
  const { dataset, sheets } = runOf({
    SIMS: [
      ['DOE001', 'DOE016', 'DOE025', 'DOE012'],
      ['LOCAL ID', 'GRADE LEVEL', 'LEP STATUS', 'ENROLLMENT STATUS'],
      ['10001', '03', '01', '01'],
      ['10002', '04', '01', '04'],
    ],
  });
  expect(sheets[0]?.recognised?.headingRow).toBe(2);
  expect(Array.from(dataset.students.values(), ({ id, active }) => [id, active])).toEqual([
    ['10001', true],
    ['10002', false],
  ]);
});
