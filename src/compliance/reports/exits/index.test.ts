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

  it('counts them by school', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([['Burke', 2, 1, 1, 0]]);
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

  it('reads in one line, and is empty where nobody meets exit', () => {
    expect(report.reading).toBe(
      '1 ML meets the exit scores and is still coded EL; of 1 other the literacy score is missing.',
    );
    const otis = exits.build(runIn(SHEETS), { school: 'Otis' });
    expect([otis.reading, otis.blocks]).toEqual(['No ML meets the exit scores.', []]);
  });

  it('lists first who meets exit, then whose score is missing, and last who was reviewed, whatever their order on the roster', () => {
    const roster = [
      ['9', 'Doubt, Dot'],
      ['2', 'Half, Hal'],
      ['1', 'Leave, Lea'],
      ['3', 'Also, Al'],
    ].map(([id = '', name = '']) => [id, name, 'Burke', 6, 'EL', 4, '', '']);
    const scores = [
      ['9', 4.6, 4.5],
      ['2', 4.5, ''],
      ['1', 4.2, 3.9],
      ['3', 4.2, 3.9],
    ].map((row) => [...row, 2025]);
    const sheets = {
      Roster: [SHEETS.Roster[0] ?? [], ...roster],
      ACCESS: [SHEETS.ACCESS[0] ?? [], ...scores],
    };
    const waivers = [{ key: 'exit-not-applied | 9', reason: 'Seen', date: '2026-09-20' }];
    const listed = exits.build(runIn(sheets, { waivers }));
    expect(listed.reading).toBe(
      '2 MLs meet the exit scores and are still coded EL; of 1 other the literacy score is missing.',
    );
    const table = tableOf(listed, 'meet_exit');
    expect(shownRows(table).map((row) => [row[1], row.at(-1)])).toEqual([
      ['1', 'Meets exit, still an EL'],
      ['3', 'Meets exit, still an EL'],
      ['2', 'Literacy score missing'],
      ['9', 'Reviewed 9/20/2026: Seen'],
    ]);
  });

  it('agrees with the findings, and does not count who was reviewed', () => {
    const run = runIn(SHEETS);
    expect(run.findings.filter(({ check }) => check === 'exit-not-applied').map(({ studentId }) => studentId)).toEqual([
      '1',
    ]);
    const waivers = [{ key: 'exit-not-applied | 1', reason: 'Seen', date: '2026-09-20' }];
    const waived = exits.build(runIn(SHEETS, { waivers }));
    expect(waived.reading).toMatch(/^0 MLs meet the exit scores and are still coded EL/);
    expect(shownRows(tableOf(waived, 'by_school'))).toEqual([['Burke', 2, 0, 1, 1]]);
  });

  it('says what is missing', () => {
    const bare = exits.build(
      runIn({
        Roster: [
          ['Student ID', 'Grade', 'SDD'],
          ['1', 3, 2],
        ],
      }),
    );
    expect([bare.reading, bare.blocks]).toEqual([
      'Missing in this workbook: no ACCESS results sheet, and no ACCESS score column on a roster.',
      [],
    ]);
  });
});
