import { findHeadingRow, headingTexts } from './heading-row';
import type { CellValue, SheetSnapshot } from './snapshot';

const sheet = (...values: CellValue[][]): SheetSnapshot => ({
  name: 'Sheet',
  firstRow: 1,
  firstColumn: 1,
  values,
  tables: [],
});
const HEADINGS = ['Student ID', 'Grade', 'School'];

describe('findHeadingRow', () => {
  it('finds headings below title rows', () => {
    expect(findHeadingRow(sheet(['Burke K-8 roster'], ['School', 'Grade'], [], HEADINGS, ['1', 3, 'A']))).toBe(3);
  });

  it('takes the row with the most known headings, the upper of equals', () => {
    expect(findHeadingRow(sheet(HEADINGS, [...HEADINGS, 'SDD']))).toBe(1);
    expect(findHeadingRow(sheet(HEADINGS, HEADINGS))).toBe(0);
  });

  it('wants three known headings', () => {
    expect(findHeadingRow(sheet(['Student ID', 'Grade', 'Notes']))).toBeNull();
    expect(findHeadingRow(sheet(HEADINGS))).toBe(0);
    expect(findHeadingRow(sheet())).toBeNull();
  });

  it('searches 25 used rows; blank rows do not count', () => {
    const titles = Array.from({ length: 24 }, (_, row) => [`title ${row}`]);
    expect(findHeadingRow(sheet(...titles, HEADINGS))).toBe(24);
    expect(findHeadingRow(sheet(['one more'], ...titles, HEADINGS))).toBeNull();
    expect(findHeadingRow(sheet([''], [null], ...titles, HEADINGS))).toBe(26);
  });

  it('does not take our own columns for headings of the user', () => {
    expect(findHeadingRow(sheet(['Student ID', 'Grade', 'ESL Minutes (ML Check)']))).toBeNull();
  });
});

describe('headingTexts', () => {
  it('takes numbers and errors for no headings', () => {
    expect(headingTexts(sheet([' Grade ', 2026, { error: '#REF!' }, null, true]), 0)).toEqual([
      'Grade',
      '',
      '',
      '',
      '',
    ]);
    expect(headingTexts(sheet(), 5)).toEqual([]);
  });
});
