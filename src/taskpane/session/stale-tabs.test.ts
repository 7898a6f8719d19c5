import { sheetOf, type SheetCells } from '../../excel/testing/excel-with';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

const STALE = /^Written before your last change · /;
/** The school with a level in words, for which there is a fix. */
const SLIPPED: Readonly<Record<string, SheetCells>> = {
  ...SCHOOL,
  Roster: (SCHOOL.Roster ?? []).map((row, at) => (at === 2 ? [...row.slice(0, 5), 'SDD 2'] : row)),
};

describe('a report tab of before the last change says so', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SLIPPED);
    await pane.session.check();
    await pane.session.writeReports(['findings', 'esl-minutes'], 'district');
    await until(pane.session, ({ fixes, activity }) => fixes !== null && activity.kind === 'idle');
  });
  afterEach(() => pane.end());

  const greyLine = (tab: string) => String(sheetOf(pane.excel, tab).cells.value(1, 0));
  const stale = () => ['ML Findings', 'ML ESL Minutes'].filter((tab) => STALE.test(greyLine(tab)));
  const edit = (tab: string, address: string, value: string | number) =>
    pane.excel.host.userEdit(sheetOf(pane.excel, tab).id, address, [[value]]);
  const bothOlder = () => until(pane.session, ({ staleReports }) => staleReports.size === 2);

  it('after a fix, all of them, and each until it is written anew', async () => {
    expect(stale()).toEqual([]);
    await pane.session.applyFixes(pane.session.getState().fixes?.fixes ?? []);
    expect(stale()).toEqual(['ML Findings', 'ML ESL Minutes']);
    await pane.session.writeReports(['findings'], 'district');
    expect(stale()).toEqual(['ML ESL Minutes']);
    expect([...pane.session.getState().staleReports]).toEqual(['esl-minutes']);
  });

  it('not after a fix that could write no cell', async () => {
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').protection.protect();
      await context.sync();
    });
    await pane.session.applyFixes(pane.session.getState().fixes?.fixes ?? []);
    expect(pane.session.getState().notice?.text).toBe('No cell was fixed.');
    expect([stale(), pane.session.getState().staleReports.size]).toEqual([[], 0]);
  });

  it('not after an edit of the user alone, which Excel can undo; with the next tab that is written', async () => {
    edit('Roster', 'C2', '4');
    await bothOlder();
    await pane.session.check();
    expect(stale()).toEqual([]);
    await pane.session.writeReports(['findings'], 'district');
    expect(stale()).toEqual(['ML ESL Minutes']);
  });

  it('after an edit where rows are marked, with the marks that follow it', async () => {
    await pane.session.setHighlights(true);
    expect(stale()).toEqual([]);
    edit('Schedule', 'E2', 90);
    await bothOlder();
    await until(pane.session, ({ reports }) => reports.every(({ isStale }) => isStale));
    expect(stale()).toEqual(['ML Findings', 'ML ESL Minutes']);
  });

  it('and a pane that is opened later knows of it', async () => {
    await pane.session.applyFixes(pane.session.getState().fixes?.fixes ?? []);
    pane.end();
    const { excel } = pane;
    pane = await openPaneOn(excel);
    expect([...pane.session.getState().staleReports].sort()).toEqual(['esl-minutes', 'findings']);
  });

  it('while a note on a report tab makes none of them old', async () => {
    const { run } = pane.session.getState();
    edit('ML Findings', 'Z40', 'Call the family');
    await until(pane.session, (state) => state.run !== run && state.activity.kind === 'idle');
    expect(pane.session.getState().staleReports.size).toBe(0);
  });
});
