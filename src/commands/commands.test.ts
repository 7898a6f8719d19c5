import type { ExcelHost } from '../embedded-host';
import { applyHighlights } from '../excel/highlight/highlight';
import { excelWith, sheetOf } from '../excel/testing/excel-with';
import { checkFlags, rosterWith } from '../excel/testing/flagged-roster';
import { noticeOf } from './notices';
import { ribbonCommands } from './ribbon-commands';

async function markedExcel(flags: readonly string[]): Promise<ExcelHost> {
  const excel = excelWith({ Roster: rosterWith(flags) });
  const run = await checkFlags(excel);
  await excel.run((context) => applyHighlights(context, run, { at: '', version: '' }));
  return excel;
}

/** Presses a button: what it tells, and how often it completes its event by the time it is done. */
async function press(excel: ExcelHost, name: 'nextFinding' | 'removeHighlights') {
  const told: string[] = [];
  let completed = 0;
  const host = {
    run: excel.run,
    tell: async (notice: string) => {
      // The button stays taken as long as its notice is open.
      expect(completed).toBe(0);
      told.push(notice);
    },
  };
  await ribbonCommands(host)[name]({ completed: () => completed++ });
  return { told, completed };
}

async function selectedAddress(excel: ExcelHost): Promise<string> {
  return excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
}

describe('Next finding', () => {
  it('goes to the next marked cell without a word', async () => {
    const excel = await markedExcel(['', 'error grade']);
    expect(await press(excel, 'nextFinding')).toEqual({ told: [], completed: 1 });
    expect(await selectedAddress(excel)).toBe('Roster!D3');
  });

  it('says so where nothing is marked', async () => {
    expect(await press(await markedExcel(['']), 'nextFinding')).toEqual({ told: ['NothingHighlighted'], completed: 1 });
  });

  it('tells a failure of Excel by its code, and completes all the same', async () => {
    const excel = await markedExcel(['error grade']);
    excel.failNextSync('InvalidOperationInCellEditMode');
    expect(await press(excel, 'nextFinding')).toEqual({ told: ['InvalidOperationInCellEditMode'], completed: 1 });
  });
});

test('a button is free after a minute where Excel does not answer, and is completed once', async () => {
  jest.useFakeTimers();
  let answer: (nothing: null) => void = () => {};
  const silent = new Promise<null>((resolve) => (answer = resolve));
  let completed = 0;
  const host = { run: () => silent as Promise<never>, tell: () => Promise.resolve() };
  const pressed = ribbonCommands(host).nextFinding({ completed: () => completed++ });
  jest.advanceTimersByTime(59_999);
  expect(completed).toBe(0);
  jest.advanceTimersByTime(1);
  expect(completed).toBe(1);
  answer(null);
  await pressed;
  expect(completed).toBe(1);
  jest.useRealTimers();
});

describe('Remove highlights', () => {
  it('removes them without a word, and says so when there are none', async () => {
    const excel = await markedExcel(['error grade']);
    expect(await press(excel, 'removeHighlights')).toEqual({ told: [], completed: 1 });
    expect(sheetOf(excel, 'Roster').conditionalFormats).toEqual([]);
    expect(await press(excel, 'removeHighlights')).toEqual({ told: ['NothingToRemove'], completed: 1 });
  });

  it('tells of marks that stay because their sheet is protected', async () => {
    const excel = await markedExcel(['error grade']);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').protection.protect();
      await context.sync();
    });
    expect(await press(excel, 'removeHighlights')).toEqual({ told: ['KeptOnProtected'], completed: 1 });
    expect(sheetOf(excel, 'Roster').conditionalFormats.length).toBe(2);
  });

  it('tells a failure that does not pass', async () => {
    const excel = await markedExcel(['error grade']);
    excel.failNextSync('AccessDenied');
    expect(await press(excel, 'removeHighlights')).toEqual({ told: ['AccessDenied'], completed: 1 });
  });
});

it('completes the event even where the notice cannot be shown', async () => {
  let completed = 0;
  const host = { run: excelWith({}).run, tell: () => Promise.reject(new Error('No dialog.')) };
  const pressed = ribbonCommands(host).nextFinding({ completed: () => completed++ });
  await expect(pressed).rejects.toThrow('No dialog.');
  expect(completed).toBe(1);
});

describe('noticeOf', () => {
  it('says what happened and what to do', () => {
    expect(noticeOf('NothingHighlighted').hint).toContain('Highlight rows');
    expect(noticeOf('InvalidOperationInCellEditMode')).toEqual({
      code: 'InvalidOperationInCellEditMode',
      message: 'Excel is still editing a cell.',
      hint: 'Press Enter or Esc in the sheet, then try again.',
    });
  });

  it.each(['', '<b>Hello</b>', 'toString', 'Your password, please: '])(
    'never shows the text %j of an address',
    (text) => {
      const { message, hint } = noticeOf(text);
      expect(`${message} ${hint}`).toMatch(/^Something went wrong in ML Compliance Check\. Reload/);
    },
  );

  it('shows no text of an address as a code', () => {
    expect(noticeOf('Call 555-0100 now').code).toBe('Unknown');
  });
});
