import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { recognise } from './recognise';

const columnsOf = (rows: SheetRows[string]) => {
  const [reading] = recognise(workbookOf({ Sheet: rows }));
  return reading?.recognised ? Object.fromEntries(reading.recognised.columns) : reading;
};

describe('a column called Course', () => {
  const HEAD = ['Student ID', 'Course', 'Description', 'Period'];

  it('is the code where its cells are codes and a description stands beside it', () => {
    const rows = [
      [1001, '1210-01', 'ESL 2', 1],
      [1002, '2040-02', 'Geometry CP', 2],
    ];
    expect(columnsOf([HEAD, ...rows])).toMatchObject({ courseCode: 1, courseTitle: 2 });
  });

  it('is the title where its cells have words, whatever the description says', () => {
    const rows = [
      [1001, 'ESL 2', 'Second year of ESL', 1],
      [1002, 'Geometry CP', 'Honors may be added', 2],
    ];
    expect(columnsOf([HEAD, ...rows])).toMatchObject({ courseTitle: 1 });
  });

  it('is the title where nothing else may be', () => {
    const [, , , ...rest] = HEAD;
    expect(
      columnsOf([
        ['Student ID', 'Course', ...rest],
        [1001, '1210-01', 1],
      ]),
    ).toMatchObject({ courseTitle: 1 });
  });
});

it('students under names of groups of columns, with their teachers and programs, are a roster and no list of licenses', () => {
  const rows = [
    ['Student Name', '', 'ID #s', '', 'Gr.', 'Teacher', 'EL Info', ''],
    ['Last', 'First', 'Local', 'State', '', '', 'Status', 'Program'],
    ['Cadet', 'Woodson', '35527', '1042270135', '04', 'Yee', 'EL', 'SEI'],
    ['Chhim', 'Rithy', '34084', '1053662692', '02', 'Stoddard', 'EL', 'SEI'],
    ['De La Cruz', 'Ángel', '35813', '1090028813', '01', 'Prior', 'EL', 'OPT OUT'],
  ];
  expect(columnsOf(rows)).toMatchObject({
    ...{ lastName: 0, firstName: 1, studentId: 2, stateId: 3, grade: 4, mlStatus: 6, elProgram: 7 },
  });
});

it('students without an id are a roster by their names, never licenses of their teachers', () => {
  const rows = [
    ['Student', 'Gr', 'Teacher', 'EL Status', 'Program', 'Home Language'],
    ['Cadet, Woodson', '04', 'Yee', 'EL', 'SEI', 'Haitian Creole'],
    ['Chhim, Rithy', '02', 'Stoddard', 'EL', 'SEI', 'Khmer'],
  ];
  expect(columnsOf(rows)).toEqual({ name: 0, grade: 1, mlStatus: 3, elProgram: 4, firstLanguage: 5 });
});
