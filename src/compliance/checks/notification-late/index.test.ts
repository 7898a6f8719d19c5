import { runCheck } from '../testing/run-check';
import { notificationLate } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'Entry Date', 'Parent Notification', 'Enrollment Status'];

/** Findings for an EL of this entry and letter. The first day of school is 2026-09-08; 30 days later is 2026-10-08. */
function count(entry: string, letter: string, asOf = '2026-10-01'): number {
  const rows = [ROSTER, ['1', 'Adams', 5, 'EL', entry, letter, '']];
  return runCheck(notificationLate, { Roster: rows }, { asOf }).found.length;
}

describe('notification-late', () => {
  it('names the letter that came too late after a later entry', () => {
    const { found } = runCheck(notificationLate, {
      Roster: [ROSTER, ['1001', 'Adams', 5, 'EL', '9/10/2026', '9/29/2026', 'Active']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['F2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { due: '2026-09-24', sent: '2026-09-29', from: '2026-09-10', limit: 14, daysMeaning: 'calendar' },
        message: 'The parent letter of 2026-09-29 is late: due on 2026-09-24, 14 calendar days after 2026-09-10.',
        fix: 'If the date is wrong, correct it; next year, send the letters in time.',
      },
    ]);
  });

  it.each([
    ['2020-09-08', '2026-10-08', 0],
    ['2020-09-08', '2026-10-09', 1],
    ['2026-09-08', '2026-10-08', 0],
    ['2026-09-09', '2026-09-23', 0],
    ['2026-09-09', '2026-09-24', 1],
    ['', '2026-10-08', 0],
    ['13/5/2026', '2026-10-09', 1],
    ['2020-09-08', '2026-07-01', 0],
  ])('entered on %p, letter of %s: %i findings', (entry, letter, findings) => {
    expect(count(entry, letter, '2026-12-01')).toBe(findings);
  });

  it('finds two missing letters after the limit; one of an earlier school year does not count', () => {
    const { found } = runCheck(
      notificationLate,
      {
        Roster: [ROSTER, ['1', 'A', 5, 'EL', '', '', ''], ['2', 'A', 'K1', 'EL', '2026-09-20', '2026-06-30', '']],
      },
      { asOf: '2026-10-09' },
    );
    expect(found.map(({ message }) => message)).toEqual([
      'No parent letter of this school year: due on 2026-10-08, 30 calendar days after 2026-09-08.',
      'No parent letter of this school year: due on 2026-10-04, 14 calendar days after 2026-09-20.',
    ]);
    expect([count('', '', '2026-10-08'), count('', '', '2026-10-09')]).toEqual([0, 1]);
  });

  it("counts from the policy's first day of school, each school's own", () => {
    const rows = [
      ROSTER,
      ['1', 'Adams', 5, 'EL', '', '2026-10-08', ''],
      ['2', 'Brooke', 5, 'EL', '', '2026-10-08', ''],
    ];
    const policy = { schools: { Brooke: { firstDayOfSchool: '2026-09-01' } } };
    const { found } = runCheck(notificationLate, { Roster: rows }, { asOf: '2026-12-01', policy });
    expect(found.map(({ studentId, data }) => [studentId, data['due']])).toEqual([['2', '2026-10-01']]);
  });

  it('leaves out unreadable letter dates, and students who are not active ELs', () => {
    const { found } = runCheck(
      notificationLate,
      {
        Roster: [
          ROSTER,
          ['1', 'A', 5, 'EL', '', 'sent', ''],
          ['2', 'A', 5, 'NEL', '', '', ''],
          ['3', 'A', 5, 'FEL', '', '', ''],
          ['4', 'A', 5, 'EL', '', '', 'Withdrawn'],
        ],
      },
      { asOf: '2026-12-01' },
    );
    expect(found).toEqual([]);
  });

  it('could not judge students whose roster has no letter column, once a letter is due; one on another roster counts', () => {
    const sheets = {
      Aspen: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'EL'],
        ['2', 5, 'EL'],
        ['3', 5, 'EL'],
      ],
      Ellevation: [ROSTER, ['2', 'A', 5, 'EL', '', '', ''], ['3', 'A', 5, 'EL', '', '2026-09-15', '']],
    };
    const late = runCheck(notificationLate, sheets, { asOf: '2026-12-01' });
    expect(late.found.map(({ studentId }) => studentId)).toEqual(['2']);
    expect(late.couldNotRun).toEqual([
      {
        check: 'notification-late',
        missing: 'no parent notification date column on sheet Aspen for 1 student: 1',
      },
    ]);
    expect(runCheck(notificationLate, sheets, { asOf: '2026-10-01' })).toEqual({ found: [], couldNotRun: [] });
  });

  it('could not run without a letter column', () => {
    const { couldNotRun } = runCheck(notificationLate, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'EL'],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'notification-late', missing: 'no parent notification date column on a roster' },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(notificationLate, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
