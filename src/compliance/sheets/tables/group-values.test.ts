import { recognise } from '../recognise';
import { fieldAddress, sheetRow } from '../recognised-sheet';

function read(name: string, ...values: (string | number)[][]) {
  const sheet = { name, firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  if (recognised === null || recognised === undefined) throw new Error('not read');
  return recognised;
}

describe('a list that says a class once for its students', () => {
  const list = () =>
    read(
      'Class lists',
      ['Course-Sec', 'Course', 'Teacher', 'Student ID', 'Last', 'First', 'Gr'],
      ['0411-01', 'ESL I', 'Achterberg', '20724', 'da Silva', 'Heitor', '12'],
      ['', '', '', '20557', 'Moreira', 'Lívia', '10'],
      ['', '', '', '20568', 'Kabila', 'Innocent', '9'],
      ['0412-01', 'ESL II', '', '20611', 'Guzmán', 'Brayan', '12'],
      ['', '', '', '20497', 'Fagundes', 'Eduarda', '12'],
    );

  it('says it in each row, and does not take what another class says', () => {
    const { sheet, dataRows, columns } = list();
    const cells = (field: 'courseTitle' | 'teacher') =>
      Array.from(dataRows, (index) => sheet.values[index]?.[columns.get(field) ?? 0]);
    expect(cells('courseTitle')).toEqual(['ESL I', 'ESL I', 'ESL I', 'ESL II', 'ESL II']);
    expect(cells('teacher')).toEqual(['Achterberg', 'Achterberg', 'Achterberg', '', '']);
  });

  it('tells it, and findings stay at the cell that the user sees', () => {
    const recognised = list();
    expect(recognised.readAs).toContain(
      'Course-Sec, Course and Teacher: what the first row of a group says is read in each of its rows.',
    );
    expect(fieldAddress(recognised, sheetRow(recognised, recognised.dataRows[2] ?? 0), 'courseTitle')).toBe('B2');
  });
});

describe('a list that says a group in a row of its own', () => {
  it('says it in the rows below, and the row itself is no student', () => {
    const { sheet, dataRows, columns, otherRows } = read(
      'ESL groups',
      ['Group', 'Student', 'Gr.', 'x/wk', 'min'],
      ['GROUP 1 – Newcomers', '', '', '', ''],
      ['', 'Louissaint, Mirlande', '2', 5, 45],
      ['', 'Tejada, Litzy', '2', 5, 45],
      ['GROUP 2', '', '', '', ''],
      ['', 'Rahimi, Sohail', '1', 4, 30],
    );
    const groups = Array.from(dataRows, (index) => sheet.values[index]?.[columns.get('section') ?? 0]);
    expect(groups).toEqual(['GROUP 1 – Newcomers', 'GROUP 1 – Newcomers', 'GROUP 2']);
    expect(otherRows).toEqual([1, 4]);
    expect(columns.get('minutesPerMeeting')).toBe(4);
  });
});

describe('a blank cell', () => {
  it('stays blank where the cells above do not begin groups', () => {
    const { sheet, dataRows, columns } = read(
      'Roster',
      ['School', 'Student ID', 'Name', 'Grade', 'ML Status'],
      ['Burke', '1', 'Ahn, Jiwoo', '2', 'EL'],
      ['', '2', 'Bastos, Ana', '2', 'EL'],
      ['Burke', '3', 'Chen, Li', '2', 'EL'],
    );
    expect(Array.from(dataRows, (index) => sheet.values[index]?.[columns.get('school') ?? 0])).toEqual([
      'Burke',
      '',
      'Burke',
    ]);
  });

  const gradesOf = (...values: (string | number)[][]) => {
    const { sheet, dataRows, columns } = read('Roster', ...values);
    return Array.from(dataRows, (index) => sheet.values[index]?.[columns.get('grade') ?? 0]);
  };

  it('stays blank right of who the row is, though some ids are blank too', () => {
    const grades = gradesOf(
      ['Student ID', 'Grade', 'Name', 'ML Status'],
      ['', '2', 'Ahn, Jiwoo', 'EL'],
      ['2', '', 'Bastos, Ana', 'EL'],
      ['', '4', 'Chen, Li', 'EL'],
      ['4', '', 'Dias, Rui', 'EL'],
    );
    expect(grades).toEqual(['2', '', '4', '']);
  });

  it('stays blank where less than half of the rows say nothing', () => {
    const grades = gradesOf(
      ['Grade', 'Student ID', 'Name', 'ML Status'],
      ['2', '1', 'Ahn, Jiwoo', 'EL'],
      ['', '2', 'Bastos, Ana', 'EL'],
      ['4', '3', 'Chen, Li', 'EL'],
    );
    expect(grades).toEqual(['2', '', '4']);
  });
});

describe('a blank teacher', () => {
  const teachersOf = (...values: (string | number)[][]) => {
    const { sheet, dataRows, columns } = read('Schedule', ...values);
    return Array.from(dataRows, (index) => sheet.values[index]?.[columns.get('teacher') ?? 0]);
  };
  const HEADINGS = ['Teacher', 'Student ID', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg'];

  it('stays blank in a row that names its class, which may have nobody to teach it', () => {
    const teachers = teachersOf(
      HEADINGS,
      ['Lee, Ann', '1001', 'ESL 1', '1', 'FY', '1(M-F)', 45],
      ['', '1002', 'ESL 2', '2', 'FY', '2(M-F)', 45],
      ['TBD', '1003', 'ESL 1', '3', 'FY', '3(M-F)', 45],
      ['', '1004', 'Math', '1', 'FY', '3(M,W)', 45],
    );
    expect(teachers).toEqual(['Lee, Ann', '', 'TBD', '']);
  });

  it('is the one that a row of its own above names, also for rows that name their class', () => {
    const teachers = teachersOf(
      HEADINGS,
      ['Lee, Ann', '', '', '', '', '', ''],
      ['', '1001', 'ESL 1', '1', 'FY', '1(M-F)', 45],
      ['', '1002', 'ESL 2', '2', 'FY', '2(M-F)', 45],
      ['Roy, Max', '', '', '', '', '', ''],
      ['', '1003', 'ESL 1', '3', 'FY', '3(M-F)', 45],
    );
    expect(teachers).toEqual(['Lee, Ann', 'Lee, Ann', 'Roy, Max']);
  });
});
