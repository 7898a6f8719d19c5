import type { SheetRows } from '../checks/testing/workbook-of';
import type { CellValue } from '../sheets/snapshot';
import { isoDate } from '../sheets/values/dates';
import { sourceRows } from './source-rows';
import { datasetOf } from './testing/dataset-of';

/** A reading as a test writes it: the day, else whether the cell is blank or unknown. */
const shown = ({ day, readable }: { readonly day: number | null; readonly readable: boolean }) =>
  day === null ? (readable ? 'blank' : 'unknown') : isoDate(day);

/** The dates of a column of a roster, as of 2026-10-01. */
function entryDates(...cells: readonly CellValue[]) {
  const { dates, sheetsOf, readAs } = datasetOf({
    Roster: [['Student ID', 'Grade', 'Entry Date'], ...cells.map((cell, at) => [String(at + 1), 3, cell])],
  });
  const days = sheetsOf('roster').flatMap((sheet) => sourceRows(sheet).map((row) => shown(dates.of(row, 'entryDate'))));
  return { days, told: readAs.map(({ text }) => text) };
}

/** When a license ends, as of 2026-10-01. */
function licenseEnd(cell: string) {
  const rows: SheetRows[string] = [
    ['Teacher', 'ESL License', 'ESL Expires'],
    ['Lee, Ann', 'Y', cell],
  ];
  const { dates, sheetsOf } = datasetOf({ Staff: rows });
  return sheetsOf('staff').flatMap((sheet) => sourceRows(sheet).map((row) => shown(dates.of(row, 'eslExpires'))))[0];
}

describe('a date', () => {
  it('is from 1990 on, and at most two years after the as-of date', () => {
    expect(entryDates('12/31/1989', '1/1/1990', '10/1/2028', '10/2/2028', '').days).toEqual([
      'unknown',
      '1990-01-01',
      '2028-10-01',
      'unknown',
      'blank',
    ]);
  });

  it('may lie up to 50 years ahead where something ends by it', () => {
    expect(['10/2/2028', '10/1/2076', '10/2/2076'].map(licenseEnd)).toEqual(['2028-10-02', '2076-10-01', 'unknown']);
  });
});

describe('a column that is written day first', () => {
  it('has the dates that can only be so, what may be either way is unknown, and one line tells the counts', () => {
    expect(entryDates('14/9/2026', '5/9/2026', '20/9/2026', '')).toEqual({
      days: ['2026-09-14', 'unknown', '2026-09-20', 'blank'],
      told: ['Entry Date is written day first: 2 dates read so; 1 date that could be either way not known.'],
    });
  });

  it('is none where some date can only be month first, or none tells', () => {
    expect(entryDates('14/9/2026', '9/20/2026')).toEqual({ days: ['unknown', '2026-09-20'], told: [] });
    // 46280 is 2026-09-15 as Excel stores it.
    expect(entryDates('14/9/2026', 46_280)).toEqual({ days: ['unknown', '2026-09-15'], told: [] });
    expect(entryDates('5/9/2026')).toEqual({ days: ['2026-05-09'], told: [] });
  });
});
