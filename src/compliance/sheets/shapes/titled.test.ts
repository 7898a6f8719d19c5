import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { openingSentences } from '../../run/who-is-judged';
import { dayOf } from '../values/dates';

const LIST = [
  ['ID', 'Name', 'EL Status', 'SDD'],
  [6001, 'Abad, Ana', 'EL', 1],
  [6002, 'Bui, Ben', 'EL', 2],
];
const runOf = (sheets: SheetRows) => run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });

it.each([
  ['Grade 6', LIST, '6'],
  ['6th Grade ELs', LIST, '6'],
  ['K2', LIST, 'K2'],
  ['ELs', [['Grade 6 - Lincoln'], ...LIST], '6'],
])('a list of students named %s is of the grade %#', (name, rows, grade) => {
  const { dataset, sheets } = runOf({ [name]: rows });
  expect(Array.from(dataset.students.values(), (student) => student.grade)).toEqual([grade, grade]);
  expect(sheets[0]?.recognised?.readAs).toEqual([
    `No column says the grade: ${grade} is taken from the name or the title of the sheet.`,
  ]);
});

it.each(['ELs', 'Grades 6-8', 'Room 6'])('one named %s says no grade, and no ML is denied for it', (name) => {
  const done = runOf({ [name]: LIST });
  expect(done.sheets[0]?.recognised).toBeNull();
  expect(openingSentences(done)).toEqual(['No roster was read: nothing tells who is an ML.']);
});

it.each([
  ['Teacher: Carmen Ruiz', 'Carmen Ruiz'],
  ['Ms. Linh Tran - ESL schedule 26-27', 'Linh Tran'],
  ["Mr. Ruiz's ESL groups", 'Mr. Ruiz'],
])('%s names the teacher of the classes below it', (title, teacher) => {
  const { dataset, sheets } = runOf({ Classes: [[title], ['Name', 'Gr', 'ESL class'], ['Abad, Ana', 6, 'ESL 1']] });
  expect(dataset.teachers.map(({ name }) => name)).toEqual([teacher]);
  expect(sheets[0]?.recognised?.readAs).toContain(
    `No column says the teacher: ${teacher} is taken from the title of the sheet.`,
  );
});

it.each(["Ms. Tran's homeroom", 'updated 11/20 by Mrs. P', 'Counselor: Ms. Hill', 'ESL classes'])(
  '%s names no teacher of them',
  (title) => {
    const { dataset } = runOf({ Classes: [[title], ['Name', 'Gr', 'ESL class'], ['Abad, Ana', 6, 'ESL 1']] });
    expect(dataset.teachers).toEqual([]);
  },
);

it('a list of sections has no teacher from its title: it is of all that are taught', () => {
  const { sheets } = runOf({
    Sections: [['Teacher: Carmen Ruiz'], ['Course', 'Section', 'Enrolled'], ['ESL 1', '01', 12]],
  });
  expect(sheets[0]?.recognised).toMatchObject({ kind: 'sections', readAs: [] });
  expect(sheets[0]?.recognised?.columns.has('teacher')).toBe(false);
});

it('classes whose teacher has an id have none from a title', () => {
  const rows = [
    ['Name', 'Gr', 'ESL class', 'Teacher ID'],
    ['Abad, Ana', 6, 'ESL 1', 'T100'],
  ];
  const { dataset } = runOf({ Classes: [['Teacher: Carmen Ruiz'], ...rows] });
  expect(dataset.teachers.map(({ name, id }) => [name, id])).toEqual([['', 'T100']]);
});

it('titles that name two teachers name none', () => {
  const teachersBelow = (...titles: string[]) =>
    runOf({
      Classes: [...titles.map((title) => [title]), ['Name', 'Gr', 'ESL class'], ['Abad, Ana', 6, 'ESL 1']],
    }).dataset.teachers.map(({ name }) => name);
  expect(teachersBelow('Teacher: Carmen Ruiz', 'Teacher: Linh Tran')).toEqual([]);
  expect(teachersBelow('Teacher: Carmen Ruiz', 'Teacher: Carmen Ruiz')).toEqual(['Carmen Ruiz']);
});

it('a list of MLs without ids is of the grade, too, by their names in one column or two', () => {
  const gradesOf = (...headings: string[]) =>
    Array.from(
      runOf({
        'Grade 6': [
          headings,
          headings.map((heading) => (heading === 'SDD' ? 1 : heading === 'EL Status' ? 'EL' : 'Abad, Ana')),
        ],
      }).dataset.students.values(),
      ({ grade }) => grade,
    );
  expect(gradesOf('Student Name', 'EL Status', 'SDD')).toEqual(['6']);
  expect(gradesOf('Last Name', 'First Name', 'EL Status', 'SDD')).toEqual(['6']);
  expect(gradesOf('Student Name', 'Phone')).toEqual([]);
});

it('a column of the teacher goes before the title', () => {
  const { dataset } = runOf({
    Classes: [['Teacher: Carmen Ruiz'], ['Name', 'ESL class', 'Teacher'], ['Abad, Ana', 'ESL 1', 'Tran, Linh']],
  });
  expect(dataset.teachers.map(({ name }) => name)).toEqual(['Tran, Linh']);
});
