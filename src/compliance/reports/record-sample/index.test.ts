import type { CellValue } from '../../sheets/snapshot';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { recordSample } from '.';

const ROSTER: CellValue[][] = [
  ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Opt Out', 'SLIFE', 'MLWD', 'Letter Language'],
  ...Array.from({ length: 40 }, (_, at): CellValue[] => [
    ...[String(1000 + at), `Child, C${at}`, at % 2 === 0 ? 'Burke' : 'Otis', 1 + (at % 12), 'EL', 2],
    ...['', '', '', at < 10 ? 'Spanish' : 'English'],
  ]),
  ['2001', 'Former, Fay', 'Burke', 7, 'FEL', '', '', '', '', ''],
  ['2002', 'Outs, Oli', 'Burke', 4, 'EL', 2, 'Y', 'Y', '', ''],
  ['2003', 'Slife, Sol', 'Otis', 9, 'EL', 1, '', 'Y', 'Y', ''],
  ['2004', 'Grid, Gus', 'Otis', 2, 'EL', 3, '', '', 'Y', ''],
  ['2005', 'Not, Ned', 'Otis', 2, 'No', '', '', '', '', ''],
];
const SHEETS = { Roster: ROSTER };
const idsOf = (report: ReturnType<typeof recordSample.build>) =>
  shownRows(tableOf(report, 'records')).map((row) => row[1]);

describe('record-sample', () => {
  const report = recordSample.build(runOf(SHEETS));

  it('draws every focus in turn until the size is reached', () => {
    expect(shownRows(tableOf(report, 'focus'))).toEqual([
      ['Former EL', 1, 1],
      ['Opted out', 1, 1],
      ['SLIFE', 1, 1],
      ['MLWD', 1, 1],
      // Eleven are left: the letters have the first turn of each round.
      ['Letter not in English', 10, 6],
      ['EL, none of these', 30, 5],
    ]);
    expect(report.reading).toBe('15 of 44 records of ELs and former ELs are drawn, with the seed 2026-27 and 15.');
    const bands = shownRows(tableOf(report, 'records')).map((row) => row[5]);
    expect(Math.max(...['K0–2', '3–5', '6–8', '9–12'].map((band) => bands.filter((one) => one === band).length))).toBe(
      4,
    );
  });

  it('draws the same records whatever the order of rows, and others with another size or seed', () => {
    const [head = [], ...rows] = ROSTER;
    const reversed = recordSample.build(runOf({ Roster: [head, ...[...rows].reverse()] }));
    expect(idsOf(reversed)).toEqual(idsOf(report));
    const sixteen = recordSample.build(runOf(SHEETS, { policy: { settings: { recordSampleSize: 16 } } }));
    expect(idsOf(sixteen)).toHaveLength(16);
    expect(idsOf(sixteen).slice(0, 15)).not.toEqual(idsOf(report));
  });

  it('shows what the sheets say of each criterion, what is wrong, and the paper to see', () => {
    const run = runOf({
      Roster: [
        ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'HLS', 'Screener Date', 'Letter Language'],
        ['1', 'One, Una', 'Burke', 3, 'EL', 2, 'OEE', '2025-09-10', 'Spanish'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Min/Wk', 'Teacher'],
        ['1', 'ESL 3', 225, 'Lee, Ann'],
      ],
      ACCESS: [
        ['Student ID', 'Overall', 'Literacy', 'Test Year'],
        ['1', 2.6, 2.4, 2026],
      ],
    });
    const rows = shownRows(tableOf(recordSample.build(run), 'evidence')).map((row) => row.slice(1, 7));
    expect(rows).toEqual([
      ['ELE 1', expect.any(String), 'ACCESS 2026: overall 2.6, literacy 2.4', '', 'ACCESS report', null],
      ['ELE 3', expect.any(String), 'home language survey OEE; screened 9/10/2025', '', 'HLS; Screener report', null],
      [
        ...['ELE 5', expect.any(String), '450 min of ESL owed a week, 225 scheduled: short', 'Short of ESL minutes'],
        ...['The schedule', null],
      ],
      ['ELE 7', expect.any(String), 'letter language Spanish', '', 'A letter in the language of the family', null],
      ['ELE 10', expect.any(String), 'no date of a parent letter', '', 'Notification letter', null],
      ['ELE 14', expect.any(String), 'Lee, Ann: not in the staff sheet', '', 'The license', null],
    ]);
  });

  it('shows what is wrong with a record that has no id, by its row', () => {
    const run = runOf({
      Roster: [
        ['Student ID', 'Student', 'Grade', 'ML Status', 'SDD', 'First Language', 'Letter Language', 'Letter Date'],
        ['1', 'One, Una', 3, 'EL', 2, 'Spanish', 'Spanish', '2026-09-10'],
        ['', 'Two, Tom', 4, 'EL', 2, 'Spanish', 'English', '2026-09-10'],
      ],
    });
    const letters = shownRows(tableOf(recordSample.build(run), 'evidence')).filter((row) => row[1] === 'ELE 10');
    expect(letters.map((row) => [row[0], row[4]]).sort()).toEqual([
      ['', 'Parent letter in another language'],
      ['1', ''],
    ]);
  });

  it('prints the numbers that the policy maps, and draws from the scope alone', () => {
    const mapped = recordSample.build(runOf(SHEETS, { policy: { settings: { criteria: { 'ELE 3': '1' } } } }));
    expect(shownRows(tableOf(mapped, 'evidence')).map((row) => row[1])).toContain('1');
    const otis = recordSample.build(runOf(SHEETS), { school: 'Otis' });
    expect(new Set(shownRows(tableOf(otis, 'records')).map((row) => row[3]))).toEqual(new Set(['Otis']));
  });

  it('is empty, with the reason, where there is nobody to draw', () => {
    const none = recordSample.build(runOf(SHEETS), { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No EL or former EL is on a roster.', []]);
  });
});
