import { runCheck } from '../testing/run-check';
import { folderIncomplete } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Entry Date', 'Opt Out', 'Enrollment Status'];
const FOLDERS = [
  ...['Student ID', 'HLS', 'Screener Report', 'Notification Letter', 'ACCESS Report'],
  ...['Opt-out Form', 'Monitoring Form'],
];

type Row = readonly (string | number)[];

function messages(student: Row, ...folders: readonly Row[]): string[] {
  const { found } = runCheck(folderIncomplete, { Roster: [ROSTER, student], Folders: [FOLDERS, ...folders] });
  return found.map(({ message }) => message);
}

describe('folder-incomplete', () => {
  it('is silent where the folder holds what it must', () => {
    expect(messages(['1', 5, 'EL', '2024-09-05', 'Y', ''], ['1', 'X', 'Y', '9/15/2026', 'yes', 'in file', ''])).toEqual(
      [],
    );
    expect(messages(['1', 5, 'FEL', '2020-09-05', '', ''], ['1', '', '', '', '', '', 'X'])).toEqual([]);
    expect(messages(['1', 5, 'NEL', '2020-09-05', '', ''], ['1', '', '', '', '', '', ''])).toEqual([]);
  });

  it('names the documents that are missing, at the row of the folder', () => {
    const { found } = runCheck(folderIncomplete, {
      Roster: [ROSTER, ['1001', 5, 'EL', '9/5/2024', 'Y', 'Active']],
      Folders: [FOLDERS, ['1001', 'X', 'No', '', '', '', '']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Folders',
        row: 2,
        cells: ['C2', 'D2', 'E2', 'F2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          documents: ['the screener report', 'the notification letter', 'the ACCESS report', 'the opt-out form'],
        },
        message:
          'The ELE folder lacks the screener report, the notification letter, the ACCESS report and the opt-out form.',
        fix: 'File the document and mark it in the checklist.',
      },
    ]);
  });

  it('finds two: an EL without a row, at the roster, and a former EL without a monitoring form', () => {
    const { found } = runCheck(folderIncomplete, {
      Roster: [ROSTER, ['1', 5, 'EL', '', '', ''], ['2', 5, 'FEL', '', '', ''], ['3', 5, 'FEL', '', '', '']],
      Folders: [FOLDERS, ['2', 'X', 'X', 'X', 'X', '', '']],
    });
    expect(found.map(({ sheet, cells, message }) => [sheet, cells, message])).toEqual([
      ['Roster', ['A2'], 'An ML without a row in the ELE folder checklist.'],
      ['Folders', ['G2'], 'The ELE folder lacks the monitoring form.'],
    ]);
  });

  it('asks for the ACCESS report from the second school year on, once a test was due', () => {
    const lacks = (grade: string | number, entry: string) =>
      messages(['1', grade, 'EL', entry, '', ''], ['1', 'X', 'X', 'X', '', '', '']).length;
    expect([lacks(5, '2026-02-15'), lacks(5, '2026-02-16'), lacks(5, '2026-09-08')]).toEqual([1, 0, 0]);
    expect([lacks('K2', '2024-09-05'), lacks(1, '2024-09-05'), lacks('SP', '2024-09-05')]).toEqual([0, 1, 1]);
    expect([lacks(5, ''), lacks(5, '13/45/2024')]).toEqual([0, 0]);
  });

  it('asks for it without an entry date where there is a previous level', () => {
    const { found } = runCheck(folderIncomplete, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Previous Level'],
        ['1', 5, 'EL', 2],
        ['2', 5, 'EL', ''],
      ],
      Folders: [FOLDERS, ['1', 'X', 'X', 'X', '', '', ''], ['2', 'X', 'X', 'X', '', '', '']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
  });

  it('could not judge whether the ACCESS report is due where neither an entry date nor a previous level says so', () => {
    const { found, couldNotRun } = runCheck(folderIncomplete, {
      Roster: [ROSTER, ['1', 5, 'EL', '', '', ''], ['2', 'K2', 'EL', '', '', ''], ['3', 5, 'EL', 'soon', '', '']],
      Folders: [
        FOLDERS,
        ['1', 'X', 'X', 'X', '', '', ''],
        ['2', 'X', 'X', 'X', '', '', ''],
        ['3', 'X', 'X', 'X', 'X', '', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'folder-incomplete', missing: 'no readable entry date for 1 student: 1' }]);
  });

  it('reads all rows of a student', () => {
    expect(
      messages(['1', 5, 'EL', '', '', ''], ['1', 'X', '', '', '', '', ''], ['01', '', 'X', 'X', '', '', '']),
    ).toEqual([]);
  });

  it('could not judge a document that the checklist has no column for, once a sheet, where somebody needs it', () => {
    const { found, couldNotRun } = runCheck(folderIncomplete, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '2024-09-05', '', ''],
        ['2', 5, 'EL', '2024-09-05', '', ''],
        ['3', 5, 'NEL', '', 'Y', ''],
      ],
      F: [
        ['Student ID', 'HLS', 'Screener Report'],
        ['1', 'X', 'X'],
        ['2', 'X', ''],
        ['3', 'X', ''],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
    expect(couldNotRun).toEqual([
      { check: 'folder-incomplete', missing: 'no Notification letter column on sheet F' },
      { check: 'folder-incomplete', missing: 'no ACCESS report column on sheet F' },
    ]);
  });

  it('leaves out inactive students, unreadable statuses and Excel errors', () => {
    const { found } = runCheck(folderIncomplete, {
      Roster: [ROSTER, ['1', 5, 'EL', '', '', 'Withdrawn'], ['2', 5, 'maybe', '', '', ''], ['3', 5, 'EL', '', '', '']],
      Folders: [FOLDERS, ['3', 'X', { error: '#REF!' }, 'X', '', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a checklist', () => {
    const { couldNotRun } = runCheck(folderIncomplete, { Roster: [ROSTER, ['1', 5, 'EL', '', '', '']] });
    expect(couldNotRun).toEqual([{ check: 'folder-incomplete', missing: 'no ELE folder checklist' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(folderIncomplete, { Roster: [ROSTER], Folders: [FOLDERS] }).found).toEqual([]);
  });

  it('asks for the documents of the policy alone', () => {
    const sheets = {
      Roster: [ROSTER, ['1', 5, 'EL', '9/5/2024', 'Y', ''], ['2', 5, 'FEL', '9/5/2020', '', '']],
      Folders: [FOLDERS, ['1', '', 'X', '', '', '', ''], ['2', '', '', '', '', '', '']],
    };
    const asked = (...folderDocuments: readonly string[]) =>
      runCheck(folderIncomplete, sheets, { policy: { settings: { folderDocuments } } }).found.map(
        ({ studentId, data }) => [studentId, data['documents']],
      );
    expect(asked('HLS', 'Screener report')).toEqual([['1', ['the home language survey']]]);
    expect(asked()).toEqual([]);
    expect(() => asked('Birth certificate')).toThrow(/must hold only HLS, Screener report/);
  });
});
