import { EVENT } from '../../embedded-host/events/event-queue';
import type { ClientExtension } from '../../embedded-host/session';
import { removeHighlights } from '../../excel/highlight/highlight';
import { sheetOf } from '../../excel/testing/excel-with';
import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;

const rules = ({ excel }: Pane) =>
  excel.workbook.sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0);
const edit = ({ excel }: Pane, address: string, values: (string | number)[][]) =>
  excel.host.userEdit(sheetOf(excel, 'Schedule').id, address, values);
const servedIs = ({ session }: Pane, served: number) =>
  until(session, ({ run }) => run?.headline.served.full === served);

/** A co-author elsewhere gives the student of a schedule row so many minutes. */
function editElsewhere({ excel }: Pane, row: number, minutes: number): void {
  const schedule = sheetOf(excel, 'Schedule');
  schedule.cells.setContent(row - 1, 4, minutes);
  const details = { worksheetId: schedule.id, address: `E${row}`, changeType: 'RangeEdited', source: 'Remote' };
  (excel.OfficeExtension as unknown as ClientExtension)._testTriggerRichApiMessageEvent({
    entries: [
      {
        messageCategory: 65_536,
        messageType: EVENT.changed,
        targetId: 'Workbook',
        message: JSON.stringify({ ...details, triggerSource: 'Unknown' }),
        isRemoteOverride: false,
      },
    ],
  });
}

/** Through Excel itself, as the user does it with the sheet's tab. */
const tab = ({ excel }: Pane, act: (sheets: Excel.WorksheetCollection) => void) =>
  excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });

/** How often the run changed until something else of the user's was answered. */
async function runsDuring(pane: Pane, work: () => Promise<unknown>): Promise<number> {
  const seen = new Set([pane.session.getState().run]);
  const stop = pane.session.subscribe(() => seen.add(pane.session.getState().run));
  await work();
  await pane.excel.host.eventsDelivered();
  edit(pane, 'E3', [[450]]);
  await servedIs(pane, 2);
  stop();
  return seen.size - 2;
}

describe('the pane while the workbook changes', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
  });
  afterEach(() => pane.end());

  it('is not stirred by what it writes itself', async () => {
    const { session } = pane;
    const runs = await runsDuring(pane, async () => {
      await session.setHighlights(true);
      await session.addEslColumns();
      await session.writeReports(['summary'], 'district');
      await session.removeReports();
      await session.removeEslColumns();
      await session.removeHighlights();
    });
    expect(runs).toBe(0);
  });

  it('tells once, after the next edit, that a corrected sheet was renamed', async () => {
    const { session } = pane;
    await session.changeCorrections('Roster', { headingRow: 1 });
    await tab(pane, (sheets) => (sheets.getItem('Roster').name = 'Students'));
    edit(pane, 'E3', [[450]]);
    await servedIs(pane, 2);
    expect(session.getState().notice).toMatchObject({
      intent: 'warning',
      text: expect.stringContaining('What was set for "Roster" is not used'),
    });
    session.dismissNotice();
    edit(pane, 'E3', [[45]]);
    await servedIs(pane, 1);
    expect(session.getState().notice).toBeNull();
  });

  it('shows what a co-author changed, and writes nothing in answer', async () => {
    await pane.session.setHighlights(true);
    const before = rules(pane);
    editElsewhere(pane, 3, 450);
    editElsewhere(pane, 4, 450);
    await servedIs(pane, 2);
    expect(rules(pane)).toBe(before);
    edit(pane, 'C4', [['ESL 3']]);
    await servedIs(pane, 3);
    await until(pane.session, () => rules(pane) === 0);
  });

  it('keeps highlights on when nothing is left to mark, so that the next gap is marked', async () => {
    await pane.session.setHighlights(true);
    edit(pane, 'C4', [['ESL 3']]);
    edit(pane, 'E3', [[450], [450]]);
    await servedIs(pane, 3);
    await until(pane.session, () => rules(pane) === 0);
    edit(pane, 'E3', [[225]]);
    await servedIs(pane, 2);
    await until(pane.session, () => rules(pane) > 0);
    expect(pane.session.getState().settings.highlights?.sheets.map(({ name }) => name)).toEqual(['Roster']);
  });

  it('does not put back highlights that the ribbon removed', async () => {
    await pane.session.setHighlights(true);
    await pane.excel.run((context) => removeHighlights(context));
    edit(pane, 'E3', [[450]]);
    await until(pane.session, ({ run, settings }) => run?.headline.served.full === 2 && settings.highlights === null);
    expect(rules(pane)).toBe(0);
  });

  it('checks again when a sheet was deleted', async () => {
    await tab(pane, (sheets) => sheets.getItem('Schedule').delete());
    const { run } = await until(pane.session, (state) => state.run?.sheets.length === 1);
    expect(run?.headline.served.notJudged).toBe(3);
  });

  it('checks again when a finding leads to a sheet that was renamed, and then leads there', async () => {
    const [first] = pane.session.getState().run?.findings ?? [];
    await tab(pane, (sheets) => void (sheets.getItem('Roster').name = 'Roster 2026'));
    if (first !== undefined) expect(await pane.session.goTo(first.finding)).toBe(false);
    expect(pane.session.getState().notice?.text).toBe('The sheet Roster is no longer there, or has another name.');
    const { run } = await until(
      pane.session,
      (state) => state.run?.findings[0]?.finding.location.sheet === 'Roster 2026',
    );
    const [again] = run?.findings ?? [];
    if (again !== undefined) expect(await pane.session.goTo(again.finding)).toBe(true);
  });

  it('leaves the sheet in front and the selection where they are', async () => {
    pane.excel.host.userSelect(sheetOf(pane.excel, 'Schedule').id, 'C3:D4');
    await pane.session.check();
    await pane.session.setHighlights(true);
    await pane.session.writeReports(['summary'], 'district');
    expect(pane.excel.workbook.activeSheet?.name).toBe('Schedule');
    expect(sheetOf(pane.excel, 'Schedule').selection).toEqual([{ row: 2, column: 2, rows: 2, columns: 2 }]);
  });
});

it('listens also where Excel refused at the start', async () => {
  const pane = await openPane(SCHOOL, {}, (excel) => excel.failNextSync('InvalidOperationInCellEditMode'));
  expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
  await pane.session.check();
  edit(pane, 'E3', [[450]]);
  await servedIs(pane, 2);
  pane.end();
});
