import { workbookOf } from '../../compliance/checks/testing/workbook-of';
import type { WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { unchangedSheets } from './unchanged-sheets';

const SHEETS = {
  Roster: [['Student ID'], ['100234'], [{ error: '#N/A' }]],
  Schedule: [
    ['Student ID', 'Course'],
    ['100234', 'ESL 3'],
  ],
};
const before = workbookOf(SHEETS);
const changed = (change: (sheet: WorkbookSnapshot['sheets'][number]) => object): WorkbookSnapshot => {
  const now = structuredClone(before);
  return { ...now, sheets: now.sheets.map((sheet, at) => (at === 0 ? { ...sheet, ...change(sheet) } : sheet)) };
};

describe('the sheets that did not change', () => {
  it('are all where the same was read again, errors as well', () => {
    expect(unchangedSheets(before, structuredClone(before))).toEqual([0, 1]);
  });

  it('are none where nothing was read before', () => {
    expect(unchangedSheets(null, before)).toEqual([undefined, undefined]);
  });

  it('are found where they stand now', () => {
    const { Schedule, Roster } = SHEETS;
    expect(unchangedSheets(before, workbookOf({ Schedule, Staff: [['Teacher']], Roster }))).toEqual([1, undefined, 0]);
  });

  it.each([
    ['a cell', { values: [['Student ID'], ['100235'], [{ error: '#N/A' }]] }],
    ['a number for its text', { values: [['Student ID'], [100234], [{ error: '#N/A' }]] }],
    ['another error', { values: [['Student ID'], ['100234'], [{ error: '#REF!' }]] }],
    ['a row more', { values: [['Student ID'], ['100234'], [{ error: '#N/A' }], ['']] }],
    ['a row less', { values: [['Student ID'], ['100234']] }],
    ['a name', { name: 'Students' }],
    ['where it begins', { firstRow: 2 }],
    ['a table', { tables: [{ name: 'T', firstRow: 1, firstColumn: 1, rowCount: 3, columnCount: 1 }] }],
    ['merged cells', { merges: [{ firstRow: 2, firstColumn: 1, rowCount: 2, columnCount: 1 }] }],
  ])('do not hold a sheet of which this changed: %s', (_what, change) => {
    expect(
      unchangedSheets(
        before,
        changed(() => change),
      ),
    ).toEqual([undefined, 1]);
  });
});
