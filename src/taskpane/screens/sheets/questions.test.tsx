/** @jest-environment jsdom */
import { act } from 'react';
import { SheetsScreen } from '.';
import { readPolicyFile } from '../../../compliance/policy/policy-file';
import type { SheetCells } from '../../../excel/testing/excel-with';
import { openPane, until } from '../../testing/open-pane';
import { showScreen, type ShownScreen } from '../../testing/show-screen';

/** Headings that leave something open: an exit of which nobody can tell, a room that no word tells. */
const ROSTER = [
  ['Student ID', 'Grade', 'EL Status', 'SDD', 'Exit Date', 'Den'],
  ['1001', '3', 'EL', 2, '2026-06-20', '12'],
  ['1002', '4', 'EL', 3, '', '14'],
  ['1003', '5', 'EL', 3, '', '14'],
];
/** Looks like a roster, but no word says which column is the grade. */
const NEARLY = [
  ['Student ID', 'EL Status', 'Yr Grp', 'Bus'],
  ['1001', 'EL', '3', 'A'],
  ['1002', 'EL', '4', 'B'],
  ['1003', 'Not EL', 'K2', 'A'],
];
const BELL = [
  ['School', 'Period', 'Minutes'],
  ['Burke', '1', 45],
];

describe('questions about sheets', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  const open = async (sheets: Readonly<Record<string, SheetCells>>) => {
    pane = await openPane(sheets);
    await pane.session.check();
    screen = await showScreen(pane.session, SheetsScreen);
  };
  afterEach(async () => {
    await screen.close();
    pane.end();
  });

  const readAs = (name: string) =>
    pane.session.getState().run?.sheets.find((sheet) => sheet.name === name)?.reading.recognised;
  const columnsOf = (name: string) => Object.fromEntries(readAs(name)?.columns ?? []);
  const settings = () => pane.session.getState().settings;
  const settled = (isSo: () => boolean) => act(async () => void (await until(pane.session, isSo)));
  const headings = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);

  it('leave a sheet alone whose one column holds begin and end, which is counted once', async () => {
    const times = [
      ['School', 'Period', 'Time'],
      ['Burke', '1', '8:00-8:45'],
      ['Burke', '2', '8:50-9:35'],
    ];
    await open({ Bell: times, Roster: ROSTER });
    expect(Object.keys(columnsOf('Bell')).sort()).toEqual(['endTime', 'period', 'school', 'startTime']);
    expect(screen.button('Bell').textContent).toContain('3 columns used');
  });

  it('stand first, with the unused columns next; each column has some of its values', async () => {
    await open({ Bell: BELL, Roster: ROSTER });
    expect(headings()).toEqual([
      'Exit DateE: 2026-06-20',
      'DenF: 12 · 14',
      'Student IDA: 1001 · 1002 · 1003',
      'GradeB: 3 · 4 · 5',
      'EL StatusC: EL',
      'SDDD: 2 · 3',
    ]);
    expect(screen.button('Roster').textContent).toContain('1 question');
    expect(screen.text()).toContain('Is "Exit Date" the leave date, or the FEL date?');
  });

  it('are answered with one click, which can be undone', async () => {
    await open({ Roster: ROSTER });
    await screen.click(screen.button('FEL date: Exit Date'));
    await settled(() => columnsOf('Roster')['felDate'] === 4);
    expect(settings().answers).toEqual({ roster: { 'Exit Date': 'felDate' } });
    expect(settings().corrections).toEqual({});
    expect(document.activeElement).toBe(screen.control('What Exit Date is'));
    expect(screen.text()).toContain('Exit Date is taken for the FEL date: so it was answered.');
    expect(screen.button('Roster').textContent).not.toContain('question');
    await screen.click(screen.button('Undo what you said of Exit Date'));
    await settled(() => readAs('Roster')?.columns.has('felDate') === false);
    expect(settings().answers).toEqual({});
    expect(screen.text()).toContain('Is "Exit Date" the leave date, or the FEL date?');
  });

  it('are not asked again once they are answered with no', async () => {
    await open({ Roster: ROSTER });
    await screen.click(screen.button('Neither: Exit Date'));
    await settled(() => settings().answers.roster !== undefined);
    await act(() => pane.session.check());
    expect(settings().answers).toEqual({ roster: { 'Exit Date': null } });
    expect(screen.text()).not.toContain('Is "Exit Date"');
    expect(screen.control('What Exit Date is').value).toBe('');
  });

  it('are answered for the next sheet with the same heading', async () => {
    await open({ Burke: ROSTER, Adams: [...ROSTER.slice(0, 1), ['2001', '6', 'FEL', '', '2026-06-01', '9']] });
    await screen.click(screen.button('FEL date: Exit Date'));
    await settled(() => columnsOf('Adams')['felDate'] === 4);
    expect(screen.button('Adams').textContent).not.toContain('question');
    expect(pane.session.getState().notice?.text).toBe('Exit Date is taken for the FEL date.');
    await screen.click(screen.button('Show answers'));
    expect(screen.text()).toContain('Exit Date: FEL date (roster)');
    await screen.click(screen.button('Forget what Exit Date means'));
    await settled(() => readAs('Adams')?.columns.has('felDate') === false);
    expect([settings().answers, screen.text()]).toEqual([{}, expect.not.stringContaining('What headings mean')]);
  });

  it('ask for the column that a sheet lacks, and take it', async () => {
    await open({ Bell: BELL, List: NEARLY });
    expect(screen.button('List').textContent).toContain(
      'Not checked: it looks like a roster (student ID and ML status); no column for the grade. Not used: Yr Grp and Bus',
    );
    expect(screen.text()).toContain('Is "Yr Grp" the grade?');
    await screen.click(screen.button('Yes: Yr Grp'));
    await settled(() => readAs('List')?.kind === 'roster');
    expect([columnsOf('List')['grade'], settings().answers]).toEqual([2, { roster: { 'Yr Grp': 'grade' } }]);
  });

  it('let the missing column be chosen among all that are unused', async () => {
    await open({
      List: NEARLY.map((row, at) => (at === 0 ? row : [row[0] ?? '', row[1] ?? '', 'Maple', row[3] ?? ''])),
    });
    await screen.fill(screen.control('Which column is the grade?'), 'C');
    await settled(() => readAs('List')?.kind === 'roster');
    expect(settings().answers).toEqual({ roster: { 'Yr Grp': 'grade' } });
  });

  it('ask which test the scores are of, and use them then', async () => {
    await open({
      Scores: [
        ['Student ID', 'Grade', 'Overall'],
        ['1001', '3', 4.2],
        ['1002', '3', 3.1],
      ],
    });
    expect(screen.button('Scores').textContent).toContain('not used: its scores may be of ACCESS');
    await screen.click(screen.button('ACCESS'));
    await settled(() => readAs('Scores')?.notUsed === null);
    expect(settings().corrections).toEqual({ Scores: { kind: 'access' } });
  });

  it('let a list of students with a score be that', async () => {
    await open({
      Caseload: [
        ['Student ID', 'Grade', 'Overall'],
        ['1001', '3', 4.2],
        ['1002', '3', 3.1],
      ],
    });
    await screen.click(screen.button('These are not test results: it is a list of students'));
    await settled(() => readAs('Caseload')?.kind === 'roster');
    expect(settings().corrections).toEqual({ Caseload: { kind: 'roster' } });
  });

  it('let a list of students whose name says something else be that', async () => {
    const list = [
      ['Student ID', 'Campus', 'Lvl'],
      ['1001', 'Burke', 2],
      ['1002', 'Burke', 3],
    ];
    await open({ Bell: BELL, 'Level Changes': list });
    expect(screen.text()).toContain('Is "Level Changes" a change requests sheet?');
    await screen.click(screen.button('No: it is a list of students'));
    await settled(() => readAs('Level Changes')?.kind === 'roster');
    expect(settings().corrections).toEqual({ 'Level Changes': { kind: 'roster' } });
  });

  it('lead back to the check when the last one is answered, and not before', async () => {
    const scores = [
      ['Student ID', 'Grade', 'Overall'],
      ['1001', '3', 4.2],
    ];
    await open({ Roster: ROSTER, Scores: scores });
    act(() => pane.session.show('sheets'));
    await act(() => pane.session.sayColumn({ sheet: 'Roster', column: 4, field: 'felDate' }));
    expect(pane.session.getState().screen).toBe('sheets');
    await act(() => pane.session.changeCorrections('Scores', { kind: 'access' }));
    const { notice, screen: shown } = pane.session.getState();
    expect([shown, notice?.text]).toEqual(['check', 'All questions are answered.']);
    // Nothing is asked: a correction is no answer.
    act(() => pane.session.show('sheets'));
    await act(() => pane.session.changeCorrections('Scores', { kind: 'ignore' }));
    expect(pane.session.getState().screen).toBe('sheets');
  });

  it('do not lead away from a timetable grid, of which is said what to bring instead', async () => {
    const clipboard: string[] = [];
    Object.assign(navigator, {
      clipboard: { writeText: (text: string) => Promise.resolve(void clipboard.push(text)) },
    });
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    await open({
      Bell: BELL,
      Week: [
        ['Period', ...days],
        ['1', ...days.map(() => 'ESL 4')],
      ],
    });
    expect(screen.text()).toContain('It does not say which student is in which class.');
    await screen.click(screen.button('Copy the headings'));
    expect(clipboard).toEqual(['Student ID\tCourse\tTeacher\tDays\tStart Time\tEnd Time']);
    expect(pane.session.getState().notice?.hint).toBe('Paste them into the first row of a new sheet.');
  });

  it('ask what a sheet is, where its name says it but its columns do not suffice', async () => {
    const forms = [
      ['Kid', 'Room', 'Said no on'],
      ['Kim, Hana', '12', '2026-09-08'],
    ];
    await open({ Bell: BELL, Refusals: forms });
    expect(screen.text()).toContain('Is "Refusals" an opt-out forms sheet?');
    await screen.click(screen.button('No'));
    await settled(() => settings().corrections['Refusals'] !== undefined);
    expect(settings().corrections).toEqual({ Refusals: { kind: 'ignore' } });
    expect(screen.text()).not.toContain('Is "Refusals"');
  });

  it('ask whether a column is what its heading says, where its cells do not look like it', async () => {
    const rooms = ['Maple', 'Oak', 'Elm', 'Ash', 'Birch'].map((room, at) => [`100${at}`, '3', 'EL', room]);
    await open({ Roster: [['Student ID', 'Grade', 'EL Status', 'SDD'], ...rooms] });
    expect(screen.text()).toContain('Is "SDD" really the SDD?Its heading says so, but its cells do not look like it.');
    await screen.click(screen.button('No: SDD'));
    await settled(() => readAs('Roster')?.columns.has('sdd') === false);
    expect(settings().answers).toEqual({ roster: { SDD: null } });
  });

  it('are answered for one sheet only where another one reads the heading otherwise', async () => {
    const level = (heading: string, value: string | number) => [
      ['Student ID', 'Grade', 'EL Status', heading, heading === 'Level' ? 'Den' : 'Level'],
      ['1001', '3', 'EL', value, 3],
    ];
    await open({ Burke: level('Level', 2), Adams: level('ELD', 2) });
    expect([columnsOf('Burke')['eld'], columnsOf('Adams')['eld']]).toEqual([3, 3]);
    await act(() => pane.session.sayColumn({ sheet: 'Adams', column: 4, field: 'sdd' }));
    expect(settings()).toMatchObject({ answers: {}, corrections: { Adams: { columns: { sdd: 'E' } } } });
    expect([columnsOf('Burke')['eld'], columnsOf('Adams')['sdd']]).toEqual([3, 4]);
    await screen.click(screen.button('Undo what you said of Level'));
    await settled(() => readAs('Adams')?.columns.has('sdd') === false);
    expect(settings().corrections).toEqual({});
  });

  it('are answered for one sheet only where the heading stands twice in it', async () => {
    await open({ Roster: ROSTER.map((row, at) => [...row, at === 0 ? 'Den' : '20']) });
    await act(() => pane.session.sayColumn({ sheet: 'Roster', column: 6, field: 'homeroom' }));
    expect(settings()).toMatchObject({ answers: {}, corrections: { Roster: { columns: { homeroom: 'G' } } } });
    expect(columnsOf('Roster')['homeroom']).toBe(6);
  });

  it('are answered by the policy of an office; its list of headings alone leaves the values of the rules as they are', async () => {
    await open({ List: NEARLY });
    await act(() => pane.session.changePolicy(() => ({ settings: { 'eslMinutes.1': 150 } })));
    await act(() => pane.session.sayColumn({ sheet: 'List', column: 3, field: null }));
    await act(() => pane.session.importPolicy(readPolicyFile('{ "headings": { "roster": { "yr grp": "grade" } } }')));
    expect(readAs('List')?.kind).toBe('roster');
    expect(settings()).toMatchObject({
      policyChanges: { settings: { 'eslMinutes.1': 150 } },
      answers: { roster: { 'yr grp': 'grade', Bus: null } },
    });
    await act(() => pane.session.importPolicy(readPolicyFile('{ "settings": { "nearCap": 95 } }')));
    expect(settings()).toMatchObject({
      policyChanges: { settings: { nearCap: 95 } },
      answers: { roster: { Bus: null } },
    });
    expect(settings().policyChanges.settings).not.toHaveProperty('eslMinutes.1');
  });
});
