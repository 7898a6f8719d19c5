import fc from 'fast-check';
import { createExcelHost, type ExcelHost } from '..';
import { saveXlsx } from '../file';
import { loadSample, OPEN_PARTS } from '../file/testing/after-run';
import { unzipParts } from '../../xlsx/testing/zip-parts';
import { parseArea } from '../model';
import { hostOf, sheetOf } from '../testing/host-of';
import type { ChangeHistory } from './change-history';

type Act = (excel: ExcelHost) => unknown;

const onSheet =
  (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Act =>
  (excel) =>
    excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });

const edit = (address: string, values: unknown[][]): Act => {
  return ({ host, workbook }) => host.userEdit(workbook.sheets[0]?.id ?? '', address, values);
};

/** All that a person at the grid and the pane do to a workbook, each in a small way. */
const ACTS: Readonly<Record<string, Act>> = {
  'typing a word': edit('B5', [['moved']]),
  'typing a number below': edit('D30', [[12]]),
  'typing a formula': edit('H4', [['=D4*2']]),
  'typing over that formula': edit('H4', [['none']]),
  'typing what the formula reads': edit('D4', [[100]]),
  'pasting a block': edit('A6', [
    ['1', '2', '=A6+1'],
    ['x', '', 'y'],
  ]),
  'inserting rows': onSheet((sheet) => sheet.getRange('5:6').insert('Down')),
  'deleting rows': onSheet((sheet) => sheet.getRange('4:5').delete('Up')),
  'deleting the last rows': onSheet((sheet) => sheet.getRange('8:40').delete('Up')),
  'inserting a column': onSheet((sheet) => sheet.getRange('C:C').insert('Right')),
  'deleting columns': onSheet((sheet) => sheet.getRange('D:F').delete('Left')),
  'inserting cells': onSheet((sheet) => sheet.getRange('B4:C4').insert('Down')),
  sorting: onSheet((sheet) => sheet.getRange('A4:F8').sort.apply([{ key: 2, ascending: false }])),
  clearing: onSheet((sheet) => sheet.getRange('A4:C6').clear()),
  colouring: onSheet((sheet) => (sheet.getRange('A4:B9').format.fill.color = '#FFEE00')),
  'widening a column': onSheet((sheet) => (sheet.getRange('B:B').format.columnWidth = 90)),
  'hiding a row': onSheet((sheet) => (sheet.getRange('6:6').rowHidden = true)),
  filtering: onSheet((sheet) =>
    sheet.autoFilter.apply(sheet.getRange('A3:F8'), 2, { filterOn: 'Values', values: ['2'] } as Excel.FilterCriteria),
  ),
  'filtering by hand': ({ host, workbook }) =>
    workbook.sheets[0] && host.user.filter(workbook.sheets[0], parseArea('A3:F8'), 2, ['2']),
  'filling down': ({ host, workbook }) =>
    workbook.sheets[0] && host.user.fillDown(workbook.sheets[0], parseArea('B4:F7')),
  'inserting rows by hand': ({ host, workbook }) =>
    workbook.sheets[0] && host.user.insert(workbook.sheets[0], parseArea('6:7')),
  'inserting a column by hand': ({ host, workbook }) =>
    workbook.sheets[0] && host.user.insert(workbook.sheets[0], parseArea('B:B')),
  'marking rows': onSheet((sheet) => {
    const mark = sheet.getRange('A4:A8').conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    mark.custom.rule.formula = '=$C4>1';
    mark.custom.format.fill.color = '#FFD0D0';
  }),
  'taking marks away': onSheet((sheet) => sheet.getRange().conditionalFormats.clearAll()),
  linking: onSheet((sheet) => (sheet.getRange('B6').hyperlink = { documentReference: 'A1', textToDisplay: 'up' })),
  freezing: onSheet((sheet) => sheet.freezePanes.freezeRows(3)),
  'setting a policy': onSheet((_sheet, { workbook }) => workbook.settings.add('policy', { minutes: 45 })),
  'keeping a part': onSheet((_sheet, { workbook }) => workbook.customXmlParts.add('<kept xmlns="urn:test">1</kept>')),
  'naming cells': onSheet((sheet, { workbook }) => workbook.names.add('First', sheet.getRange('A4'))),
  'writing a tab': onSheet((_sheet, { workbook }) => {
    const tab = workbook.worksheets.add('Summary');
    tab.getRange('A1:B3').values = [
      ['School', 'MLs'],
      ['Burke', 12],
      ['All', '=SUM(B2:B2)'],
    ];
    tab.charts.add('ColumnClustered' as Excel.ChartType, tab.getRange('A1:B2'));
    tab.activate();
  }),
  'writing into the tab': onSheet((_sheet, { workbook }) => {
    workbook.worksheets.getItemOrNullObject('Summary').getRange('B2').values = [[13]];
  }),
  'removing the tab': onSheet((_sheet, { workbook }) => workbook.worksheets.getItemOrNullObject('Summary').delete()),
  'renaming a sheet': onSheet((sheet) => (sheet.name = 'Students')),
};

/** A step; what Excel refuses, such as what a sheet that is not there would need, changes what it changed until then. */
async function perform(excel: ExcelHost, history: ChangeHistory, name: string): Promise<void> {
  history.begin(name);
  try {
    await ACTS[name]?.(excel);
  } catch {
    // A refusal is no failure of the history: what was done before it is to be undone as well.
  }
  history.end();
}

async function partsOf({ workbook }: ExcelHost): Promise<Record<string, string>> {
  return unzipParts((await saveXlsx(workbook)).bytes);
}

/** The parts in which two files differ. */
function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((part) => one[part] !== other[part]);
}

describe('each step', () => {
  test.each(Object.keys(ACTS).filter((name) => !/the tab$/.test(name)))(
    '%s is undone, and done again',
    async (name) => {
      const excel = createExcelHost(await loadSample());
      const history = excel.host.keepHistory();
      await perform(excel, history, name);
      const after = await partsOf(excel);
      expect(history.undoName).toBe(name);
      excel.host.userUndo();
      expect(differing(await partsOf(excel), OPEN_PARTS)).toEqual([]);
      excel.host.userRedo();
      expect(differing(await partsOf(excel), after)).toEqual([]);
      expect(history.redoName).toBeUndefined();
    },
  );
});

test('after any sequence, undoing all gives the file as it was, part by part, and doing all again what it had become', async () => {
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
    { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 9 }), async (acts) => {
      const excel = createExcelHost(await loadSample());
      const history = excel.host.keepHistory();
      for (const name of acts) {
        if (name === 'undo') excel.host.userUndo();
        else if (name === 'redo') excel.host.userRedo();
        else await perform(excel, history, name);
      }
      while (excel.host.userRedo());
      const after = await partsOf(excel);
      while (excel.host.userUndo());
      expect(differing(await partsOf(excel), OPEN_PARTS)).toEqual([]);
      while (excel.host.userRedo());
      expect(differing(await partsOf(excel), after)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('what follows from a step by itself is undone with it, and leaves what can be done again', async () => {
  const excel = hostOf({ Roster: [['Name'], ['Mai']] });
  const history = excel.host.keepHistory();
  const mark = onSheet((sheet, { workbook }) => {
    sheet.getRange('A2').conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    workbook.settings.add('marks', 1);
  });
  history.begin('typing');
  edit('A2', [['Ana']])(excel);
  history.end();
  history.begin('typing again');
  edit('A3', [['Sam']])(excel);
  history.end();
  excel.host.userUndo();
  await mark(excel);
  expect([history.undoName, history.redoName]).toEqual(['typing', 'typing again']);
  excel.host.userUndo();
  expect(sheetOf(excel).conditionalFormats).toEqual([]);
  expect(excel.workbook.settings.size).toBe(0);
  expect(sheetOf(excel).cells.value(1, 0)).toBe('Mai');
});

test('the same contents have the same mark; selecting makes no step', async () => {
  const excel = hostOf({ Roster: [['Name'], ['Mai']] });
  const history = excel.host.keepHistory();
  const start = history.mark;
  history.begin('going to a cell');
  await onSheet((sheet) => sheet.getRange('A2').select())(excel);
  history.end();
  expect([history.mark, history.undoName]).toEqual([start, undefined]);
  history.begin('typing');
  edit('A2', [['Ana']])(excel);
  history.end();
  expect(history.mark).not.toBe(start);
  excel.host.userUndo();
  expect(history.mark).toBe(start);
});

test('the add-in hears of an undo as of an edit by the user', async () => {
  const excel = hostOf({ Roster: [['Name'], ['Mai']] });
  const history = excel.host.keepHistory();
  const heard: unknown[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async ({ address, triggerSource }) => {
      heard.push([address, triggerSource]);
      await Promise.resolve();
    });
  })(excel);
  history.begin('typing');
  edit('A2', [['Ana']])(excel);
  history.end();
  excel.host.userUndo();
  await excel.host.eventsDelivered();
  expect(heard).toEqual([
    ['A2', 'Unknown'],
    ['A2', 'Unknown'],
  ]);
});

test('what is kept has a bound: the oldest steps go first, the last one can always be undone', () => {
  const rows = Array.from({ length: 50 }, (_, row) => [row, 'x']);
  const excel = hostOf({ Roster: rows });
  // A step over all rows keeps 150 values, one over one row 3.
  const history = excel.host.keepHistory({ steps: 100, values: 400 });
  for (let turn = 0; turn < 10; turn++) {
    history.begin(`step ${turn}`);
    edit(
      'A1',
      Array.from({ length: turn % 2 === 0 ? 50 : 1 }, () => [turn]),
    )(excel);
    history.end();
  }
  expect(history.cost).toBeLessThanOrEqual(400);
  const undone = Array.from({ length: 6 }, () => excel.host.userUndo()?.name);
  expect(undone).toEqual(['step 9', 'step 8', 'step 7', 'step 6', 'step 5', undefined]);
});
