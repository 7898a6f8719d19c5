import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { requests } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1', 'Late, Lea', 'Burke', 3, 'EL', 2],
    ['2', 'Undone, Una', 'Burke', 3, 'EL', 2],
    ['3', 'Done, Dan', 'Otis', 3, 'EL', 3],
    ['4', 'New, Ned', 'Otis', 3, 'EL', 2],
  ],
  Requests: [
    ['Student ID', 'Request Date', 'Request', 'From', 'To', 'Decision', 'Decided Date', 'In Aspen'],
    ['1', '2026-08-20', 'Level', 'SDD 2', 'SDD 3', '', '', ''],
    ['2', '2026-09-01', 'Level', 'SDD 2', 'SDD 3', 'Approved', '2026-09-11', 'No'],
    ['3', '2026-09-01', 'Level', 'SDD 2', 'SDD 3', 'Approved', '2026-09-11', 'Yes'],
    ['4', '2026-09-20', 'Level', 'SDD 2', 'SDD 3', 'Approved', '2026-09-28', 'No'],
    ['4', '2026-09-25', 'Opt-out', '', '', 'Pending', '', ''],
    ['3', '2026-07-10', 'Program', '', 'SEI', 'Denied', '2026-07-20', ''],
    ['9', '2026-09-25', 'Opt-out', '', '', 'Pending', '', ''],
  ],
};

describe('requests', () => {
  const report = requests.build(runOf(SHEETS));

  it('lists each request of an enrolled student, what is not entered first, then what waits too long', () => {
    const rows = shownRows(tableOf(report, 'requests'));
    expect(rows.map((row) => [row[1], row[4], row[10], row.at(-1)])).toEqual([
      ['2', 'Level', 10, 'Approved, not entered'],
      // From 8/20 to 10/1 are 42 days, the limit is 30.
      ['1', 'Level', 42, 'Open too long'],
      ['4', 'Level', 8, 'Approved, to be entered'],
      ['4', 'Opt-out', 6, 'Open'],
      ['3', 'Level', 10, 'Approved and entered'],
      ['3', 'Program', 10, 'Decided'],
    ]);
    expect(rows[0]).toEqual([
      ...[
        'Burke',
        '2',
        'Undone, Una',
        '3',
        'Level',
        'SDD 2',
        'SDD 3',
        dayOf(2026, 9, 1),
        'Approved',
        dayOf(2026, 9, 11),
      ],
      ...[10, 'no', '', 'Approved, not entered'],
    ]);
  });

  it('calls a request late from the 31st day on, and one without a readable date never', () => {
    const [headings = []] = SHEETS.Requests;
    const requested = (...dates: string[]) => {
      const Requests = [headings, ...dates.map((date) => ['1', date, 'Level', 'SDD 2', 'SDD 3', 'Pending', '', ''])];
      const rows = shownRows(tableOf(requests.build(runOf({ ...SHEETS, Requests })), 'requests'));
      return rows.map((row) => [row[10], row.at(-1)]);
    };
    expect(requested('2026-09-01', '2026-08-31', 'soon')).toEqual([
      [31, 'Open too long'],
      [30, 'Open'],
      [null, 'Open'],
    ]);
  });

  it('adds up by school and reads in one sentence', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 1, 1, 0, 0, 0, 0, 0],
      ['Otis', 4, 0, 0, 1, 1, 0, 1, 1],
    ]);
    expect(report.reading).toBe('2 of 6 requests are open, 1 of them too long; 1 approved one is not entered.');
  });

  it('names the students of the findings, and shows reviewed ones as such', () => {
    const { findings } = runOf(SHEETS);
    const named = (check: string) => findings.filter((one) => one.check === check).map(({ studentId }) => studentId);
    expect([named('request-not-applied'), named('request-open')]).toEqual([['2'], ['1']]);
    const waivers = ['request-not-applied | 2', 'request-open | 1'].map((key) => ({
      key,
      reason: 'Seen',
      date: '2026-09-30',
    }));
    const waived = requests.build(runOf(SHEETS, { waivers }), { school: 'Burke' });
    expect(waived.reading).toBe('0 of 2 requests are open, 0 of them too long; 0 approved ones are not entered.');
    expect(shownRows(tableOf(waived, 'by_school'))).toEqual([['Burke', 2, 0, 0, 0, 0, 2, 0, 0]]);
  });

  it('is empty, with the reason, without a log or a request', () => {
    const { Roster } = SHEETS;
    const bare = requests.build(runOf({ Roster }));
    expect([bare.reading, bare.blocks]).toEqual(['Missing in this workbook: no change requests sheet.', []]);
    const none = requests.build(runOf(SHEETS), { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No request of an enrolled student is in the log.', []]);
  });
});
