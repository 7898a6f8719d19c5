import type { ExcelHost } from '../../embedded-host';
import { sheetOf, syncsOf } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

describe('a check that a person asked for', () => {
  type Pane = Awaited<ReturnType<typeof openPane>>;
  let pane: Pane;
  const open = async (...given: Parameters<typeof openPane>) => (pane = await openPane(...given));
  afterEach(() => pane.end());

  /** What the pane says that it is doing, with how far it is, each once. */
  const saying = async ({ session }: Pane, act: () => Promise<unknown>) => {
    const said: { doing: string; share: number | null }[] = [];
    const stop = session.subscribe(() => {
      const { activity } = session.getState();
      if (activity.kind !== 'checking') return;
      const { doing, share } = activity;
      if (said.at(-1)?.doing !== doing || said.at(-1)?.share !== share) said.push({ doing, share });
    });
    await act();
    stop();
    return said;
  };

  it('says which sheet it reads, how far it is, when the engine is given the cells, and when it checks', async () => {
    // So long that Excel is asked for it in two goes.
    const { session } = await open(SCHOOL, undefined, ({ workbook }) => {
      const { cells } = workbook.addSheet('Notes');
      cells.setContent(0, 0, 'First note');
      cells.setContent(59_999, 0, 'Last note');
    });
    const said = await saying(pane, () => session.check());
    const [begun, ...reading] = said.filter(({ doing }) => doing.startsWith('Reading'));
    const preparing = said.filter(({ doing }) => doing === 'Preparing').map(({ share }) => share ?? NaN);
    expect(begun).toEqual({ doing: 'Reading the workbook', share: 0 });
    expect(reading[0]).toEqual({ doing: 'Reading Roster', share: 0 });
    const last = reading.at(-1);
    expect(last?.doing).toBe('Reading Notes');
    // A third of the cells are read by then: 0.2 of the 0.6 of the bar that reading has.
    expect(last?.share).toBeCloseTo(0.2);
    expect(preparing[0]).toBeGreaterThan(0.6);
    expect(preparing).toEqual([...preparing].sort((a, b) => a - b));
    expect(preparing.at(-1)).toBeCloseTo(0.8);
    expect(said.at(-1)).toEqual({ doing: 'Checking', share: null });
    expect(session.getState().activity).toEqual({ kind: 'idle' });
  });

  it('of a workbook without a cell tells no share that is no number', async () => {
    const { session } = await open({ Leaf: [] });
    const said = await saying(pane, () => session.check());
    expect(said.filter(({ share }) => Number.isNaN(share))).toEqual([]);
    expect(session.getState()).toMatchObject({ problem: null, activity: { kind: 'idle' } });
  });

  it('says that the pane stands still where the engine works on its thread', async () => {
    const { excel } = await open(SCHOOL);
    pane.end();
    pane = await openPaneOn(excel, undefined, () => ({ ...channelPort(), sharesThread: true }));
    const said = await saying(pane, () => pane.session.check());
    expect(said.at(-1)).toEqual({
      doing: 'Checking. Nothing can run in the background here, so the pane may stand still for some seconds',
      share: null,
    });
  });

  it('reads merged cells where Excel tells of them, and does without where it does not', async () => {
    const merged = (excel: ExcelHost) => {
      sheetOf(excel, 'Schedule').merges.push({ row: 1, column: 5, rows: 3, columns: 1 });
      for (const row of [2, 3]) sheetOf(excel, 'Schedule').cells.setContent(row, 5, '');
    };
    const readAs = async (excelApi: number) => {
      const profile = { name: 'desktop', excelApi, payloadLimit: undefined, platform: 'PC' } as const;
      const { session } = await open(SCHOOL, { profile }, merged);
      await session.check();
      expect(session.getState().problem).toBeNull();
      const schedule = session.getState().run?.sheets.find(({ name }) => name === 'Schedule');
      return schedule?.readAs.includes('Merged cells of Teacher are read in each of their rows.');
    };
    expect(await readAs(12)).toBe(false);
    pane.end();
    expect(await readAs(13)).toBe(true);
  });

  it('takes the place of one in the background, and shows its bar', async () => {
    const { session, excel } = await open(SCHOOL);
    await session.check();
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    await excel.host.eventsDelivered();
    const said = await saying(pane, () => session.check());
    expect(said.at(-1)?.doing).toBe('Checking');
    expect(session.getState().run?.headline.served.full).toBe(2);
  });

  it('puts away what was told before, and one in the background does not', async () => {
    const { session, excel } = await open(SCHOOL);
    await session.check();
    session.tell({ intent: 'warning', text: 'Look here.' });
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    await until(session, ({ run }) => run?.headline.served.full === 2);
    expect(session.getState().notice?.text).toBe('Look here.');
    await session.check();
    expect(session.getState().notice).toBeNull();
  });

  it('brings the marks up to date that are on', async () => {
    const { session, excel } = await open(SCHOOL);
    await session.check();
    await session.setHighlights(true);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange('C2:E4').values = [
        ['ESL 3', '1', 450],
        ['ESL 3', '1', 450],
        ['ESL 3', '1', 450],
      ];
      await context.sync();
    });
    await session.check();
    expect(sheetOf(excel, 'Roster').conditionalFormats).toEqual([]);
  });

  it('that is stopped says what stays: nothing where none is under way, and that the sheets changed where they did', async () => {
    const { session, excel } = await open(SCHOOL);
    session.cancel();
    expect(session.getState().notice).toBeNull();
    await session.check();
    const checking = session.check();
    session.cancel();
    await checking;
    expect(session.getState()).toMatchObject({
      outOfDate: false,
      notice: { text: 'Check stopped. Nothing was changed.' },
    });
    const again = session.check();
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    await excel.host.eventsDelivered();
    session.cancel();
    expect(session.getState()).toMatchObject({ outOfDate: true, notice: { intent: 'info' } });
    await again;
  });

  it('shows what it found also where Excel then refuses to be marked, which is told', async () => {
    const { session, excel } = await open(SCHOOL);
    await session.check();
    await session.setHighlights(true);
    const twin = await openPane(SCHOOL);
    await twin.session.check();
    await twin.session.setHighlights(true);
    const { syncs } = await syncsOf(twin.excel, () => twin.session.check());
    twin.end();
    const before = session.getState().run;
    excel.failAtSync(excel.statistics.syncs + syncs, 'AccessDenied');
    await session.check();
    expect(session.getState().run).not.toBe(before);
    expect(session.getState().problem?.code).toBe('AccessDenied');
  });

  it('that fails keeps the run of before, and what the user sets then is judged on the cells read last', async () => {
    const { session, excel } = await open(SCHOOL);
    await session.check();
    excel.failNextSync('AccessDenied');
    await session.check();
    expect(session.getState()).toMatchObject({ problem: { code: 'AccessDenied' }, run: { asOf: '2026-10-01' } });
    const { syncs } = await syncsOf(excel, () => session.setAsOf('2026-10-02'));
    expect(session.getState()).toMatchObject({ problem: null, run: { asOf: '2026-10-02' } });
    expect(syncs).toBe(0);
  });

  it('reads anew for what the user sets where the engine was stopped', async () => {
    const { session } = await open(SCHOOL);
    await session.check();
    const judging = session.setAsOf('2026-10-02');
    await until(session, ({ activity }) => activity.kind === 'checking');
    session.cancel();
    await judging;
    expect(session.getState()).toMatchObject({ outOfDate: true, run: { asOf: '2026-10-01' } });
    await session.setAsOf('2026-10-03');
    expect(session.getState()).toMatchObject({ outOfDate: false, problem: null, run: { asOf: '2026-10-03' } });
  });

  it('is not made for another day before the first', async () => {
    const { session, excel } = await open(SCHOOL);
    const { syncs } = await syncsOf(excel, () => session.setAsOf('2026-10-02'));
    expect([syncs, session.getState().run, session.getState().asOf]).toEqual([0, null, '2026-10-02']);
    await session.check();
    expect(session.getState().run?.asOf).toBe('2026-10-02');
  });
});
