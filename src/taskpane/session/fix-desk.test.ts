import type { SheetCells } from '../../excel/testing/excel-with';
import { sheetOf } from '../../excel/testing/excel-with';
import { createExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { namespaceOf, partXml } from '../../excel/settings/part-xml';
import { portFailingAt } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;

const [HEADINGS = [], ...STUDENTS] = SCHOOL.Roster ?? [];
/** The school with a level in words and a blank behind a name. */
const SLIPPED: Readonly<Record<string, SheetCells>> = {
  ...SCHOOL,
  Roster: [HEADINGS, ...STUDENTS.map((row, at) => (at === 1 ? [...row.slice(0, 5), 'SDD 2'] : row))],
  Schedule: (SCHOOL.Schedule ?? []).map((row, at) => (at === 3 ? [row[0] ?? '', 'Burke ', ...row.slice(2)] : row)),
};

const cell = ({ excel }: Pane, sheet: string, row: number, column: number) =>
  sheetOf(excel, sheet).cells.value(row, column);

const offered = ({ session }: Pane) =>
  session.getState().fixes?.fixes.map(({ sheet, row, was, becomes }) => [sheet, row, was, becomes]);

describe('fixes in the pane', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openPane(SLIPPED);
    await pane.session.check();
    await until(pane.session, (state) => state.fixes !== null);
  });
  afterEach(() => pane.end());

  const fixAll = () => pane.session.applyFixes(pane.session.getState().fixes?.fixes ?? []);
  const protect = (name: string, isProtected: boolean) =>
    pane.excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      if (isProtected) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  /** The run that follows what was written. */
  const nextRun = async (act: () => Promise<void>) => {
    const { run } = pane.session.getState();
    await act();
    return until(pane.session, (state) => state.run !== run && state.activity.kind === 'idle');
  };

  it('are offered after a check', () => {
    expect(offered(pane)).toEqual([
      ['Roster', 3, 'SDD 2', 2],
      ['Schedule', 4, 'Burke ', 'Burke'],
    ]);
  });

  it('are written at a click, told with the way back, and offered no more; no finding changes', async () => {
    const found = () => pane.session.getState().run?.findings.map(({ words, key }) => [key, words]);
    const before = found();
    await nextRun(fixAll);
    expect([cell(pane, 'Roster', 2, 5), cell(pane, 'Schedule', 3, 1)]).toEqual([2, 'Burke']);
    const { notice, madeFixes, outOfDate } = pane.session.getState();
    expect([notice?.text, notice?.hint]).toEqual(['Fixed 2 cells.', 'Restore is under Fixes.']);
    expect(madeFixes.map(({ title, cells }) => [title, cells])).toEqual([['2 kinds', 2]]);
    await until(pane.session, (state) => state.fixes?.fixes.length === 0);
    expect(outOfDate).toBe(false);
    expect(found()).toEqual(before);
  });

  it('are taken back, and offered again', async () => {
    await nextRun(fixAll);
    await nextRun(() => pane.session.restoreFixes(pane.session.getState().madeFixes[0]?.id ?? 0));
    expect([cell(pane, 'Roster', 2, 5), cell(pane, 'Schedule', 3, 1)]).toEqual(['SDD 2', 'Burke ']);
    expect(pane.session.getState().notice?.text).toBe('Restored 2 cells.');
    expect(pane.session.getState().madeFixes).toEqual([]);
    await until(pane.session, (state) => state.fixes?.fixes.length === 2);
  });

  it('are taken back one after the other, whatever the order', async () => {
    const [level, school] = pane.session.getState().fixes?.fixes ?? [];
    if (level === undefined || school === undefined) throw new Error('Two fixes are offered.');
    await nextRun(() => pane.session.applyFixes([level]));
    await nextRun(() => pane.session.applyFixes([school]));
    const [second, first] = pane.session.getState().madeFixes;
    expect([first?.title, second?.title]).toEqual(['Levels in words in a column of numbers', 'Extra blanks']);
    await nextRun(() => pane.session.restoreFixes(first?.id ?? 0));
    expect([cell(pane, 'Roster', 2, 5), cell(pane, 'Schedule', 3, 1)]).toEqual(['SDD 2', 'Burke']);
    expect(pane.session.getState().madeFixes).toEqual([second]);
  });

  it('leave a protected sheet alone, say so, and can be tried again', async () => {
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').protection.protect();
      await context.sync();
    });
    await nextRun(fixAll);
    const { notice, leftCells } = pane.session.getState();
    expect([notice?.intent, notice?.text, notice?.hint]).toEqual([
      'warning',
      'Fixed 1 cell.',
      '1 cell stayed as it is; Fixes says why.',
    ]);
    expect(leftCells).toEqual([
      {
        sheet: 'Roster',
        reason: 'It is protected. Take the protection off under Review, then try again.',
        cells: ['F3'],
      },
    ]);
    await until(pane.session, (state) => state.fixes?.fixes.length === 1);
  });

  it('name the cells that were edited since, and keep no way back to them', async () => {
    await nextRun(fixAll);
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Roster').id, 'F3', [[3]]);
    await pane.session.restoreFixes(pane.session.getState().madeFixes[0]?.id ?? 0);
    expect(cell(pane, 'Roster', 2, 5)).toBe(3);
    const { leftCells, madeFixes } = pane.session.getState();
    expect(leftCells).toEqual([{ sheet: 'Roster', reason: 'The cell holds something else by now.', cells: ['F3'] }]);
    expect(madeFixes).toEqual([]);
  });

  it('say what to do while a cell is being edited, and write nothing', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await fixAll();
    expect(pane.session.getState().problem?.hint).toBe('Press Enter or Esc in the sheet, then try again.');
    expect([cell(pane, 'Roster', 2, 5), pane.session.getState().madeFixes]).toEqual(['SDD 2', []]);
  });

  it('can be taken back after the pane was closed, and the file saved and opened', async () => {
    await nextRun(fixAll);
    pane.end();
    const { bytes } = await saveXlsx(pane.excel.workbook);
    pane = await openPaneOn(createExcelHost(await loadXlsx(bytes, 'Later.xlsx')));
    const [made] = pane.session.getState().madeFixes;
    expect(made).toMatchObject({ title: '2 kinds', cells: 2 });
    await pane.session.check();
    await pane.session.restoreFixes(made?.id ?? 0);
    expect([cell(pane, 'Roster', 2, 5), cell(pane, 'Schedule', 3, 1)]).toEqual(['SDD 2', 'Burke ']);
    expect([pane.session.getState().madeFixes, pane.excel.workbook.customXmlParts]).toEqual([[], []]);
  });

  it('of a colleague are seen at the next check, and those of two panes are kept side by side', async () => {
    const colleague = await openPaneOn(pane.excel, () => new Date(2026, 9, 1, 10, 43));
    try {
      const [level, school] = pane.session.getState().fixes?.fixes ?? [];
      if (level === undefined || school === undefined) throw new Error('Two fixes are offered.');
      await colleague.session.check();
      await until(colleague.session, (state) => state.fixes !== null);
      await colleague.session.applyFixes([level]);
      await pane.session.applyFixes([school]);
      await pane.session.check();
      const titles = pane.session.getState().madeFixes.map(({ title }) => title);
      expect(titles).toEqual(['Levels in words in a column of numbers', 'Extra blanks']);
    } finally {
      colleague.end();
    }
  });

  it('that are kept for good leave nothing of what stood there in the workbook', async () => {
    const kept = () => JSON.stringify(pane.excel.workbook.customXmlParts);
    await nextRun(fixAll);
    expect(kept()).toContain('SDD 2');
    await pane.session.forgetFixes(pane.session.getState().madeFixes[0]?.id ?? 0);
    expect(kept()).not.toContain('SDD 2');
    expect([pane.session.getState().madeFixes, pane.session.getState().notice?.intent]).toEqual([[], 'success']);
    expect(cell(pane, 'Roster', 2, 5)).toBe(2);
  });

  it('whose cells were all edited since are not made: that is said of each, and there is no way back', async () => {
    await pane.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Roster').getRange('F3').values = [[3]];
      worksheets.getItem('Schedule').getRange('B4').values = [['Adams']];
      await context.sync();
    });
    const { run } = pane.session.getState();
    await fixAll();
    const { notice, leftCells, madeFixes, outOfDate } = pane.session.getState();
    expect([notice?.intent, notice?.text, notice?.hint]).toEqual([
      'warning',
      'No cell was fixed.',
      '2 cells stayed as they are; Fixes says why.',
    ]);
    expect(leftCells.flatMap(({ sheet, cells }) => cells.map((each) => `${sheet} ${each}`))).toEqual([
      'Roster F3',
      'Schedule B4',
    ]);
    expect([madeFixes, outOfDate, pane.session.getState().run === run]).toEqual([[], false, true]);
  });

  it('say while they are written how many cells, and that they are restored', async () => {
    const said: string[] = [];
    pane.session.subscribe(() => {
      const { activity } = pane.session.getState();
      if (activity.kind === 'working' && activity.doing !== said.at(-1)) said.push(activity.doing);
    });
    await nextRun(fixAll);
    await pane.session.restoreFixes(pane.session.getState().madeFixes[0]?.id ?? 0);
    expect(said).toEqual(['Fixing 2 cells', 'Restoring 2 cells']);
  });

  it('that nobody made are not restored, and nothing is said', async () => {
    const { syncs } = pane.excel.statistics;
    await pane.session.restoreFixes(1);
    expect([pane.excel.statistics.syncs, pane.session.getState().notice]).toEqual([syncs, null]);
  });

  it('stay restorable where Excel refuses to restore them, or to let them go', async () => {
    await nextRun(fixAll);
    const [made] = pane.session.getState().madeFixes;
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.restoreFixes(made?.id ?? 0);
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.forgetFixes(made?.id ?? 0);
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
    expect(pane.session.getState().madeFixes).toEqual([made]);
    await pane.session.restoreFixes(made?.id ?? 0);
    expect([cell(pane, 'Roster', 2, 5), cell(pane, 'Schedule', 3, 1)]).toEqual(['SDD 2', 'Burke ']);
  });

  it('keep the way back to a cell that cannot be restored now, and to no other', async () => {
    await nextRun(fixAll);
    await protect('Roster', true);
    await nextRun(() => pane.session.restoreFixes(pane.session.getState().madeFixes[0]?.id ?? 0));
    const { notice, madeFixes } = pane.session.getState();
    expect([notice?.intent, notice?.text, notice?.hint]).toEqual([
      'warning',
      'Restored 1 cell.',
      '1 cell stayed as it is; Fixes says why.',
    ]);
    expect(madeFixes).toMatchObject([{ title: '2 kinds', cells: 1 }]);
    await pane.session.restoreFixes(madeFixes[0]?.id ?? 0);
    expect(pane.session.getState().notice?.text).toBe('No cell was restored.');
    await protect('Roster', false);
    await pane.session.restoreFixes(madeFixes[0]?.id ?? 0);
    expect([cell(pane, 'Roster', 2, 5), pane.session.getState().madeFixes]).toEqual(['SDD 2', []]);
  });

  it('that the workbook has no room for are restored by this pane as long as it is open, which is said, and by no other', async () => {
    const { workbook } = pane.excel;
    const xml = partXml('fixes', { version: 99, value: {} });
    workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: namespaceOf('fixes'), xml });
    await fixAll();
    expect(pane.session.getState().notice).toMatchObject({
      intent: 'success',
      text: 'Fixed 2 cells.',
      hint: 'Restore is under Fixes as long as this pane stays open: the workbook has no room to keep it.',
    });
    await pane.session.check();
    const other = await openPaneOn(pane.excel);
    other.end();
    expect([other.session.getState().madeFixes, pane.session.getState().madeFixes.length]).toEqual([[], 1]);
    await nextRun(() => pane.session.restoreFixes(pane.session.getState().madeFixes[0]?.id ?? 0));
    await pane.session.check();
    expect([cell(pane, 'Roster', 2, 5), pane.session.getState().madeFixes]).toEqual(['SDD 2', []]);
  });

  it('restored by a colleague can no longer be taken back here after the next check', async () => {
    await nextRun(fixAll);
    const colleague = await openPaneOn(pane.excel, () => new Date(2026, 9, 1, 10, 43));
    await colleague.session.restoreFixes(colleague.session.getState().madeFixes[0]?.id ?? 0);
    colleague.end();
    await pane.session.check();
    expect(pane.session.getState().madeFixes).toEqual([]);
  });

  it('that cannot be listed are told, with the run all the same', async () => {
    pane.end();
    pane = await openPaneOn(pane.excel, undefined, () => portFailingAt('fixes'));
    await pane.session.check();
    const { problem, run, fixes } = await until(pane.session, (state) => state.problem !== null);
    expect([problem?.message, run?.headline.served.of, fixes]).toEqual([
      'The check stopped before it was done.',
      3,
      null,
    ]);
  });
});
