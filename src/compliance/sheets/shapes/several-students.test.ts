import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { recognise } from '../recognise';
import { runOf } from './testing/run-of';

const ROSTER = [
  ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD'],
  [1001, 'Ruiz, Ana', 3, 'EL', 2],
  [1002, 'Lee, Kim', 3, 'EL', 2],
  [1003, 'Poe, Max', 3, 'EL', 2],
];
const MET = ['Course', 'Section', 'Teacher', 'Min/Mtg', 'Mtgs/Wk'];
const withGroups = (Groups: SheetRows[string]) => runOf({ Roster: ROSTER, Groups });
const servedIn = ({ services }: ReturnType<typeof runOf>) => services.map(({ served }) => served);
const readAs = ({ dataset }: ReturnType<typeof runOf>) =>
  dataset.readAs.flatMap(({ sheet, text }) => (sheet.sheet.name === 'Groups' ? [text] : []));

it('students who are named in one cell are each in the class', () => {
  const done = withGroups([
    [...MET, 'Student Name'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 'Ana Ruiz; Kim Lee'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 'Poe, Max'],
  ]);
  expect(servedIn(done)).toEqual([true, true, true]);
  expect(done.dataset.sections.map(({ activeStudents }) => activeStudents.map(({ id }) => id).sort())).toEqual([
    ['1001', '1002', '1003'],
  ]);
  expect(readAs(done)).toEqual([
    '1 cell of Student Name name several students: each of them is in the class.',
    '3 rows without a student id joined to the roster by name.',
  ]);
});

it('so are those whose ids stand in one cell; a number with thousands commas is one id', () => {
  const done = withGroups([
    [...MET, 'Student ID'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, '1001, 1003'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, '1,002'],
  ]);
  expect(servedIn(done)).toEqual([true, true, true]);
});

it('who of a cell is on no roster is told alone, at the cell', () => {
  const { findings, services } = withGroups([
    [...MET, 'Student Name'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 'Ruiz, Ana, Nobody, Nell, Lee, Kim'],
  ]);
  expect(services.map(({ served }) => served)).toEqual([true, true, false]);
  const strangers = findings.filter(({ check }) => check === 'scheduled-not-on-roster');
  expect(strangers.map(({ location: { row, cells }, data }) => [row, cells, data['name']])).toEqual([
    [2, ['F2'], 'Nobody, Nell'],
  ]);
});

it('one student with a comma, or an id beside the names, is one student', () => {
  const comma = withGroups([
    [...MET, 'Student Name'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 'Ruiz, Ana'],
  ]);
  expect(servedIn(comma)).toEqual([true, false, false]);
  const besides = withGroups([
    [...MET, 'Student ID', 'Student Name'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 1001, 'Ruiz, Ana; Lee, Kim'],
  ]);
  expect(servedIn(besides)).toEqual([true, false, false]);
});

it('a row without an id that names several is one row without an id', () => {
  const { findings } = withGroups([
    [...MET, 'Student ID', 'Student Name'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, '', 'Ana Ruiz; Kim Lee'],
    ['ESL 3', '1', 'Kelly, Pat', 90, 5, 1003, 'Poe, Max'],
  ]);
  expect(findings.filter(({ check }) => check === 'student-id-missing')).toHaveLength(1);
});

it('a sheet of more rows than a call can have arguments is read, too', () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => ['ESL 3', '1', 'Kelly, Pat', 90, 5, 2000 + at]);
  const Groups = [[...MET, 'Student ID'], ['ESL 3', '1', 'Kelly, Pat', 90, 5, '1001, 1003'], ...rows];
  const [reading] = recognise(workbookOf({ Groups }));
  const also = reading?.recognised ? reading.also : [];
  expect(also.map(({ dataRows }) => dataRows.length)).toEqual([1]);
});
