import { isOwnHeading, isOwnReport, REPORT_MARK } from './own-output';
import { recognise } from './recognise';
import type { CellValue } from './snapshot';

const sheet = (...values: CellValue[][]) => ({ name: 'ML Summary', firstRow: 1, firstColumn: 1, values, tables: [] });

describe('isOwnReport', () => {
  it('knows the mark in the cover block, wherever it stands there', () => {
    expect(isOwnReport(sheet(['ML Summary'], [], ['', `${REPORT_MARK} on 2026-10-01`]))).toBe(true);
  });

  it("leaves a user's own tab of that name alone", () => {
    expect(isOwnReport(sheet(['ML Summary'], ['Student ID', 'Grade']))).toBe(false);
    expect(isOwnReport(sheet([], [], [], [], [REPORT_MARK]))).toBe(false);
  });
});

describe('isOwnHeading', () => {
  it('knows a column of ours by the end of its heading', () => {
    expect(isOwnHeading('ESL Minutes Owed (ML Check) ')).toBe(true);
    expect(isOwnHeading('ESL Minutes')).toBe(false);
  });
});

it('a row of a schedule that a plan leaves counts as not scheduled, and is told', () => {
  const schedule = sheet(
    ['Student ID', 'Course', 'Teacher', 'Minutes', 'ML Plan'],
    ['1', 'ESL', 'Pike', 45, ''],
    ['2', 'ESL', 'Pike', 45, 'leaves: ESL P4'],
    ['3', 'ESL', 'Pike', 45, 'ESL P5'],
  );
  const workbook = { name: 'Book.xlsx', date1904: false, sheets: [{ ...schedule, name: 'Schedule' }], unread: [] };
  const read = recognise(workbook)[0]?.recognised;
  expect(Array.from(read?.dataRows ?? [])).toEqual([1, 3]);
  expect(read?.readAs).toEqual(['1 row that a plan leaves (ML Plan says "leaves: …") counts as not scheduled.']);
});
