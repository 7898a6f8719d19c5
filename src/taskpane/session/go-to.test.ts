import { sheetOf } from '../../excel/testing/excel-with';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

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
});
