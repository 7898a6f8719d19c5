import { sheetOf } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { createSession } from './pane-session';
import type { PaneSession } from './session';

type Pane = Awaited<ReturnType<typeof openPane>>;

const checksOf = ({ session }: Pane) =>
  (session.getState().run?.findings ?? []).map(({ finding }) => [
    finding.check,
    finding.studentId,
    finding.waiver !== null,
  ]);

describe('the session of the pane', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
  });
  afterEach(() => pane.end());

  it('checks the workbook: who is short, in words, and how many are served', async () => {
    await pane.session.check();
    const { run, runAt, problem, activity } = pane.session.getState();
    expect([problem, activity.kind]).toEqual([null, 'idle']);
    expect(runAt).toBe(new Date(2026, 9, 1, 10, 42).getTime());
    expect(run?.asOf).toBe('2026-10-01');
    expect(run?.headline.served).toEqual({ full: 1, of: 3, notJudged: 0 });
    const short = run?.findings.find(({ finding }) => finding.check === 'esl-minutes-short');
    expect(short?.about).toBe('Silva, Ana · Gr 3 · level 2');
    expect(short?.words.message).toBe('Needs 90 min a day, has 45 (full year).');
    expect(run?.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Roster', 3],
      ['Schedule', 3],
    ]);
  });

  it('changes nothing in the workbook by checking', async () => {
    await pane.session.check();
    expect(pane.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Roster', 'Schedule']);
    expect(pane.excel.workbook.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([0, 0]);
  });

  it('goes to the cell of a finding', async () => {
    await pane.session.check();
    const none = pane.session.getState().run?.findings.find(({ finding }) => finding.check === 'esl-none');
    expect(none).toBeDefined();
    if (none !== undefined) expect(await pane.session.goTo(none.finding)).toBe(true);
    expect(sheetOf(pane.excel, 'Roster').selection).toEqual([{ row: 3, column: 5, rows: 1, columns: 1 }]);
  });

  it('waives with a reason that the workbook keeps, counts it no more, and takes it back', async () => {
    await pane.session.check();
    const before = pane.session.getState().run?.counts.error ?? 0;
    const none = pane.session.getState().run?.findings.find(({ finding }) => finding.check === 'esl-none');
    await pane.session.waive([none?.key ?? ''], 'Served at another school');
    expect(pane.session.getState().run?.counts.error).toBe(before - 1);
    expect(pane.session.getState().run?.waived).toBe(1);
    expect(checksOf(pane)).toContainEqual(['esl-none', '100236', true]);
    expect(pane.session.getState().settings.waivers).toEqual([
      { key: 'esl-none | 100236', reason: 'Served at another school', date: '2026-10-01' },
    ]);
    await pane.session.check();
    expect(pane.session.getState().run?.waived).toBe(1);
    await pane.session.unwaive([none?.key ?? '']);
    expect(pane.session.getState().run?.counts.error).toBe(before);
  });

  it('follows an edit by itself: a mended gap goes', async () => {
    await pane.session.check();
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'E3', [[450]]);
    const { run } = await until(pane.session, (state) => state.run?.headline.served.full === 2);
    expect(run?.findings.some(({ finding }) => finding.check === 'esl-minutes-short')).toBe(false);
    expect(pane.session.getState().outOfDate).toBe(false);
  });

  it('marks rows when asked, brings the marks up to date, and takes them away', async () => {
    await pane.session.check();
    await pane.session.setHighlights(true);
    const rules = () => pane.excel.workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
    const marked = rules();
    expect(marked).toBeGreaterThan(0);
    expect(pane.session.getState().notice?.text).toMatch(/^Marked 2 rows on 1 sheet\./);
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'C4', [['ESL 3']]);
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'E3', [[450], [450]]);
    await until(pane.session, (state) => state.run?.headline.served.full === 3);
    await pane.session.removeHighlights();
    expect(rules()).toBe(0);
    expect(pane.session.getState().settings.highlights).toBeNull();
  });

  it('writes the report tabs asked for, and lists them', async () => {
    const written = await pane.session.writeReports(['summary', 'findings'], 'district');
    expect(written.map(({ tabName }) => tabName)).toEqual(['ML Overview', 'ML Findings']);
    expect(pane.session.getState().reports.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['overview', '2026-10-01'],
      ['findings', '2026-10-01'],
    ]);
    await pane.session.removeReports();
    expect(pane.session.getState().reports).toEqual([]);
  });

  it('judges by another day when told', async () => {
    await pane.session.check();
    await pane.session.setAsOf('2025-10-01');
    expect(pane.session.getState().run?.schoolYear).toBe('2025-26');
  });

  it('takes a sheet for what the user says it is', async () => {
    await pane.session.check();
    await pane.session.changeCorrections('Schedule', { kind: 'ignore' });
    expect(pane.session.getState().run?.headline.served.notJudged).toBe(3);
    await pane.session.changeCorrections('Schedule', null);
    expect(pane.session.getState().run?.headline.served.notJudged).toBe(0);
  });

  it('stops at once, and checks again afterwards', async () => {
    const checking = pane.session.check();
    pane.session.cancel();
    expect(pane.session.getState().activity.kind).toBe('idle');
    expect(pane.session.getState().notice?.text).toBe('Check stopped. Nothing was changed.');
    await checking;
    expect(pane.session.getState().run).toBeNull();
    await pane.session.check();
    expect(pane.session.getState().run?.headline.withoutError.of).toBe(3);
  });

  it('says what to do while a cell is being edited', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.check();
    expect(pane.session.getState().problem).toMatchObject({
      message: 'Excel is still editing a cell.',
      hint: 'Press Enter or Esc in the sheet, then try again.',
    });
    await pane.session.check();
    expect(pane.session.getState().problem).toBeNull();
  });

  it.each<[string, (session: PaneSession) => Promise<void>]>([
    ['a check', (session) => session.check()],
    ['judging by another day', (session) => session.setAsOf('2026-10-02')],
    ['adding ESL columns', (session) => session.addEslColumns()],
    ['removing report tabs', (session) => session.removeReports()],
    ['a waiver', (session) => session.waive(['esl-none | 100236'], 'Served at another school')],
  ])('tells a failure no more once %s succeeded', async (_, act) => {
    await pane.session.check();
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.openTab('Roster');
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
    await act(pane.session);
    expect(pane.session.getState().problem).toBeNull();
  });

  it('says which change of policy cannot be used', async () => {
    await pane.session.check();
    await pane.session.changePolicy(() => ({ settings: { 'eslMinutes.1': -1 } }));
    expect(pane.session.getState().problem?.message).toBe('The policy setting "eslMinutes.1" must be at least 1.');
  });
});

describe('the beginning and the end of the pane', () => {
  /** A pane that ended takes back its ears one request after the other. */
  const handlersGone = async (excel: Pane['excel']) => {
    const turn = () => excel.run((context) => context.sync());
    for (let turns = 0; turns < 6; turns++) await turn();
  };

  it('reads what the workbook keeps, before any check', async () => {
    const before = await openPane(SCHOOL);
    await before.session.check();
    await before.session.waive(['esl-none | 100236'], 'Served at another school');
    await before.session.writeReports(['findings'], 'district');
    await before.session.keepChoices({ school: 'Burke' });
    await before.session.decidePlanLines('Burke', ['a'], 'locked');
    before.end();
    const { session, end } = await openPaneOn(before.excel);
    end();
    expect(session.getState()).toMatchObject({
      activity: { kind: 'idle' },
      problem: null,
      notice: null,
      run: null,
      settings: { waivers: [{ key: 'esl-none | 100236' }] },
      reports: [{ id: 'findings' }],
      sheetNames: ['Roster', 'Schedule', 'ML Findings'],
      paneChoices: { school: 'Burke' },
      planChoices: [{ school: 'Burke', line: 'a', is: 'locked' }],
    });
  });

  it('is told as starting until Excel has answered', async () => {
    const { excel, end } = await openPane(SCHOOL);
    end();
    const access = { run: excel.run.bind(excel), isSetSupported: () => true };
    const owned = createSession(access, { startEngine: channelPort, version: 'test' });
    const kinds: string[] = [];
    owned.session.subscribe(() => kinds.push(owned.session.getState().activity.kind));
    await owned.begin();
    owned.end();
    expect(kinds.at(-1)).toBe('idle');
    expect(new Set(kinds.slice(0, -1))).toEqual(new Set(['starting']));
  });

  it('follows edits without a check of its own making twice: each is heard once', async () => {
    const { session, excel, end } = await openPane(SCHOOL);
    await session.check();
    await session.check();
    const seen = new Set<unknown>();
    session.subscribe(() => seen.add(session.getState().run));
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    await until(session, ({ run }) => run?.headline.served.full === 2);
    expect(session.getState().outOfDate).toBe(false);
    end();
  });

  it('hears nothing more once it ended', async () => {
    const { session, excel, end } = await openPane(SCHOOL);
    await session.check();
    await session.writeReports(['findings'], 'district');
    end();
    await handlersGone(excel);
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    await excel.host.eventsDelivered();
    expect(session.getState().staleReports.size).toBe(0);
  });

  it('works in the oldest Excel that it is made for', async () => {
    const profile = { name: 'excel19', excelApi: 9, payloadLimit: undefined, platform: 'PC' } as const;
    const { session, end } = await openPane(SCHOOL, { profile });
    await session.check();
    expect(session.getState()).toMatchObject({ problem: null, run: { headline: { served: { full: 1, of: 3 } } } });
    end();
  });

  it('in an Excel that is too old asks for nothing', async () => {
    const profile = { name: 'excel19', excelApi: 8, payloadLimit: undefined, platform: 'PC' } as const;
    const { session, excel, end } = await openPane(SCHOOL, { profile });
    expect([session.getState().activity.kind, excel.statistics.syncs]).toEqual(['too-old', 0]);
    end();
  });

  it('that Excel refuses is told, and what it keeps is read by the check', async () => {
    const before = await openPane(SCHOOL);
    await before.session.waive(['esl-none | 100236'], 'Served at another school');
    before.end();
    await handlersGone(before.excel);
    before.excel.failNextSync('InvalidOperationInCellEditMode');
    const { session, end } = await openPaneOn(before.excel);
    expect(session.getState()).toMatchObject({
      problem: { code: 'InvalidOperationInCellEditMode' },
      activity: { kind: 'idle' },
    });
    await session.check();
    expect(session.getState()).toMatchObject({ problem: null, run: { waived: 1 } });
    end();
  });
});

describe('what was told before', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
    pane.session.tell({ intent: 'success', text: 'Done.' });
  });
  afterEach(() => pane.end());

  it.each<[string, (session: PaneSession) => unknown]>([
    ['another screen', (session) => session.show('findings')],
    [
      'a finding',
      (session) => {
        const [view] = session.getState().run?.findings ?? [];
        return view === undefined ? undefined : session.goTo(view.finding);
      },
    ],
    ['a cell', (session) => session.goToCell('Roster', 'A2')],
    ['a tab', (session) => session.openTab('Roster')],
    ['a row', (session) => session.goToRow({ sheetIndex: 0, sheet: 'Roster', row: 2, cell: 'A2' })],
  ])('is put away when the user goes to %s', async (_, act) => {
    await act(pane.session);
    expect([pane.session.getState().notice, pane.session.getState().problem]).toEqual([null, null]);
  });

  it('is put away when the user edits, and not when a check is stopped by nobody', async () => {
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'E3', [[450]]);
    await pane.excel.host.eventsDelivered();
    expect(pane.session.getState().notice).toBeNull();
    await until(pane.session, ({ run }) => run?.headline.served.full === 2);
  });

  it('goes when it is dismissed, a failure too', async () => {
    pane.session.dismissNotice();
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.openTab('Roster');
    expect(pane.session.getState().problem).not.toBeNull();
    pane.session.dismissProblem();
    expect(pane.session.getState()).toMatchObject({ notice: null, problem: null });
  });

  it('leaves the screen that was asked for in front', () => {
    pane.session.show('policy');
    expect(pane.session.getState().screen).toBe('policy');
  });
});

it('tells that Excel is too old', async () => {
  const { session, end } = await openPane(SCHOOL, {
    profile: { name: 'excel2019', excelApi: 7, payloadLimit: undefined, platform: 'PC' },
  });
  expect(session.getState().activity.kind).toBe('too-old');
  end();
});

it('names the student of a finding also on a list by names', async () => {
  const { session, end } = await openPane({
    Roster: [
      ['Student Name', 'Grade', 'ML Status', 'SDD'],
      ['Silva, Ana', '3', 'EL', ''],
    ],
  });
  await session.check();
  const { run } = session.getState();
  end();
  expect(run?.findings.map(({ about, studentName }) => [about, studentName])).toEqual([
    ['Silva, Ana · Gr 3', 'Silva, Ana'],
  ]);
});
