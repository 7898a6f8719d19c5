import { sheetOf } from '../../excel/testing/excel-with';
import { channelPort, portFailingAt } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { createSession } from './pane-session';

describe('going to a cell or a tab', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
  });
  afterEach(() => pane.end());

  const hide = (name: string) =>
    pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).visibility = 'Hidden';
      await context.sync();
    });
  const notice = () => pane.session.getState().notice;

  it('selects the cell', async () => {
    expect(await pane.session.goToCell('Schedule', 'C3')).toBe(true);
    expect(sheetOf(pane.excel, 'Schedule').selection).toEqual([{ row: 2, column: 2, rows: 1, columns: 1 }]);
    expect([pane.excel.workbook.activeSheet?.name, notice()]).toEqual(['Schedule', null]);
  });

  it('says that a sheet is hidden, and that it has to be shown first', async () => {
    await hide('Schedule');
    expect(await pane.session.goToCell('Schedule', 'C3')).toBe(false);
    expect(notice()).toMatchObject({
      intent: 'warning',
      text: 'The sheet Schedule is hidden.',
      hint: 'Unhide it to go to its cells.',
    });
  });

  it('says that a sheet is no longer there', async () => {
    expect(await pane.session.goToCell('Gone', 'A1')).toBe(false);
    expect(notice()).toMatchObject({
      intent: 'warning',
      text: 'The sheet Gone is no longer there, or has another name.',
    });
  });

  it('tells what Excel answered where it could not', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    expect(await pane.session.goToCell('Schedule', 'C3')).toBe(false);
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
  });

  it('opens a tab, or says why not', async () => {
    await pane.session.openTab('Schedule');
    expect([pane.excel.workbook.activeSheet?.name, notice()]).toEqual(['Schedule', null]);
    await pane.session.openTab('ML Overview');
    expect(notice()).toMatchObject({ intent: 'warning', text: 'The tab ML Overview is gone.' });
    await hide('Schedule');
    await pane.session.openTab('Schedule');
    expect(notice()?.text).toBe('The tab Schedule is hidden.');
  });

  /** Where the schedule is selected. */
  const selected = () => sheetOf(pane.excel, 'Schedule').selection;
  const insertRow = (at: string) =>
    pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange(at).insert('Down');
      await context.sync();
    });

  it('tells what Excel answered where it could not open a tab', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.openTab('Schedule');
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
  });

  it('follows a row of a finding that moved, and then checks again, so that the list names its new place', async () => {
    await pane.session.check();
    const short = () =>
      pane.session.getState().run?.findings.find(({ finding }) => finding.check === 'esl-minutes-short')?.finding;
    const finding = short();
    if (finding === undefined) throw new Error('There is no finding.');
    expect([finding.location.sheet, finding.location.row]).toEqual(['Roster', 3]);
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('2:2').insert('Down');
      await context.sync();
    });
    expect(await pane.session.goTo(finding)).toBe(true);
    expect(sheetOf(pane.excel, 'Roster').selection).toMatchObject([{ row: 3 }]);
    await until(pane.session, () => short()?.location.row === 4);
  });

  it('selects no other row where the one of the finding is gone, and says so', async () => {
    await pane.session.check();
    const [view] = pane.session.getState().run?.findings ?? [];
    if (view === undefined) throw new Error('There is no finding.');
    const { sheet, row } = view.finding.location;
    const before = sheetOf(pane.excel, sheet).selection;
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).delete('Up');
      await context.sync();
    });
    expect(await pane.session.goTo(view.finding)).toBe(false);
    expect(notice()).toMatchObject({
      intent: 'warning',
      text: `The sheet ${sheet} changed since it was checked.`,
      hint: 'Check again, then go there from the new list.',
    });
    expect(sheetOf(pane.excel, sheet).selection).toEqual(before);
  });

  describe('of a class of a student', () => {
    it('knows none before a check', async () => {
      expect(await pane.session.classRows('100235')).toEqual([]);
    });

    it('selects the minutes of the row, also where rows above it came in since the check', async () => {
      await pane.session.check();
      const [row, ...others] = await pane.session.classRows('100235');
      if (row === undefined) throw new Error('She has a class.');
      expect([others, row.sheet, row.row, row.isEsl]).toEqual([[], 'Schedule', 3, true]);
      expect(await pane.session.goToRow(row)).toBe(true);
      expect(selected()).toEqual([{ row: 2, column: 4, rows: 1, columns: 1 }]);
      await insertRow('2:2');
      expect(await pane.session.goToRow(row)).toBe(true);
      expect(selected()).toEqual([{ row: 3, column: 4, rows: 1, columns: 1 }]);
    });

    it('tells what went wrong where the row cannot be asked for', async () => {
      await pane.session.check();
      const [row] = await pane.session.classRows('100235');
      if (row === undefined) throw new Error('She has a class.');
      pane.excel.failNextSync('InvalidOperationInCellEditMode');
      expect(await pane.session.goToRow(row)).toBe(false);
      expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
    });
  });

  it('goes to another cell of a finding where one is named, else to its first, else to its row', async () => {
    await pane.session.check();
    const [view] = pane.session.getState().run?.findings ?? [];
    if (view === undefined) throw new Error('There is no finding.');
    const { finding } = view;
    const { row } = finding.location;
    const at = () => sheetOf(pane.excel, 'Roster').selection.map(({ column, row: selected }) => [selected + 1, column]);
    expect(await pane.session.goTo(finding, `B${row}`)).toBe(true);
    expect(at()).toEqual([[row, 1]]);
    expect(await pane.session.goTo({ ...finding, location: { ...finding.location, cells: [`D${row}`] } })).toBe(true);
    expect(at()).toEqual([[row, 3]]);
    expect(await pane.session.goTo({ ...finding, location: { ...finding.location, cells: [] } })).toBe(true);
    expect(at()).toEqual([[row, 0]]);
  });

  it('tells whoever asked that cells were selected, and only then', async () => {
    let selected = 0;
    const owned = createSession(
      { run: (batch) => pane.excel.run(batch), isSetSupported: () => true },
      { startEngine: channelPort, version: 'test', selected: () => selected++ },
    );
    await owned.begin();
    await owned.session.goToCell('Schedule', 'C3');
    expect(selected).toBe(1);
    await owned.session.goToCell('Gone', 'C3');
    expect(selected).toBe(1);
    owned.end();
  });

  it('leaves the run as it is where nothing moved', async () => {
    await pane.session.check();
    await pane.session.writeReports(['findings'], 'district');
    const { run } = pane.session.getState();
    const [view] = run?.findings ?? [];
    if (view === undefined) throw new Error('There is no finding.');
    await pane.session.goTo(view.finding);
    await pane.session.goToCell('Schedule', 'C3');
    await hide('Schedule');
    await pane.session.goToCell('Schedule', 'C3');
    expect([pane.session.getState().run === run, pane.session.getState().staleReports.size]).toEqual([true, 0]);
    await pane.session.goToCell('Gone', 'C3');
    expect(pane.session.getState().staleReports.size).toBe(1);
  });

  it('of a row goes where the engine was stopped too, without following it', async () => {
    await pane.session.check();
    const [row] = await pane.session.classRows('100235');
    if (row === undefined) throw new Error('She has a class.');
    const judging = pane.session.setAsOf('2026-10-02');
    await until(pane.session, ({ activity }) => activity.kind === 'checking');
    pane.session.cancel();
    await judging;
    expect(await pane.session.classRows('100235')).toEqual([]);
    expect(await pane.session.goToRow(row)).toBe(true);
    expect(selected()).toEqual([{ row: 2, column: 4, rows: 1, columns: 1 }]);
  });

  it('of a row tells where the engine fails, and selects nothing; a card without classes is no failure', async () => {
    pane.end();
    let failing: 'class rows' | 'row anchors' = 'row anchors';
    pane = await openPaneOn(pane.excel, undefined, () => portFailingAt(failing));
    await pane.session.check();
    const [row] = await pane.session.classRows('100235');
    if (row === undefined) throw new Error('She has a class.');
    const before = selected();
    expect(await pane.session.goToRow(row)).toBe(false);
    expect([selected(), pane.session.getState().problem?.code]).toEqual([before, 'EngineFailed']);
    pane.end();
    failing = 'class rows';
    pane = await openPaneOn(pane.excel, undefined, () => portFailingAt(failing));
    await pane.session.check();
    expect([await pane.session.classRows('100235'), pane.session.getState().problem]).toEqual([[], null]);
  });
});
