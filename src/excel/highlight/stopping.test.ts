import { checkFlags, rosterWith } from '../testing/flagged-roster';
import { excelWith, sheetOf } from '../testing/excel-with';
import { stoppingAt } from '../testing/stopping-at';
import { readSettings } from '../settings/workbook-settings';
import { applyHighlights } from './highlight';

const options = { at: '2026-10-01 10:42', version: '0.1.0' };
/** The sheets and the rules on them are looked at in three syncs; the fourth writes. */
const isLooking = (sync: number) => sync === 3;
const isWriting = (sync: number) => sync === 4;

const open = () => excelWith({ Roster: rosterWith(['error', 'warning', '']) });
const rules = (excel: ReturnType<typeof open>) => sheetOf(excel, 'Roster').conditionalFormats.length;

describe('marking that is stopped', () => {
  it('leaves nothing where nothing was marked', async () => {
    const excel = open();
    const run = await checkFlags(excel);
    const marking = stoppingAt(excel, isWriting, (context, signal) =>
      applyHighlights(context, run, { ...options, signal }),
    );
    await expect(marking).rejects.toMatchObject({ code: 'Cancelled' });
    expect(rules(excel)).toBe(0);
    expect((await excel.run(readSettings)).highlights).toBeNull();
  });

  it('leaves the marks of before where none was written over yet', async () => {
    const excel = open();
    const run = await checkFlags(excel);
    await excel.run((context) => applyHighlights(context, run, options));
    const before = rules(excel);
    const marking = stoppingAt(excel, isLooking, (context, signal) =>
      applyHighlights(context, run, { ...options, signal }),
    );
    await expect(marking).rejects.toMatchObject({ code: 'Cancelled' });
    expect([before > 0, rules(excel)]).toEqual([true, before]);
  });

  it('says that the marks of before are gone where they were written over', async () => {
    const excel = open();
    const run = await checkFlags(excel);
    await excel.run((context) => applyHighlights(context, run, options));
    const result = await stoppingAt(excel, isWriting, (context, signal) =>
      applyHighlights(context, run, { ...options, signal }),
    );
    expect(result).toEqual({ sheetsMarked: 0, rowsMarked: 0, skipped: [], isStopped: true });
    expect(rules(excel)).toBe(0);
  });
});
