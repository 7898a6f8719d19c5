import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { exits } from '.';

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

describe('exits', () => {
  const report = exits.build(runIn(SHEETS));

  it('lists who meets exit with the scores needed, and whose literacy score is missing', () => {
    expect(shownRows(tableOf(report, 'meet_exit'))).toEqual([
      ['Burke', '1', 'Leave, Lea', '6', 'SDD 4', '2025', 4.2, 3.9, 4.2, 3.9, 'Meets exit, still an EL'],
      ['Burke', '2', 'Half, Hal', '6', 'SDD 4', '2025', 4.5, null, 4.2, 3.9, 'Literacy score missing'],
    ]);
  });

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
      ['Year 1', 2, 2, 0, 1],
      ['Year 2', 1, 0, 1, 0],
      ['Over', 1, 0, 0, 0],
      ['Year not known', 1, 0, 0, 0],
    ]);
  });

  it('names the former ELs whose exit the scores do not bear out', () => {
    expect(shownRows(tableOf(report, 're_entry'))).toEqual([
      ['Otis', '9', 'Doubt, Dot', '8', dayOf(2026, 6, 20), '2026', 4, 3.6, 4.2, 3.9, 'Below the exit scores'],
    ]);
  });

  it('says of which years the exit scores are not known', () => {
    const run = runOf(
      {
        Roster: [SHEETS.Roster[0] ?? [], ['1', 'Leave, Lea', 'Burke', 6, 'EL', 4, '', '']],
        ACCESS: [
          ['Student ID', 'Overall', 'Literacy', 'Test Year'],
          ['1', 4.2, 3.9, 2027],
        ],
      },
      { asOf: dayOf(2027, 10, 15) },
    );
    expect(exits.build(run).blocks).toContainEqual({
      kind: 'note',
      text: "The exit scores of 2027 are not known to this program (WIDA and DESE set them): the last known ones are used until a year's own are entered in the policy.",
    });
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
    expect(shownRows(tableOf(exits.build(run), 're_entry'))).toEqual([
      ['Otis', '10', 'Low, Liv', '8', dayOf(2025, 6, 20), '2025', null, 3.8, 4.2, 3.9, 'Below the exit scores'],
    ]);
    expect(run.findings.filter(({ check }) => check === 'exit-not-met').map(({ studentId }) => studentId)).toEqual([
      '10',
    ]);
  });

  it('reads in one line', () => {
    expect(report.reading).toBe(
      '1 ML meets exit and is still coded EL; 1 of 3 former ELs in monitoring has no entry in 2026-27; 1 former EL is below the scores of the exit year.',
    );
    expect(exits.build(runIn(SHEETS), { school: 'Otis' }).reading).toBe(
      '0 MLs meet exit and are still coded EL; 1 of 2 former ELs in monitoring has no entry in 2026-27; 1 former EL is below the scores of the exit year.',
    );
  });

  it('agrees with the findings', () => {
    const run = runIn(SHEETS);
    const named = (check: string) =>
      run.findings.filter((one) => one.check === check).map(({ studentId }) => studentId);
    expect(named('exit-not-applied')).toEqual(['1']);
    expect(named('fel-monitoring-missing')).toEqual(['5']);
    expect(named('fel-monitoring-over')).toEqual(['6']);
    expect(named('exit-not-met')).toEqual(['9']);
  });

  it('shows accepted findings as reviewed and does not count them', () => {
    const waived = exits.build(
      runIn(SHEETS, {
        waivers: ['exit-not-applied | 1', 'fel-monitoring-missing | 5', 'exit-not-met | 9'].map((key) => ({
          key,
          reason: 'Seen',
          date: '2026-09-20',
        })),
      }),
    );
    expect(waived.reading).toBe(
      '0 MLs meet exit and are still coded EL; 0 of 2 former ELs in monitoring have no entry in 2026-27; 0 former ELs are below the scores of the exit year.',
    );
    expect(shownRows(tableOf(waived, 're_entry'))[0]?.at(-1)).toBe('Reviewed 2026-09-20: Seen');
  });

  it('does not call anybody unmonitored without a monitoring sheet', () => {
    const { Monitoring: _, ...sheets } = SHEETS;
    const rows = shownRows(tableOf(exits.build(runIn(sheets)), 'former_els'));
    expect(rows.find(([, id]) => id === '5')?.slice(6)).toEqual([
      null,
      null,
      '',
      'Entries cannot be seen: no monitoring sheet',
      'Not judged',
    ]);
  });

  it('says what is missing in each part', () => {
    const report = exits.build(
      runIn({
        Roster: [
          ['Student ID', 'Grade', 'SDD'],
          ['1', 3, 2],
        ],
      }),
    );
    expect(report.reading).toBe('Exits and former ELs cannot be read from this workbook.');
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'Missing in this workbook: no ACCESS results sheet, and no ACCESS score column on a roster.',
    });
  });
});
