import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { felMonitoring } from '.';

/** As of 2026-10-15: nothing that is done every school year is judged before October 8. */
const runIn: typeof runOf = (sheets, options = {}) => runOf(sheets, { asOf: dayOf(2026, 10, 15), ...options });

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'FEL Date', 'Enrollment Status'],
    ['1', 'Leave, Lea', 'Burke', 6, 'EL', 4, '', ''],
    ['2', 'Half, Hal', 'Burke', 6, 'EL', 4, '', ''],
    ['3', 'Below, Bo', 'Burke', 6, 'EL', 3, '', ''],
    ['4', 'Seen, Sue', 'Burke', 7, 'FEL', '', '2026-06-20', ''],
    ['5', 'Unseen, Uri', 'Otis', 7, 'FEL', '', '2025-09-10', ''],
    ['6', 'Over, Ola', 'Otis', 9, 'FEL', '', '2021-06-15', ''],
    ['7', 'Dateless, Di', 'Otis', 9, 'FEL', '', '', ''],
    ['8', 'Gone, Gil', 'Otis', 9, 'FEL', '', '2025-09-10', 'Withdrawn'],
    ['9', 'Doubt, Dot', 'Otis', 8, 'FEL', '', '2026-06-20', ''],
  ],
  ACCESS: [
    ['Student ID', 'Overall', 'Literacy', 'Test Year'],
    ['1', 4.2, 3.9, 2025],
    ['2', 4.5, '', 2025],
    ['3', 4.1, 4.5, 2025],
    ['9', 4.0, 3.6, 2026],
  ],
  Monitoring: [
    ['Student ID', 'Entry Date', 'Outcome'],
    ['4', '2026-09-28', 'On track'],
    ['4', '2026-09-14', 'Concern'],
    ['5', '2026-03-02', 'On track'],
    ['9', '2026-09-20', 'On track'],
  ],
};

it('says when monitoring begins of a student who exits only in a later school year', () => {
  const [headings = []] = SHEETS.Roster;
  const Roster = [headings, ['1', 'Soon, Sia', 'Burke', 6, 'FEL', '', '2027-12-01', '']];
  const table = tableOf(felMonitoring.build(runIn({ ...SHEETS, Roster })), 'former_els');
  // An exit after October 31 counts for the school year that has begun then, 2027-28; monitoring follows it.
  expect(table.rows[0]?.slice(-2)).toEqual(['Monitoring begins in 2028-29', { text: 'Not begun', status: 'info' }]);
});

describe('fel-monitoring', () => {
  const report = felMonitoring.build(runIn(SHEETS));

  it('lists every former EL with the year of monitoring and what is due, what is missing first', () => {
    // An exit up to October 31 counts for the school year before: 2025-09-10 is of 2024-25, so 2026-27 is year 2.
    expect(shownRows(tableOf(report, 'former_els'))).toEqual([
      [
        'Otis',
        '5',
        'Unseen, Uri',
        '7',
        dayOf(2025, 9, 10),
        '2 of 4',
        0,
        dayOf(2026, 3, 2),
        'On track',
        'The entry of this marking period, with its date',
        'No entry this year',
      ],
      ['Otis', '7', 'Dateless, Di', '9', null, '', 0, null, '', 'Enter the exit date on the roster', 'No exit date'],
      [
        'Burke',
        '4',
        'Seen, Sue',
        '7',
        dayOf(2026, 6, 20),
        '1 of 4',
        2,
        dayOf(2026, 9, 28),
        'On track',
        'An entry each marking period',
        'Monitored',
      ],
      [
        'Otis',
        '9',
        'Doubt, Dot',
        '8',
        dayOf(2026, 6, 20),
        '1 of 4',
        1,
        dayOf(2026, 9, 20),
        'On track',
        'An entry each marking period',
        'Monitored',
      ],
      [
        'Otis',
        '6',
        'Over, Ola',
        '9',
        dayOf(2021, 6, 15),
        '6 of 4',
        0,
        null,
        '',
        'Take off the monitoring list',
        'Over',
      ],
    ]);
  });

  it('counts former ELs by year', () => {
    expect(shownRows(tableOf(report, 'by_year'))).toEqual([
      // Under ten no share is shown; out of monitoring no entry is due.
      ['Year 1', 2, 2, 0, null],
      ['Year 2', 1, 0, 1, null],
      ['Over', 1, null, null, null],
      ['Year not known', 1, null, null, null],
    ]);
  });

  it('names the former ELs whose exit the scores do not bear out', () => {
    expect(shownRows(tableOf(report, 're_entry'))).toEqual([
      ['Otis', '9', 'Doubt, Dot', '8', dayOf(2026, 6, 20), '2026', 4, 3.6, 4.2, 3.9, 'Below the exit scores'],
    ]);
  });

  it('doubts an exit by the literacy alone, where the row of the exit year has no overall score', () => {
    const run = runIn({
      Roster: [
        SHEETS.Roster[0] ?? [],
        ['10', 'Low, Liv', 'Otis', 8, 'FEL', '', '2025-06-20', ''],
        ['11', 'Enough, Eli', 'Otis', 8, 'FEL', '', '2025-06-20', ''],
        ['12', 'Other, Ona', 'Otis', 8, 'FEL', '', '2025-06-20', ''],
      ],
      ACCESS: [
        ['Student ID', 'Overall', 'Literacy', 'Test Year'],
        ['10', '', 3.8, 2025],
        ['11', '', 3.9, 2025],
        ['12', '', 3.8, 2024],
      ],
    });
    expect(shownRows(tableOf(felMonitoring.build(run), 're_entry'))).toEqual([
      ['Otis', '10', 'Low, Liv', '8', dayOf(2025, 6, 20), '2025', null, 3.8, 4.2, 3.9, 'Below the exit scores'],
    ]);
    expect(run.findings.filter(({ check }) => check === 'exit-not-met').map(({ studentId }) => studentId)).toEqual([
      '10',
    ]);
  });

  it('reads in one line, with a second on the scores', () => {
    expect(report.reading).toBe(
      '1 of 3 former ELs in monitoring has no entry in 2026-27; 1 without an exit date could not be judged.',
    );
    expect(report.blocks[0]).toEqual({
      kind: 'paragraph',
      text: '1 former EL is below the exit scores of the exit year.',
    });
    expect(felMonitoring.build(runIn(SHEETS), { school: 'Burke' }).reading).toBe(
      '0 of 1 former EL in monitoring have no entry in 2026-27.',
    );
  });

  it('agrees with the findings', () => {
    const run = runIn(SHEETS);
    const named = (check: string) =>
      run.findings.filter((one) => one.check === check).map(({ studentId }) => studentId);
    expect(named('fel-monitoring-missing')).toEqual(['5']);
    expect(named('fel-monitoring-over')).toEqual(['6']);
    expect(named('exit-not-met')).toEqual(['9']);
  });

  it('shows accepted findings as reviewed and does not count them', () => {
    const waivers = ['fel-monitoring-missing | 5', 'exit-not-met | 9'].map((key) => ({
      key,
      reason: 'Seen',
      date: '2026-09-20',
    }));
    const waived = felMonitoring.build(runIn(SHEETS, { waivers }));
    expect(waived.reading).toMatch(/^0 of 2 former ELs in monitoring have no entry/);
    expect(waived.blocks[0]).toMatchObject({ text: '0 former ELs are below the exit scores of the exit year.' });
    expect(shownRows(tableOf(waived, 're_entry'))[0]?.at(-1)).toMatch(/Seen$/);
  });

  it('does not call anybody unmonitored without a monitoring sheet', () => {
    const { Monitoring: _, ...sheets } = SHEETS;
    const unseen = felMonitoring.build(runIn(sheets));
    const rows = shownRows(tableOf(unseen, 'former_els'));
    expect(rows.find(([, id]) => id === '5')?.slice(6)).toEqual([
      null,
      null,
      '',
      'Entries cannot be seen: no monitoring sheet',
      'Not judged',
    ]);
    expect(shownRows(tableOf(unseen, 'by_year'))[0]).toEqual(['Year 1', 2, null, null, null]);
    expect(unseen.reading).toBe('5 former ELs are on the rosters; no monitoring sheet tells of entries.');
  });

  it('is empty, with the reason, where there is nothing to say', () => {
    const bare = felMonitoring.build(
      runIn({
        Roster: [
          ['Student ID', 'Grade', 'SDD'],
          ['1', 3, 2],
        ],
      }),
    );
    expect(bare.blocks).toEqual([]);
    expect(bare.reading).toMatch(/^Missing in this workbook: /);
  });
});
