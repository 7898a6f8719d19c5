import { recognise } from '../recognise';

function columnsOf(...values: string[][]) {
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  return recognised && Object.fromEntries(recognised.headings);
}

describe('a column that numbers the rows', () => {
  const students = [
    ['Ahn, Jiwoo', '30291', '2', 'EL'],
    ['Bastos, Ana', '29113', '5', 'EL'],
    ['Chen, Li', '27770', '3', 'EL'],
  ];

  it.each(['#', 'No.', 'ID'])('headed %s is nobody’s id', (heading) => {
    const rows = students.map((row, at) => [String(at + 1), ...row]);
    expect(columnsOf([heading, 'Name', 'Student #', 'Grade', 'ML Status'], ...rows)).toMatchObject({
      studentId: 'Student #',
    });
    expect(columnsOf([heading, 'Name', 'Student ID', 'Grade', 'ML Status'], ...rows)).toMatchObject({
      studentId: 'Student ID',
    });
  });

  it('counts past the words of a subtotal', () => {
    const rows = [...students, ['Grade total', '', '', ''], ...students].map(([name = '', ...rest]) => [name, ...rest]);
    let next = 0;
    const counted = rows.map((row) =>
      row[0] === 'Grade total' ? ['Grade total', '', '', '', ''] : [`${++next}`, ...row],
    );
    expect(columnsOf(['#', 'Name', 'ID #', 'Grade', 'ML Status'], ...counted)).toMatchObject({ studentId: 'ID #' });
  });

  it('is an id where it does not count, or nothing else is one', () => {
    const rows = students.map(([name = '', id = '', grade = '', status = '']) => [id, name, grade, status]);
    expect(columnsOf(['ID', 'Name', 'Grade', 'ML Status'], ...rows)).toMatchObject({ studentId: 'ID' });
    const counted = rows.map(([, ...rest], at) => [String(at + 1), ...rest]);
    expect(columnsOf(['ID', 'Name', 'Grade', 'ML Status'], ...counted)).toMatchObject({ studentId: 'ID' });
  });

  it('is an id beside the id of a teacher, which says nothing of who the row is', () => {
    const rows = students.map(([name = '', , grade = '', status = ''], at) => [`${at + 1}`, name, grade, status, 'T9']);
    expect(columnsOf(['ID', 'Name', 'Grade', 'ML Status', 'ESL Teacher ID'], ...rows)).toMatchObject({
      studentId: 'ID',
    });
  });
});
