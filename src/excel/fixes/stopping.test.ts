import type { ProposedFix } from '../../compliance/fixes/fix';
import { CancelledError } from '../request/errors';
import { readStoredSettings } from '../settings/workbook-settings';
import { excelWith, sheetOf } from '../testing/excel-with';
import { applyFixes, restoreFixes } from './cells';

/** Every second row, so that each cell is written by itself; in more than one request. */
const ROWS = 1_600;
const SHEET = [['Grade'], ...Array.from({ length: 2 * ROWS }, () => ['7 '])];
const fixes = Array.from({ length: ROWS }, (_, at): ProposedFix => ({
  kind: 'number-as-text',
  sheet: 'Roster',
  row: 2 + 2 * at,
  column: 1,
  was: '7 ',
  becomes: '7',
}));

describe('fixing that is stopped', () => {
  const open = () => excelWith({ Roster: SHEET });
  const fixedIn = (excel: ReturnType<typeof open>) =>
    fixes.filter(({ row }) => sheetOf(excel, 'Roster').cells.value(row - 1, 0) === '7').length;
  const keep = { id: 1, title: 'Blanks' };
  /** Stops as soon as work tells of itself and so many cells are fixed. */
  const stopping = (excel: ReturnType<typeof open>, isTime: (fixed: number) => boolean) => {
    const stop = new AbortController();
    const heard = () => isTime(fixedIn(excel)) && stop.abort(new CancelledError('Stopped by the test.'));
    return { signal: stop.signal, heard };
  };

  it('has fixed just the cells that it tells, and they can be taken back', async () => {
    const excel = open();
    const options = { headings: [], keep, ...stopping(excel, (fixed) => fixed > 0) };
    const result = await excel.run((context) => applyFixes(context, fixes, options));
    const fixed = result.written.length;
    expect([fixed > 0, result.unreached > 0, fixed + result.unreached]).toEqual([true, true, ROWS]);
    expect([fixedIn(excel), result.left, result.failure]).toEqual([fixed, [], null]);
    const { keptFixes } = await excel.run(readStoredSettings);
    expect(keptFixes.map(({ cells }) => cells.length)).toEqual([fixed]);
    await excel.run((context) => restoreFixes(context, keptFixes[0]?.cells ?? [], { id: 1 }));
    expect(fixedIn(excel)).toBe(0);
  });

  it('has changed nothing where it was stopped while cells were read', async () => {
    const excel = open();
    const options = { headings: [], keep, ...stopping(excel, () => true) };
    const fixing = excel.run((context) => applyFixes(context, fixes, options));
    await expect(fixing).rejects.toMatchObject({ code: 'Cancelled' });
    expect(fixedIn(excel)).toBe(0);
  });

  it('leaves what was not restored to be restored later', async () => {
    const excel = open();
    const { written } = await excel.run((context) => applyFixes(context, fixes, { headings: [], keep }));
    const stop = stopping(excel, (fixed) => fixed < ROWS);
    const result = await excel.run((context) => restoreFixes(context, written, { id: 1, ...stop }));
    expect([result.unreached > 0, result.written.length + result.unreached]).toEqual([true, ROWS]);
    expect(fixedIn(excel)).toBe(result.unreached);
    const { keptFixes } = await excel.run(readStoredSettings);
    expect(keptFixes.map(({ cells }) => cells.length)).toEqual([result.unreached]);
  });
});
