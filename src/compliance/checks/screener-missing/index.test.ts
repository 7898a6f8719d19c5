import { runCheck } from '../testing/run-check';
import { screenerMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'HLS', 'Entry Date', 'Screener Date', 'Enrollment Status'];

/** Findings, as of 2026-10-01, for a student of this survey, entry and screener date. */
function count(hls: string | number, entry = '2025-11-03', screener = '', grade: string | number = 5): number {
  const rows = [ROSTER, ['1', grade, '', hls, entry, screener, '']];
  return runCheck(screenerMissing, { Roster: rows }).found.length;
}

describe('screener-missing', () => {
  it('names the student who was not screened', () => {
    const { found } = runCheck(screenerMissing, {
      Roster: [ROSTER, ['1001', 5, 'NEL', 'EOE', '11/3/2025', '', 'Active']],
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
        data: { hls: 'EOE', entry: '2025-11-03', due: '2025-11-23' },
        message:
          'The home language survey says EOE (another language), but no screener date; entered on 2025-11-03, it was due on 2025-11-23.',
        fix: 'Screen the student now and enter the date; if the student was screened, enter when.',
      },
    ]);
  });

  it.each(['OEE', 'EOE', 'EEO', 'OOO', 'o-e-e', 'O/E/E', '0EE', 'O'])(
    'reads the survey %p as another language',
    (hls) => {
      expect(count(hls)).toBe(1);
    },
  );

  it.each(['EEE', 'E', '', 'N/A', 'No', 'on file', 'X', '000', 0, 'Spanish'])('is silent for the survey %p', (hls) => {
    expect(count(hls)).toBe(0);
  });

  it('is silent with a screener date, or a screening on a screening sheet', () => {
    expect(count('OEE', '2025-11-03', '2025-11-10')).toBe(0);
    const { found } = runCheck(screenerMissing, {
      Roster: [ROSTER, ['1', 5, '', 'OEE', '2025-11-03', '', ''], ['2', 5, '', 'OEE', '2025-11-03', '', '']],
      Screening: [
        ['Student ID', 'Form', 'Test Date'],
        ['1', 'Screener Online', '2025-12-01'],
        ['2', 'Screener Online', ''],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('waits for the limit: 20 days, 25 in peak times', () => {
    // As of October 1: September 6 + 25 days is October 1.
    expect([count('OEE', '2026-09-06'), count('OEE', '2026-09-05')]).toEqual([0, 1]);
    const asOf = (day: string) =>
      runCheck(screenerMissing, { Roster: [ROSTER, ['1', 5, '', 'OEE', '2025-11-03', '', '']] }, { asOf: day }).found;
    expect([asOf('2025-11-23').length, asOf('2025-11-24').length]).toEqual([0, 1]);
  });

  it('finds two', () => {
    const { found } = runCheck(screenerMissing, {
      Roster: [ROSTER, ['1', 5, 'EL', 'OOO', '2025-11-03', '', ''], ['2', 'K2', 'NEL', 'OEE', '2025-11-03', '', '']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('leaves out K0 and K1, unreadable screener dates, and inactive students', () => {
    expect([count('OEE', '2025-11-03', '', 'K0'), count('OEE', '2025-11-03', '', 'K1')]).toEqual([0, 0]);
    expect(count('OEE', '2025-11-03', 'soon')).toBe(0);
    const { found } = runCheck(screenerMissing, {
      Roster: [ROSTER, ['1', 5, '', 'OEE', '2025-11-03', '', 'Withdrawn']],
    });
    expect(found).toEqual([]);
  });

  it('could not judge an entry date that is blank or unreadable', () => {
    const { found, couldNotRun } = runCheck(screenerMissing, {
      Roster: [ROSTER, ['1', 5, '', 'OEE', '', '', ''], ['2', 5, '', 'OEE', '11/3', '', '']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'screener-missing', missing: 'no readable entry date for 2 students: 1 and 2' },
    ]);
  });

  it('could not judge students whose roster has no column of the survey; a screening sheet stands in for the screener date', () => {
    const { found, couldNotRun } = runCheck(screenerMissing, {
      A: [ROSTER, ['1', 5, '', 'OEE', '2025-11-03', '', '']],
      B: [
        ['Student ID', 'Grade', 'HLS', 'Entry Date'],
        ['2', 5, 'OEE', '2025-11-03'],
        ['3', 5, 'EEE', '2025-11-03'],
        ['4', 5, 'OEE', '2025-11-03'],
      ],
      C: [
        ['Student ID', 'Grade', 'Entry Date', 'Screener Date'],
        ['5', 5, '2025-11-03', ''],
        ['6', 5, '2025-11-03', '2025-11-10'],
      ],
      Screening: [
        ['Student ID', 'Form', 'Test Date'],
        ['4', 'Screener Online', '2025-11-20'],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no home language survey (HLS) column on sheet C for 1 student: 5',
    ]);
  });

  it('runs from a screening sheet alone, and could not run without either', () => {
    const Roster = [
      ['Student ID', 'Grade', 'HLS', 'Entry Date'],
      ['1', 5, 'OEE', '2020-09-08'],
      ['2', 5, 'OEE', '2020-09-08'],
    ];
    const Screening = [
      ['Student ID', 'Grade', 'Test Date'],
      ['2', 'K1', '2020-05-01'],
    ];
    expect(runCheck(screenerMissing, { Roster, Screening }).found.map(({ studentId }) => studentId)).toEqual(['1']);
    expect(runCheck(screenerMissing, { Roster }).couldNotRun).toEqual([
      { check: 'screener-missing', missing: 'no screener date column on a roster, and no screening sheet' },
    ]);
  });

  it('gives a child who entered before K2 until the end of the K1 window', () => {
    const Roster = [ROSTER, ['1', 'K2', 'EL', 'OEE', '2025-09-15', '', '']];
    const found = (asOf: string) => runCheck(screenerMissing, { Roster }, { asOf }).found.map(({ message }) => message);
    expect(found('2026-10-01')).toEqual([
      'The home language survey says OEE (another language), but no screener date; entered on 2025-09-15, it was due on 2026-06-14.',
    ]);
  });

  it('could not run without a survey column', () => {
    const { couldNotRun } = runCheck(screenerMissing, {
      Roster: [
        ['Student ID', 'Grade', 'Entry Date', 'Screener Date'],
        ['1', 5, '2025-11-03', ''],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'screener-missing', missing: 'no home language survey (HLS) column on a roster' },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(screenerMissing, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
