import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { recognise } from './recognise';

/** What the column Exit Date of a roster is taken for, and what is told of it (docs/spec/rulings.md, Exit Date). */
function exitOf(rows: SheetRows[string]) {
  const [reading] = recognise(workbookOf({ Roster: rows }));
  const sheet = reading?.recognised ?? null;
  const at = rows[0]?.indexOf('Exit Date');
  const field = [...(sheet?.columns ?? [])].find(([, column]) => column === at)?.[0] ?? null;
  return { field, told: sheet?.readAs.filter((text) => text.startsWith('Exit Date')) ?? [] };
}

const beside = (...headings: readonly string[]) =>
  exitOf([
    ['Student ID', 'Grade', 'ML Status', ...headings],
    ['1', 3, 'EL', ...headings.map(() => '')],
  ]);

describe('a column headed Exit Date', () => {
  it('is a leaving date beside an entry date, on either side', () => {
    const leaving = {
      field: 'leaveDate',
      told: ['Exit Date is taken for the day on which the student left the school: it stands beside Entry Date.'],
    };
    expect(beside('Bus', 'Entry Date', 'Exit Date')).toEqual(leaving);
    expect(beside('Bus', 'Exit Date', 'Entry Date')).toEqual(leaving);
  });

  it('is the end of EL status beside a column that names EL', () => {
    expect(beside('Bus', 'ESL Minutes', 'Exit Date')).toEqual({
      field: 'felDate',
      told: ['Exit Date is taken for the day on which EL status ended: it stands beside ESL Minutes.'],
    });
  });

  it.each([
    'Entry Date',
    'District Entry Date',
    'Enrollment Date',
    'Start Date',
    'School Entry Date',
    'Admission Date',
  ])('is a leaving date beside %s', (heading) => expect(beside('Bus', heading, 'Exit Date').field).toBe('leaveDate'));

  it.each(['EL Folder', 'FEL Folder', 'ESL Folder', 'LIEP Folder'])('is the end of EL status beside %s', (heading) =>
    expect(beside('Bus', heading, 'Exit Date').field).toBe('felDate'),
  );

  it.each(['FEL', 'FLEP', 'RFEP', 'Former EL', 'Exited', 'Reclassified', 'Redesignated', 'Monitored'])(
    'is the end of EL status on rows of the status %s',
    (status) => {
      const rows = ['1', '2', '3', '4', '5'].map((id) => [id, 3, status, '', '6/20/2025']);
      expect(exitOf([['Student ID', 'Grade', 'ML Status', 'Locker', 'Exit Date'], ...rows]).field).toBe('felDate');
    },
  );

  it('is nothing where another column is headed for what it would be', () => {
    expect(beside('Withdrawal Date', 'Bus', 'Entry Date', 'Exit Date')).toEqual({ field: null, told: [] });
    expect(beside('FEL Date', 'Bus', 'ESL Minutes', 'Exit Date')).toEqual({ field: null, told: [] });
  });

  it('is not known beside anything else', () => {
    expect(beside('Bus', 'Locker', 'Exit Date')).toEqual({ field: null, told: [] });
  });

  it('is the end of EL status where at least five stand on rows of FELs and nine tenths of them do', () => {
    const dated = (status: string, count: number) =>
      Array.from({ length: count }, (_, at) => [`${status}${at}`, 3, status, '', '6/20/2025']);
    const blank = (status: string, count: number) =>
      Array.from({ length: count }, (_, at) => [`b${status}${at}`, 3, status, '', '']);
    const heading = ['Student ID', 'Grade', 'ML Status', 'Locker', 'Exit Date'];
    const fieldOf = (...rows: SheetRows[string]) => exitOf([heading, ...rows]).field;
    expect(exitOf([heading, ...dated('FEL', 5), ...blank('EL', 5)])).toEqual({
      field: 'felDate',
      told: ['Exit Date is taken for the day on which EL status ended: nearly all who have one are FELs.'],
    });
    expect(fieldOf(...dated('FEL', 4), ...blank('EL', 5))).toBeNull();
    expect(fieldOf(...dated('FEL', 9), ...dated('EL', 1), ...blank('EL', 20))).toBe('felDate');
    expect(fieldOf(...dated('FEL', 8), ...dated('EL', 1), ...blank('EL', 20))).toBeNull();
    expect(fieldOf(...dated('FEL', 9), ...dated('EL', 1))).toBeNull();
  });
});
