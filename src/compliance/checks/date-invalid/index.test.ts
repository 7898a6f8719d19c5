import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { runCheck } from '../testing/run-check';
import { workbookOf } from '../testing/workbook-of';
import { dateInvalid } from '.';

const ROSTER = ['Student ID', 'Grade', 'Entry Date', 'Screener Date'];

describe('date-invalid', () => {
  it('is silent for Excel dates, ISO dates, month/day/year and blanks', () => {
    const { found } = runCheck(dateInvalid, {
      Roster: [ROSTER, ['1', 3, 46273, '2026-09-08'], ['2', 3, '9/8/2026', '12/31/2026'], ['3', 3, '', 'NULL']],
    });
    expect(found).toEqual([]);
  });

  it('names every such cell of a row in one finding', () => {
    const { found } = runCheck(dateInvalid, { Roster: [ROSTER, ['1001', 3, '9/8', '2/31/2026']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['C2', 'D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          cells: [
            { field: 'entryDate', heading: 'Entry Date', value: '9/8' },
            { field: 'screenerDate', heading: 'Screener Date', value: '2/31/2026' },
          ],
        },
        message: 'Entry Date "9/8" and Screener Date "2/31/2026" cannot be read as a date.',
        fix: 'Enter the date as month/day/year with four digits of the year, such as 9/8/2026.',
      },
    ]);
  });

  it.each([
    ['2/29/2026'],
    ['2026-13-01'],
    ['Sept 8'],
    ['Sept 2026'],
    ['09202026'],
    ['9/14'],
    [2026],
    [0],
    [true],
    ['9/8/2026 or later'],
  ])('cannot read %p', (date) => {
    const { found } = runCheck(dateInvalid, { Roster: [ROSTER, ['1', 3, date, ''], ['2', 3, '2/29/2028', '']] });
    expect(found.map(({ row }) => row)).toEqual([2]);
  });

  it('looks at every date of a roster, of inactive students too', () => {
    const { found } = runCheck(dateInvalid, {
      Roster: [
        ['Student ID', 'Grade', 'Enrollment Status', 'Opt Out Date', 'Parent Notification', 'FEL Date'],
        ['1', 3, 'Withdrawn', 'x', 'y', 'z'],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['D2', 'E2', 'F2']]);
  });

  it('looks at the dates of the other kinds', () => {
    const { found } = runCheck(dateInvalid, {
      Staff: [
        ['Teacher', 'ESL License', 'ESL Expires'],
        ['Ada Lee', 'Y', 'soon'],
      ],
      Access: [
        ['Student ID', 'Overall', 'Test Completion Date'],
        ['1', 2.1, 'x'],
      ],
      Alternate: [
        ['Student ID', 'Alternate ACCESS Overall', 'Test Completion Date'],
        ['1', 'P1', 'x'],
      ],
      Monitoring: [
        ['Student ID', 'Monitoring Year', 'Entry Date'],
        ['1', 1, 'x'],
      ],
      Forms: [
        ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval'],
        ['1', 'x', 'x', 'sent'],
      ],
      Screening: [
        ['Student ID', 'Form', 'Test Date'],
        ['1', 'K Screener', 'x'],
      ],
    });
    expect(found.map(({ sheet, cells, studentId }) => [sheet, cells, studentId])).toEqual([
      ['Staff', ['C2'], null],
      ['Access', ['C2'], '1'],
      ['Alternate', ['C2'], '1'],
      ['Monitoring', ['C2'], '1'],
      ['Forms', ['B2', 'C2', 'D2'], '1'],
      ['Screening', ['C2'], '1'],
    ]);
  });

  it('reads a plain yes or no as an approval, but not as the date of a form', () => {
    const { found } = runCheck(dateInvalid, {
      Forms: [
        ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval'],
        ['1', '9/8/2026', '9/1/2026', 'Yes'],
        ['2', '9/8/2026', '9/1/2026', 'N'],
        ['3', 'Yes', '9/1/2026', '9/9/2026'],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['B4']]);
  });

  it('counts serials from 1904 where the workbook does', () => {
    // 32,000 days are 1987-08-11 in the 1900 system, before any student's record, and 1991-08-12 in the other.
    const workbook = workbookOf({ Roster: [ROSTER, ['1', 3, 32_000, '']] });
    const options = { policy: makePolicy(), asOf: dayOf(2026, 10, 1), checks: [dateInvalid] };
    expect(run({ ...workbook, date1904: true }, options).findings).toHaveLength(0);
    expect(run({ ...workbook, date1904: false }, options).findings).toHaveLength(1);
  });

  it('finds years before 1990 and more than two years ahead; a license may end up to 50 years ahead', () => {
    const { found } = runCheck(dateInvalid, {
      Roster: [
        ROSTER,
        ['1', 3, '1/1/1990', '10/1/2028'],
        ['2', 3, '12/31/1989', ''],
        ['3', 3, '', '10/2/2028'],
        ['4', 3, '9/8/2062', ''],
      ],
      Staff: [
        ['Teacher', 'ESL License', 'ESL Expires'],
        ['Ada Lee', 'Y', '10/1/2076'],
        ['Kim Poe', 'Y', '10/2/2076'],
      ],
    });
    expect(found.map(({ sheet, row, message }) => [sheet, row, message])).toEqual([
      ['Roster', 3, 'Entry Date "12/31/1989" lies before 1990 or too many years ahead.'],
      ['Roster', 4, 'Screener Date "10/2/2028" lies before 1990 or too many years ahead.'],
      ['Roster', 5, 'Entry Date "9/8/2062" lies before 1990 or too many years ahead.'],
      ['Staff', 3, 'ESL Expires "10/2/2076" lies before 1990 or too many years ahead.'],
    ]);
  });

  it('is silent on a day-first column, also where a date could be either way', () => {
    const { found } = runCheck(dateInvalid, {
      Roster: [ROSTER, ['1', 3, '13/09/2025', ''], ['2', 3, '01/09/2025', ''], ['3', 3, '31/04/2025', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([4]);
  });

  it('finds a first number over 12 where the column has month-first dates too', () => {
    const { found } = runCheck(dateInvalid, {
      Roster: [ROSTER, ['1', 3, '13/09/2025', ''], ['2', 3, '09/13/2025', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([2]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(runCheck(dateInvalid, { Roster: [ROSTER, ['1', 3, { error: '#VALUE!' }, '']] }).found).toEqual([]);
  });

  it('could not run without a date column', () => {
    const { couldNotRun } = runCheck(dateInvalid, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'date-invalid', missing: 'no date column' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(dateInvalid, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
