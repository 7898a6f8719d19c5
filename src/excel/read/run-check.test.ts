import { makePolicy } from '../../compliance/policy/policy';
import { dayOf } from '../../compliance/sheets/values/dates';
import { checkWorkbook } from './run-check';
import { excelWith } from '../testing/excel-with';
import { rosterWith } from '../testing/flagged-roster';

const options = { policy: makePolicy(), asOf: dayOf(2026, 10, 1) };

describe('checkWorkbook', () => {
  it('reads the open workbook and recognises its sheets, changing nothing', async () => {
    const excel = excelWith({ Roster: rosterWith(['', '']), Notes: [['x']] });
    excel.workbook.sheets.forEach((sheet) => sheet.journal.cells.clear());
    const run = await excel.run((context) => checkWorkbook(context, options));
    expect(run.sheets.map(({ name, recognised }) => [name, recognised?.kind])).toEqual([
      ['Roster', 'roster'],
      ['Notes', undefined],
    ]);
    expect(run.dataset.students.size).toBe(2);
    expect(excel.workbook.sheets.every(({ journal }) => journal.isEmpty)).toBe(true);
  });

  it('stops before the checks when cancelled', async () => {
    const excel = excelWith({ Roster: [] });
    const cancelled = excel.run((context) => checkWorkbook(context, { ...options, isCancelled: () => true }));
    await expect(cancelled).rejects.toMatchObject({ name: 'CancelledError' });
  });
});
