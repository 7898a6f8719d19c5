import { runCheck } from '../testing/run-check';
import { screenerLate } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Entry Date', 'Screener Date', 'Enrollment Status'];

function count(entry: string, screener: string, grade: string | number = 5): number {
  return runCheck(screenerLate, { Roster: [ROSTER, ['1', grade, 'EL', entry, screener, '']] }).found.length;
}

describe('screener-late', () => {
  it('names the student who was screened too late', () => {
    const { found } = runCheck(screenerLate, {
      Roster: [ROSTER, ['1001', 5, 'EL', '8/26/2026', '9/28/2026', 'Active']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['E2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          entry: '2026-08-26',
          screener: '2026-09-28',
          days: 33,
          limit: 25,
          daysMeaning: 'calendar',
          bySchoolStart: false,
        },
        message: 'Entered on 2026-08-26, screened on 2026-09-28: 33 calendar days later, the limit is 25.',
        fix: 'If a date is wrong, correct it. The circular does not say whether days are calendar or school days; the policy settings do.',
      },
    ]);
  });

  it.each([
    ['2025-11-03', '2025-11-23', 0],
    ['2025-11-03', '2025-11-24', 1],
    ['2026-01-01', '2026-01-26', 0],
    ['2026-01-01', '2026-01-27', 1],
    ['2026-03-15', '2026-04-09', 0],
    ['2026-03-16', '2026-04-06', 1],
    ['2026-09-08', '2026-06-01', 0],
  ])('entered on %s, screened on %s: %i findings', (entry, screener, findings) => {
    expect(count(entry, screener)).toBe(findings);
  });

  it('finds two, whatever their ML status', () => {
    const { found } = runCheck(screenerLate, {
      Roster: [
        ROSTER,
        ['1', 5, 'NEL', '2025-11-03', '2025-12-24', ''],
        ['2', 5, 'FEL', '2025-11-03', '2025-12-24', ''],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('says so where a summer entry was screened by the first day of school, September 8', () => {
    const { found } = runCheck(screenerLate, {
      Roster: [ROSTER, ['1', 5, 'EL', '2026-07-06', '2026-09-08', ''], ['2', 5, 'EL', '2026-07-06', '2026-09-09', '']],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'Entered on 2026-07-06, screened on 2026-09-08: 64 calendar days later, the limit is 20. The circular allows a summer entry until the first day of school.',
      'Entered on 2026-07-06, screened on 2026-09-09: 65 calendar days later, the limit is 20.',
    ]);
  });

  it('counts school days where the policy says so', () => {
    const sheets = {
      // 20 school days from Monday November 2: November 11 is closed, so the 20th is Tuesday December 1.
      Roster: [ROSTER, ['1', 5, 'EL', '2026-11-02', '2026-12-01', ''], ['2', 5, 'EL', '2026-11-02', '2026-12-02', '']],
    };
    const settings = { daysMeaning: 'school', closures: ['2026-11-11'] };
    const { found } = runCheck(screenerLate, sheets, { asOf: '2026-12-15', policy: { settings } });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['2', 'Entered on 2026-11-02, screened on 2026-12-02: 21 school days later, the limit is 20.'],
    ]);
  });

  it('takes the earliest screening of a screening sheet where the roster has no date', () => {
    const { found } = runCheck(screenerLate, {
      Roster: [ROSTER, ['1', 5, 'EL', '2025-11-03', '', ''], ['2', 5, 'EL', '2025-11-03', '2025-11-10', '']],
      Screening: [
        ['Student ID', 'Form', 'Test Date'],
        ['1', 'Screener Online', '2026-02-01'],
        ['1', 'Screener Online', '2025-12-01'],
        ['2', 'Screener Online', '2025-12-01'],
      ],
    });
    expect(found.map(({ studentId, data }) => [studentId, data['screener']])).toEqual([['1', '2025-12-01']]);
  });

  it('leaves out K0 and K1, blank and unreadable dates, and inactive students', () => {
    const late = ['2025-11-03', '2026-01-20'] as const;
    expect([count(...late, 'K0'), count(...late, 'K1'), count(...late, 'SP'), count(...late, '')]).toEqual([
      0, 0, 1, 1,
    ]);
    expect([count('', late[1]), count(late[0], ''), count('11/3', late[1]), count(late[0], 'soon')]).toEqual([
      0, 0, 0, 0,
    ]);
    const { found } = runCheck(screenerLate, { Roster: [ROSTER, ['1', 5, 'EL', ...late, 'Withdrawn']] });
    expect(found).toEqual([]);
  });

  it.each([
    // As of 2026-10-01: in K2 now, in K1 in 2025-26, in K0 in 2024-25; the K1 window of that spring ends on June 14.
    ['entered in K1, screened by the end of the window', 'K2', '2025-09-15', '2026-06-14', 0],
    ['entered in K1, screened after it', 'K2', '2025-09-15', '2026-06-15', 1],
    ['entered in K0, screened in the K1 spring', 'K2', '2024-09-15', '2026-06-14', 0],
    ['entered in K0, screened after it', 'K2', '2024-09-15', '2026-06-15', 1],
    ['entered below K0, which counts as K0', 'K2', '2023-09-15', '2025-06-14', 0],
    ['entered below K0, screened a year later', 'K2', '2023-09-15', '2025-06-15', 1],
    ['entered in June of K1: 20 days are later than the window', 'K2', '2026-06-10', '2026-06-30', 0],
    ['entered in June of K1, screened after 20 days', 'K2', '2026-06-10', '2026-07-01', 1],
    ['entered in K2: no window', '1', '2025-11-03', '2025-11-24', 1],
    ['in K1 now: not judged', 'K1', '2025-09-15', '2026-06-15', 0],
    ['screened before the entry', 'K2', '2025-09-15', '2025-05-20', 0],
  ])('%s', (_, grade, entry, screener, findings) => {
    expect(count(entry, screener, grade)).toBe(findings);
  });

  it('names the end of the window to who entered before K2', () => {
    const { found } = runCheck(screenerLate, { Roster: [ROSTER, ['1', 'K2', 'EL', '2025-09-15', '2026-06-15', '']] });
    expect(found.map(({ message, data }) => [message, data])).toEqual([
      [
        'Entered before K2, on 2025-09-15, screened on 2026-06-15: the K1 window ended on 2026-06-14.',
        { entry: '2025-09-15', screener: '2026-06-15', due: '2026-06-14' },
      ],
    ]);
  });

  it('could not run without dates', () => {
    const { couldNotRun } = runCheck(screenerLate, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'EL'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'screener-late',
        missing: 'no entry date column on a roster, no screener date column on a roster, and no screening sheet',
      },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(screenerLate, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
