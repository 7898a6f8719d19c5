import { partsOf } from '../testing/parts-of';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { sddProposals } from '.';

const ROSTER = [
  'Student ID',
  'Student',
  'School',
  'Grade',
  'ML Status',
  'SDD',
  'ELD',
  'Previous Level',
  'Enrollment Status',
];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Test Year'];
const SHEETS = {
  Roster: [
    ROSTER,
    ['1', 'Up, Ula', 'Burke', 3, 'EL', 2, '', 1, ''],
    ['2', 'Held, Hal', 'Burke', 4, 'EL', 2, '', 3, ''],
    ['3', 'Same, Sia', 'Otis', 5, 'EL', '', 5, 4, ''],
    ['4', 'Out, Oz', 'Otis', 5, 'EL', 4, '', 4, ''],
    ['5', 'None, Nia', 'Otis', 5, 'EL', '', '', '', ''],
    ['6', 'Untested, Una', 'Otis', 5, 'EL', 1, '', '', ''],
    ['7', 'Gone, Gil', 'Otis', 5, 'EL', 1, '', '', 'Withdrawn'],
    ['8', 'Former, Flo', 'Otis', 5, 'FEL', 4, '', '', ''],
    ['9', 'Down, Dee', 'Otis', 5, 'EL', 3, '', '', ''],
    ['10', 'Little, Lou', 'Otis', 'K1', 'EL', 1, '', '', ''],
    ['11', 'Alt, Al', 'Otis', 6, 'EL', 2, '', '', ''],
  ],
  'ACCESS 2026': [
    ACCESS,
    ['1', 3.1, 3.0, 2026],
    ['2', 2.4, 2.2, 2026],
    ['3', 5.2, 3.5, 2026],
    ['4', 4.4, 4.0, 2026],
    ['5', 2.0, 1.9, 2026],
    ['7', 3.0, 3.0, 2026],
    ['8', 3.0, 3.0, 2026],
    ['9', 2.9, 2.0, 2026],
    ['10', 2.9, 2.0, 2026],
  ],
  'Alt ACCESS 2026': [
    ['Student ID', 'Alternate ACCESS Overall', 'Test Year'],
    ['11', 'P2', 2026],
  ],
};

it('draws the levels now and then once ten would change', () => {
  const chartsOf = (count: number) => {
    const ids = Array.from({ length: count }, (_, at) => String(at + 1));
    const Roster = [ROSTER, ...ids.map((id) => [id, `Up, ${id}`, 'Burke', 3, 'EL', 2, '', 1, ''])];
    const tested = { Roster, 'ACCESS 2026': [ACCESS, ...ids.map((id) => [id, 3.1, 3.0, 2026])] };
    return partsOf(sddProposals.build(runOf(tested))).filter((part) => part.includes(' chart of '));
  };
  expect(chartsOf(9)).toEqual([]);
  expect(chartsOf(10)).toEqual(['column chart of by_level: MLs now, If all are accepted by Level']);
});

describe('sdd-proposals', () => {
  const report = sddProposals.build(runOf(SHEETS));

  it('gives each ML with a result its proposal, what is to be decided first', () => {
    expect(shownRows(tableOf(report, 'proposals'))).toEqual([
      [
        'Burke',
        '1',
        'Up, Ula',
        '3',
        'SDD 2',
        '1',
        3.1,
        3,
        'SDD 3',
        'No',
        'SDD 3',
        'ACCESS 2026 is 3.1',
        'To decide: up',
        null,
      ],
      [
        'Burke',
        '2',
        'Held, Hal',
        '4',
        'SDD 2',
        '3',
        2.4,
        2.2,
        'SDD 2',
        'Yes',
        'SDD 3',
        'ACCESS 2026 is 2.4 and the previous level 3 holds (held harmless)',
        'To decide: up',
        null,
      ],
      [
        'Otis',
        '9',
        'Down, Dee',
        '5',
        'SDD 3',
        '',
        2.9,
        2,
        'SDD 2',
        'No',
        'SDD 2',
        'ACCESS 2026 is 2.9 (no previous level to hold)',
        'To decide: down',
        null,
      ],
      [
        'Otis',
        '5',
        'None, Nia',
        '5',
        '',
        '',
        2,
        1.9,
        'SDD 2',
        'No',
        'SDD 2',
        'ACCESS 2026 is 2.0 (no previous level to hold)',
        'To decide: no level now',
        null,
      ],
      [
        'Otis',
        '4',
        'Out, Oz',
        '5',
        'SDD 4',
        '4',
        4.4,
        4,
        'SDD 4',
        'No',
        '',
        'ACCESS 2026 is 4.4; meets the exit scores, see ML Exits',
        'Meets exit',
        null,
      ],
      [
        'Otis',
        '3',
        'Same, Sia',
        '5',
        'ELD 5',
        '4',
        5.2,
        3.5,
        'ELD 5',
        'No',
        'ELD 5',
        'ACCESS 2026 is 5.2',
        'As it is',
        null,
      ],
      [
        'Otis',
        '11',
        'Alt, Al',
        '6',
        'SDD 2',
        '',
        null,
        null,
        'SDD 2',
        'No',
        'SDD 2',
        'Alternate ACCESS 2026 is P2 (no previous level to hold)',
        'As it is',
        null,
      ],
    ]);
  });

  it('reads in one line, and counts who has no result', () => {
    expect(report.reading).toBe(
      '3 of 7 MLs with an ACCESS result have a level that differs from it (2 up, 1 down); 1 has no level; 1 meets exit.',
    );
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: '1 ML without an ACCESS result keeps the level and is not listed.',
    });
  });

  it('lists who has another level than before, without a result', () => {
    const Roster = [ROSTER, ['6', 'Untested, Una', 'Otis', 5, 'EL', 1, '', 2, ''], ...SHEETS.Roster.slice(1, 3)];
    const report = sddProposals.build(runOf({ ...SHEETS, Roster }));
    expect(shownRows(tableOf(report, 'proposals'))[0]).toEqual([
      'Otis',
      '6',
      'Untested, Una',
      '5',
      'SDD 1',
      '2',
      null,
      null,
      '',
      'No',
      'SDD 2',
      'without an ACCESS score the previous level 2 is kept',
      'To decide: up',
      null,
    ]);
    expect(report.reading).toBe(
      '2 of 2 MLs with an ACCESS result have a level that differs from it (2 up, 0 down); 1 without a result has another level than before.',
    );
  });

  it('proposes a change for the very students whom the finding names', () => {
    const run = runOf(SHEETS);
    const named = run.findings.filter(({ check }) => check === 'sdd-differs-from-access');
    const listed = shownRows(tableOf(sddProposals.build(run), 'proposals')).filter((row) =>
      ['To decide: up', 'To decide: down'].includes(String(row[12])),
    );
    expect(listed.map((row) => row[1])).toEqual(named.map(({ studentId }) => studentId));
  });

  it('keeps a column for the decision, by student', () => {
    const table = tableOf(report, 'proposals');
    expect(table.notesBy).toEqual(['Student']);
    expect(table.columns.filter(({ fillIn }) => fillIn).map(({ heading }) => heading)).toEqual(['Decision']);
  });

  it('shows what a person let stand as reviewed, and keeps its level', () => {
    const waivers = [{ key: 'sdd-differs-from-access | 9', reason: 'LAT: level 3 stands', date: '2026-09-20' }];
    const reviewed = sddProposals.build(runOf(SHEETS, { waivers }));
    const row = shownRows(tableOf(reviewed, 'proposals')).find(([, id]) => id === '9');
    expect(row?.[12]).toBe('Reviewed 9/20/2026: LAT: level 3 stands');
    expect(reviewed.reading).toContain(
      '2 of 7 MLs with an ACCESS result have a level that differs from it (2 up, 0 down)',
    );
  });

  it('adds up by level, before and after, without losing a student', () => {
    expect(shownRows(tableOf(report, 'by_level'))).toEqual([
      ['ELD 5', 1, 1, 0],
      ['SDD 1', 1, 1, 0],
      ['SDD 2', 3, 3, 0],
      ['SDD 3', 1, 2, 1],
      ['SDD 4', 1, 0, -1],
      ['No level', 1, 0, -1],
      ['Meets exit', 0, 1, 1],
    ]);
  });

  it('draws the levels where ten or more students would move', () => {
    const students = (count: number) => Array.from({ length: count }, (_, at) => String(100 + at));
    const hasChart = (count: number) => {
      const run = runOf({
        Roster: [ROSTER, ...students(count).map((id) => [id, '', 'Burke', 3, 'EL', 1, '', '', ''])],
        'ACCESS 2026': [ACCESS, ...students(count).map((id) => [id, 3.0, 2.9, 2026])],
      });
      return sddProposals.build(run).blocks.some(({ kind }) => kind === 'chart');
    };
    expect([hasChart(9), hasChart(10)]).toEqual([false, true]);
  });

  it('adds up by school', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 2, 0, 0, 0, 0, 0],
      ['Otis', 5, 0, 1, 1, 1, 2, 0],
    ]);
  });

  it('speaks of one school', () => {
    expect(sddProposals.build(runOf(SHEETS), { school: 'burke' }).reading).toBe(
      '2 of 2 MLs with an ACCESS result have a level that differs from it (2 up, 0 down).',
    );
  });

  it('says what is missing', () => {
    const empty = sddProposals.build(runOf({ Roster: SHEETS.Roster }));
    expect(empty.reading).toBe('No level can be proposed.');
    expect(empty.blocks).toEqual([
      {
        kind: 'note',
        text: 'Missing in this workbook: no ACCESS results sheet, and no ACCESS score column on a roster.',
      },
    ]);
  });
});
