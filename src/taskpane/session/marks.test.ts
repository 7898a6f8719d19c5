import { sheetOf, type SheetCells } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { createSession } from './pane-session';
import type { ExcelAccess } from './session';

type Pane = Awaited<ReturnType<typeof openPane>>;

/** The school with enough ESL for everybody: nothing is to be fixed or reviewed. */
const IN_ORDER: Readonly<Record<string, SheetCells>> = {
  ...SCHOOL,
  Schedule: (SCHOOL.Schedule ?? []).map((row, at) =>
    at === 0 ? row : [...row.slice(0, 2), 'ESL 3', '1', 450, row[5] ?? ''],
  ),
};

/** The sheets, the rules on them and their rows are looked at in the syncs before; in this one the marks of before go. */
const WRITING_SYNC = 4;
const REMOVE_MARKS = 'Remove highlights is under ⋯.';
const PROTECTED = 'Take the protection off under Review, then try again.';

describe('what is told of highlights and ESL columns', () => {
  let pane: Pane;
  const open = async (sheets: Readonly<Record<string, SheetCells>>) => {
    pane = await openPane(sheets);
    await pane.session.check();
    return pane.session;
  };
  afterEach(() => pane.end());

  const told = () => {
    const { notice } = pane.session.getState();
    return notice === null ? null : [notice.intent, notice.text, notice.hint];
  };
  const protect = (isProtected: boolean) =>
    pane.excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Roster');
      if (isProtected) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  const headings = () => (sheetOf(pane.excel, 'Roster').cells.row(0)?.values ?? []).filter((value) => value !== null);

  it('marks rows, says how many and how they go, and takes them away', async () => {
    const session = await open(SCHOOL);
    await session.setHighlights(true);
    expect(told()).toEqual(['success', 'Marked 2 rows on 1 sheet.', REMOVE_MARKS]);
    expect(session.getState().settings.highlights).not.toBeNull();
    await session.setHighlights(false);
    expect(told()).toEqual(['success', 'Highlights removed.', undefined]);
    expect(session.getState().settings.highlights).toBeNull();
    await session.removeHighlights();
    expect(told()).toEqual(['success', 'There were no highlights.', undefined]);
  });

  it('says that there is nothing to mark where all is in order', async () => {
    const session = await open(IN_ORDER);
    await session.setHighlights(true);
    expect(told()).toEqual([
      'success',
      'There is nothing to mark now. The next check that finds something does.',
      REMOVE_MARKS,
    ]);
  });

  it('says that no row was marked where the sheet is protected, and why', async () => {
    const session = await open(SCHOOL);
    await protect(true);
    await session.setHighlights(true);
    expect(told()).toEqual(['warning', 'No row was marked.', expect.stringContaining(PROTECTED)]);
  });

  it('says that marks stayed where the sheet was protected since', async () => {
    const session = await open(SCHOOL);
    await session.setHighlights(true);
    await protect(true);
    await session.removeHighlights();
    expect(told()).toEqual(['warning', 'No highlight was removed.', expect.stringContaining(PROTECTED)]);
    await protect(false);
    await session.removeHighlights();
    expect(told()).toEqual(['success', 'Highlights removed.', undefined]);
  });

  it('puts ESL columns beside the roster, says where, and takes them away', async () => {
    const session = await open(SCHOOL);
    const before = headings();
    await session.addEslColumns();
    expect(told()).toEqual(['success', 'ESL columns stand right of Roster.', 'Remove ESL columns is under ⋯.']);
    expect(headings().length).toBeGreaterThan(before.length);
    expect(session.getState().eslColumnsOn).toBe(true);
    await session.removeEslColumns();
    expect(told()).toEqual(['success', 'ESL columns removed.', undefined]);
    expect([headings(), session.getState().eslColumnsOn]).toEqual([before, false]);
    await session.removeEslColumns();
    expect(told()).toEqual(['success', 'There were no ESL columns to remove.', undefined]);
  });

  it('adds no ESL columns to a protected sheet, and leaves those that stand on one', async () => {
    const session = await open(SCHOOL);
    await protect(true);
    await session.addEslColumns();
    expect(told()).toEqual(['warning', 'No ESL columns were added.', expect.stringContaining(PROTECTED)]);
    expect(session.getState().eslColumnsOn).toBe(false);
    await protect(false);
    await session.addEslColumns();
    await protect(true);
    await session.removeEslColumns();
    expect(told()).toEqual(['warning', 'No ESL columns were removed.', expect.stringContaining(PROTECTED)]);
    expect(session.getState().eslColumnsOn).toBe(true);
  });

  /** What the pane says that it is doing, each once. */
  const saying = async (act: () => Promise<unknown>) => {
    const said = new Set<string>();
    const stop = pane.session.subscribe(() => {
      const { activity } = pane.session.getState();
      if (activity.kind === 'working') said.add(activity.doing);
    });
    await act();
    stop();
    return [...said];
  };

  it('says meanwhile what it does', async () => {
    const session = await open(SCHOOL);
    expect(await saying(() => session.setHighlights(true))).toEqual(['Marking rows']);
    expect(await saying(() => session.setHighlights(false))).toEqual(['Removing highlights']);
    expect(await saying(() => session.addEslColumns())).toEqual(['Adding ESL columns']);
    expect(await saying(() => session.removeEslColumns())).toEqual(['Removing ESL columns']);
  });

  it('says nothing was done where Excel refuses, and what stood stands', async () => {
    const session = await open(SCHOOL);
    await session.setHighlights(true);
    await session.addEslColumns();
    session.dismissNotice();
    const stands = () => [sheetOf(pane.excel, 'Roster').conditionalFormats.length, headings().length];
    const before = stands();
    for (const act of [
      () => session.removeHighlights(),
      () => session.removeEslColumns(),
      () => session.setHighlights(true),
      () => session.addEslColumns(),
    ]) {
      session.dismissProblem();
      pane.excel.failNextSync('InvalidOperationInCellEditMode');
      await act();
      expect([session.getState().problem?.code, told()]).toEqual(['InvalidOperationInCellEditMode', null]);
    }
    expect(stands()).toEqual(before);
    expect(session.getState()).toMatchObject({ eslColumnsOn: true, settings: { highlights: {} } });
  });

  it('marks and adds nothing where there is no run to mark', async () => {
    pane = await openPane(SCHOOL);
    for (let sync = 1; sync <= 30; sync++) pane.excel.failAtSync(pane.excel.statistics.syncs + sync, 'AccessDenied');
    await pane.session.setHighlights(true);
    await pane.session.addEslColumns();
    expect([told(), pane.session.getState().problem?.code]).toEqual([null, 'AccessDenied']);
  });

  it('that is stopped once the marks of before are gone says how to have them back', async () => {
    await open(SCHOOL);
    const { excel } = pane;
    let isStopping = false;
    const rules = () => sheetOf(excel, 'Roster').conditionalFormats.length;
    const run: ExcelAccess['run'] = (batch) =>
      excel.run((context) => {
        let syncs = 0;
        const sync = context.sync.bind(context);
        context.sync = (passThroughValue) => {
          if (isStopping && ++syncs === WRITING_SYNC) session.cancel();
          return sync(passThroughValue);
        };
        return batch(context);
      });
    const options = { startEngine: channelPort, version: 'test' };
    const { session, begin, end } = createSession({ run, isSetSupported: () => true }, options);
    await begin();
    await session.setHighlights(true);
    isStopping = true;
    await session.setHighlights(true);
    end();
    const { notice } = session.getState();
    expect([rules(), notice?.intent, notice?.text, notice?.hint]).toEqual([
      0,
      'warning',
      'Stopped. The marks of before are gone.',
      'To have them back, choose Highlight rows under ⋯.',
    ]);
  });

  it('brings ESL columns up to date with the next check, and adds none where they were taken away', async () => {
    const session = await open(SCHOOL);
    await session.addEslColumns();
    const columns = headings().length;
    const scheduled = headings().findIndex((heading) => String(heading).startsWith('Scheduled min/wk'));
    const minutes = () => sheetOf(pane.excel, 'Roster').cells.value(2, scheduled);
    expect(minutes()).toBe(225);
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange('E3').values = [[450]];
      await context.sync();
    });
    await session.check();
    expect([minutes(), headings().length, session.getState().eslColumnsOn]).toEqual([450, columns, true]);
    await session.removeEslColumns();
    await session.check();
    expect([headings().length < columns, session.getState().eslColumnsOn]).toEqual([true, false]);
  });
});
