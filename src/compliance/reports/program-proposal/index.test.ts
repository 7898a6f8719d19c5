import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { programProposal } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'EL Program', 'First Language'],
    ['1', 'Burke', 3, 'EL', 2, 'SEI', 'Spanish'],
    ['2', 'Burke', 3, 'EL', 3, 'SEI', 'spanish'],
    ['3', 'Otis', 10, 'EL', '', 'Newcomer', ''],
    ['4', 'Otis', 10, 'No', '', '', 'Somali'],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['1', 'Burke', 'ESL 3', 1, 450, 'Lee, Ann'],
    ['2', 'Burke', 'Math 3', 1, 300, 'Roy, Max'],
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'SEI'],
    ['Lee, Ann', 'Burke', 'Y', 'Y'],
    ['Roy, Max', 'Burke', 'N', 'N'],
  ],
  ACCESS: [
    ['Student ID', 'Overall', 'Literacy', 'Test Year'],
    ['1', 2.6, 2.4, 2025],
    ['1', 2.1, 2.0, 2024],
    ['2', 3.0, 3.0, 2026],
    ['2', 2.0, 2.0, 2025],
  ],
  Benchmarks: [
    ['Student ID', 'Target', 'Met'],
    ['1', '2.5', 'Yes'],
    ['2', '3.5', 'No'],
  ],
};

describe('program-proposal', () => {
  const report = programProposal.build(runOf(SHEETS));

  it('counts MLs by grade, language and level', () => {
    expect(shownRows(tableOf(report, 'by_grade'))).toEqual([
      ['3', 2, 0, 1, 1, 0, 0, 0],
      ['10', 1, 0, 0, 0, 0, 0, 1],
    ]);
    expect(shownRows(tableOf(report, 'by_language'))).toEqual([
      ['Spanish', 2, 0, 1, 1, 0, 0, 0],
      ['(not recorded)', 1, 0, 0, 0, 0, 0, 1],
    ]);
  });

  it('counts educators by qualification', () => {
    expect(shownRows(tableOf(report, 'educators')).map((row) => row.slice(1))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('shows the effect of each program, and puts no scores of two scales side by side', () => {
    const table = tableOf(report, 'programs');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['Program', 'MLs', 'Owed ESL', 'Fully served', 'Share served', 'With scores of two years', 'Score rose'],
      ...['Share rose', 'With a progress target', 'Met it', 'Share met', 'With an ACCESS score', 'Meet exit'],
    ]);
    // The second ML's scores of 2025 and 2026 are not compared. Under ten no share is shown.
    expect(shownRows(table)).toEqual([
      ['SEI', 2, 2, 1, null, 1, 1, null, 2, 1, null, 2, 0],
      ['Newcomer', 1, 1, 0, null, 0, 0, null, 0, 0, null, 0, 0],
    ]);
  });

  it('compares scores of two years on one scale, and counts as owed who did not opt out', () => {
    const mls = [
      ['1', '', 2.5, 2024, 2.0, 2023],
      ['2', '', 2.0, 2024, 2.5, 2023],
      ['3', 'Y', 3.0, 2026, 2.0, 2025],
      ['4', '', 3.0, '', '', ''],
      ['5', '', 3.0, 2024, '', ''],
    ] as const;
    const sheets = {
      Roster: [
        ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'EL Program', 'Opt Out'],
        ...mls.map(([id, out]) => [id, 'Burke', 3, 'EL', 2, 'SEI', out]),
      ],
      ACCESS: [
        ['Student ID', 'Overall', 'Literacy', 'Test Year'],
        ...mls.map(([id, , score, year]) => [id, score, 2, year]),
        ...mls.flatMap(([id, , , , score, year]) => (score === '' ? [] : [[id, score, 2, year]])),
      ],
    };
    // MLs, owed, served, share, with two scores, rose, share, with a score, meet exit.
    expect(shownRows(tableOf(programProposal.build(runOf(sheets)), 'programs'))).toEqual([
      ['SEI', 5, 4, 0, null, 2, 1, null, 5, 0],
    ]);
  });

  it('says when it is due, and leaves a place to write', () => {
    expect(report.reading).toBe('3 MLs are on the rosters; a proposal for 2027-28 is due at DESE by 1/1/2027.');
    expect(programProposal.build(runOf(SHEETS, { asOf: dayOf(2027, 2, 1) })).reading).toMatch(
      / was due at DESE by 1\/1\/2027\.$/,
    );
    const { columns, rows } = tableOf(report, 'to_write');
    expect(columns.at(-1)).toMatchObject({ heading: 'Text', fillIn: true });
    expect(rows.map((row) => row[0])).toContain('Need');
  });

  it('is empty, with the reason, without an ML', () => {
    const none = programProposal.build(runOf(SHEETS), { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No active ML is on a roster.', []]);
  });
});
