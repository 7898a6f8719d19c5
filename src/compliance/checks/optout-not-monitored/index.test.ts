import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { optoutNotMonitored } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Enrollment Status'];
const MONITORING = ['Student ID', 'Entry Date', 'Outcome'];
/** An opted-out student with an entry of each half, so that the sheet is more than a log of former ELs. */
const MONITORED = ['9', 5, 'EL', 'Y', ''];
const ENTRIES = [
  ['9', '2026-10-20'],
  ['9', '2027-02-10'],
];

function judge(sheets: SheetRows, asOf = '2026-11-16') {
  return runCheck(optoutNotMonitored, sheets, { asOf });
}

function count(asOf: string, ...entries: readonly string[]): number {
  const sheets = {
    Roster: [ROSTER, MONITORED, ['1', 5, 'EL', 'Y', '']],
    Monitoring: [MONITORING, ...ENTRIES, ...entries.map((date) => ['1', date])],
  };
  return judge(sheets, asOf).found.filter(({ studentId }) => studentId === '1').length;
}

describe('optout-not-monitored', () => {
  it('names who is opted out and has no entry of this half of the year', () => {
    const { found } = judge({
      Roster: [ROSTER, MONITORED, ['1001', 5, 'EL', 'Y', 'Active']],
      Monitoring: [MONITORING, ...ENTRIES, ['1001', '2026-05-11']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 3,
        cells: ['D3'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { from: '2026-07-01' },
        message: 'Opted out of ESL, but no monitoring entry since 2026-07-01.',
        fix: "Monitor the student's progress and enter it with its date: once in each half of the year.",
      },
    ]);
  });

  it.each([
    // School begins on September 8, 2026; the second half on January 19, 2027.
    ['2026-10-07', 0],
    ['2026-10-08', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
    ['2027-02-03', 0],
    ['2027-02-04', 1],
    ['2027-06-30', 1],
  ])('as of %s: %i findings without an entry', (asOf, findings) => {
    expect(count(asOf)).toBe(findings);
  });

  it.each([
    ['2026-11-16', '2026-07-01', 0],
    ['2026-11-16', '2026-06-30', 1],
    ['2026-11-16', '2026-11-16', 0],
    ['2026-11-16', '2026-11-17', 1],
    ['2027-03-01', '2027-01-18', 1],
    ['2027-03-01', '2027-01-19', 0],
  ])('as of %s an entry of %s: %i findings', (asOf, entry, findings) => {
    expect(count(asOf, entry)).toBe(findings);
  });

  it('finds two, and leaves out who is not opted out, former ELs and inactive students', () => {
    const { found } = judge({
      Roster: [
        ROSTER,
        MONITORED,
        ['1', 5, 'EL', 'Y', ''],
        ['2', 5, 'EL', 'x', ''],
        ['3', 5, 'EL', 'N', ''],
        ['4', 5, 'FEL', 'Y', ''],
        ['5', 5, 'EL', 'Y', 'Withdrawn'],
      ],
      Monitoring: [MONITORING, ...ENTRIES],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('could not judge an entry without a readable date, nor from a log of former ELs only', () => {
    const unreadable = judge({
      Roster: [ROSTER, ['1', 5, 'EL', 'Y', '']],
      Monitoring: [MONITORING, ['1', 'fall']],
    });
    expect(unreadable).toEqual({
      found: [],
      couldNotRun: [
        { check: 'optout-not-monitored', missing: 'no readable date of a monitoring entry for 1 student: 1' },
      ],
    });
    const log = judge({ Roster: [ROSTER, ['1', 5, 'EL', 'Y', '']], Monitoring: [MONITORING, ['7', '2026-10-20']] });
    expect(log).toEqual({
      found: [],
      couldNotRun: [
        {
          check: 'optout-not-monitored',
          missing: 'no monitoring entry of any opted-out student: the monitoring sheet is a log of FELs only',
        },
      ],
    });
  });

  it('could not run without a monitoring sheet', () => {
    const { couldNotRun } = judge({ Roster: [ROSTER, ['1', 5, 'EL', 'Y', '']] });
    expect(couldNotRun).toEqual([{ check: 'optout-not-monitored', missing: 'no monitoring sheet' }]);
  });
});
