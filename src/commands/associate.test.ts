import { excelWith, sheetOf } from '../excel/testing/excel-with';
import { applyHighlights } from '../excel/highlight/highlight';
import { checkFlags, rosterWith } from '../excel/testing/flagged-roster';
import type { RibbonCommand } from './ribbon-commands';

describe("the ribbon's page", () => {
  it('hands Office the commands, which work in the open workbook', async () => {
    const excel = excelWith({ Roster: rosterWith(['error grade']) });
    const run = await checkFlags(excel);
    await excel.run((context) => applyHighlights(context, run, { at: '', version: '' }));
    const associated = new Map<string, RibbonCommand>();
    // Office.js itself starts in Office only: its registry of commands is stood in for, Excel is the embedded host.
    Object.assign(globalThis, {
      Excel: excel.Excel,
      Office: {
        actions: { associate: (name: string, command: RibbonCommand) => associated.set(name, command) },
        onReady: () => Promise.resolve({}),
      },
    });
    await import('./commands');
    expect([...associated.keys()]).toEqual(['nextFinding', 'removeHighlights']);
    const completed = jest.fn();
    await associated.get('removeHighlights')?.({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(sheetOf(excel, 'Roster').conditionalFormats).toEqual([]);
  });
});
