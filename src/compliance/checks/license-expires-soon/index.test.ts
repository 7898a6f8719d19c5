import { runCheck } from '../testing/run-check';
import { licenseExpiresSoon } from '.';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Teacher'];
const ESL = ['1001', 'Adams', 'ESL 2', 1, 'Lee, Ann'];
const STAFF = ['Teacher', 'ESL License', 'ESL Expires', 'SEI'];

const messagesFor = (license: string, expires: string | number) =>
  runCheck(licenseExpiresSoon, {
    Schedule: [SCHEDULE, ESL],
    Staff: [STAFF, ['Lee, Ann', license, expires, '']],
  }).found.map(({ message }) => message);

describe('license-expires-soon', () => {
  it('tells the day and how long it is until then', () => {
    const { found } = runCheck(licenseExpiresSoon, {
      Schedule: [SCHEDULE, ESL, ['1001', 'Adams', 'ESL 3', 1, 'Lee, Ann']],
      Staff: [STAFF, ['Lee, Ann', 'Y', '12/15/2026', '']],
    });
    expect(found).toEqual([
      {
        severity: 'info',
        sheet: 'Schedule',
        row: 2,
        cells: ['E2'],
        studentId: null,
        section: null,
        teacher: 'Lee, Ann',
        data: { expires: '2026-12-15', days: 75 },
        message: 'The ESL license expires on 2026-12-15, in 75 days.',
        fix: 'Renew the license before then, or plan another ESL-licensed teacher for the ESL classes.',
      },
    ]);
  });

  it('tells from the as-of date, 2026-10-01, to 90 days after it', () => {
    expect(messagesFor('Y', '2026-09-30')).toEqual([]);
    expect(messagesFor('Y', '2026-10-01')).toEqual(['The ESL license expires on 2026-10-01, today.']);
    expect(messagesFor('Y', '2026-10-02')).toEqual(['The ESL license expires on 2026-10-02, in 1 day.']);
    expect(messagesFor('Y', '2026-12-30')).toEqual(['The ESL license expires on 2026-12-30, in 90 days.']);
    expect(messagesFor('Y', '2026-12-31')).toEqual([]);
  });

  it('reads the expiry from the license cell too, as a date or an Excel serial in its own column', () => {
    expect(messagesFor('11/30/2026', '')).toEqual(['The ESL license expires on 2026-11-30, in 60 days.']);
    expect(messagesFor('Y', 46_356)).toEqual(['The ESL license expires on 2026-11-30, in 60 days.']);
  });

  it('is silent where there is no license, no expiry, or one that cannot be read', () => {
    expect(messagesFor('N', '2026-10-15')).toEqual([]);
    expect(messagesFor('Y', '')).toEqual([]);
    expect(messagesFor('Y', 'soon')).toEqual([]);
  });

  it('takes a sheet with nothing but the expiry at its word', () => {
    const { found } = runCheck(licenseExpiresSoon, {
      Schedule: [SCHEDULE, ESL],
      Staff: [
        ['Teacher', 'ESL Expires', 'SEI'],
        ['Lee, Ann', '2026-10-31', 'Y'],
      ],
    });
    expect(found.map(({ data }) => data)).toEqual([{ expires: '2026-10-31', days: 30 }]);
  });

  it('finds two teachers of one class, and nobody who teaches no ESL', () => {
    const { found } = runCheck(licenseExpiresSoon, {
      Schedule: [SCHEDULE, ESL, ['1002', 'Adams', 'ESL 2', 1, 'Roy, Max'], ['1001', 'Adams', 'Math 7', 1, 'Kim, Jo']],
      Staff: [
        STAFF,
        ['Lee, Ann', 'Y', '2026-11-01', ''],
        ['Roy, Max', 'Pending', '2026-11-02', ''],
        ['Kim, Jo', 'Y', '2026-11-03', ''],
      ],
    });
    expect(found.map(({ teacher, row, data }) => [teacher, row, data.expires])).toEqual([
      ['Lee, Ann', 2, '2026-11-01'],
      ['Roy, Max', 3, '2026-11-02'],
    ]);
  });

  it('keeps to the days that the policy says', () => {
    const { found } = runCheck(
      licenseExpiresSoon,
      { Schedule: [SCHEDULE, ESL], Staff: [STAFF, ['Lee, Ann', 'Y', '2026-11-01', '']] },
      { policy: { settings: { licenseWarningDays: 30 } } },
    );
    expect(found).toEqual([]);
  });

  it('could not run without a column of expiry dates', () => {
    const { couldNotRun } = runCheck(licenseExpiresSoon, {
      Schedule: [SCHEDULE, ESL],
      Staff: [
        ['Teacher', 'SEI', 'BEE'],
        ['Lee, Ann', 'Y', ''],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'license-expires-soon', missing: 'no ESL license expiry column in the staff sheet' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(licenseExpiresSoon, { Schedule: [SCHEDULE], Staff: [STAFF] }).found).toEqual([]);
  });
});
