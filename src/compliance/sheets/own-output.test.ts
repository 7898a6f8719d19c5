import { isOwnHeading, isOwnReport, REPORT_MARK } from './own-output';
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
