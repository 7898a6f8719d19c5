import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

describe('writing report tabs', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
  });
  afterEach(() => pane.end());

  const tabs = () => pane.excel.workbook.sheets.map(({ name }) => name);
  const ALL = ['summary', 'findings', 'esl-minutes'];

  it('tells how far it is, and puts each tab at its place among the others', async () => {
    const { session } = pane;
    const shares: number[] = [];
    const stop = session.subscribe(() => {
      const { activity } = session.getState();
      if (activity.kind === 'working' && activity.share !== null) shares.push(activity.share);
    });
    await session.writeReports(['findings'], 'district');
    await session.writeReports(ALL, 'district');
    stop();
    expect(tabs()).toEqual(['Roster', 'Schedule', 'ML Overview', 'ML Findings', 'ML ESL Minutes']);
    expect(Math.max(...shares)).toBeGreaterThan(0.8);
    expect(session.getState().activity.kind).toBe('idle');
  });

  it('says in a few words what it wrote, however many tabs, and how to take it back', async () => {
    const { session } = pane;
    const hint = 'Remove is under Reports.';
    await session.writeReports(['findings'], 'district');
    expect(session.getState().notice).toMatchObject({ intent: 'success', text: 'Wrote ML Findings.', hint });
    await session.writeReports(ALL, 'district');
    expect(session.getState().notice).toMatchObject({ intent: 'success', text: 'Wrote 3 tabs.', hint });
  });

  it('knows which tabs were written before the last change', async () => {
    const { session, excel } = pane;
    await session.writeReports(['findings', 'esl-minutes'], 'district');
    expect([...session.getState().staleReports]).toEqual([]);
    const [roster] = excel.workbook.sheets;
    excel.host.userEdit(roster?.id ?? '', 'C2', [['4']]);
    await until(session, ({ staleReports }) => staleReports.size === 2);
    await session.writeReports(['findings'], 'district');
    expect([...session.getState().staleReports]).toEqual(['esl-minutes']);
  });

  it('stops at once when cancelled: what is done stays, the tabs under way are as before', async () => {
    const { session } = pane;
    const writing = session.writeReports([...ALL, 'data-quality', 'joined', 'notes'], 'district');
    await until(
      session,
      ({ activity }) => activity.kind === 'working' && activity.doing.startsWith('Writing ML Notes (6 of 6)'),
    );
    session.cancel();
    expect(session.getState()).toMatchObject({ activity: { kind: 'working', doing: 'Stopping', share: null } });
    const done = ['ML Overview', 'ML Findings', 'ML ESL Minutes', 'ML Data Quality'];
    expect((await writing).map(({ tabName }) => tabName)).toEqual(done);
    expect(tabs()).toEqual(['Roster', 'Schedule', ...done]);
    expect(session.getState()).toMatchObject({ activity: { kind: 'idle' }, problem: null });
    expect(session.getState().notice).toMatchObject({
      intent: 'info',
      text: `Writing stopped. Written: ${done.join(', ')}. The other tabs are as they were.`,
    });
  });

  it('writes no further tab for somebody who stopped waiting for Excel', async () => {
    const { session } = pane;
    const writing = session.writeReports(ALL, 'district');
    await until(session, ({ activity }) => activity.kind === 'working' && activity.doing.startsWith('Writing ML'));
    session.stopWaiting();
    expect(await writing).toEqual([]);
    // Waits for what Excel was asked before.
    await session.check();
    expect(tabs()).toEqual(['Roster', 'Schedule']);
  });

  it('stops also while the reports are being built, and writes them when asked again', async () => {
    const { session } = pane;
    const writing = session.writeReports(ALL, 'district');
    await until(session, ({ activity }) => activity.kind === 'working' && activity.share === 0);
    session.cancel();
    expect(await writing).toEqual([]);
    expect(session.getState().notice?.text).toBe('Writing stopped. Nothing was changed.');
    await session.writeReports(['summary'], 'district');
    expect(tabs()).toEqual(['Roster', 'Schedule', 'ML Overview']);
  });

  it('says which tab a failure concerns', async () => {
    const { session, excel } = pane;
    await session.writeReports(ALL, 'district');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('ML Findings').protection.protect();
      await context.sync();
    });
    const written = await session.writeReports(ALL, 'district');
    expect(written.map(({ tabName }) => tabName)).toEqual(['ML Overview']);
    expect(session.getState().problem?.message).toBe(
      "ML Findings: The report's tab is protected, so it was left as it is.",
    );
  });

  it('names no tab where Excel refuses before the first one is begun', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    expect(await pane.session.writeReports(ALL, 'district')).toEqual([]);
    expect(pane.session.getState().problem?.message).toBe('Excel is still editing a cell.');
  });

  it('gives the sentences of reports as text', async () => {
    const text = await pane.session.narrative(['summary', 'esl-minutes'], { school: 'Burke' });
    expect(text).toContain('ML compliance: overview\nScope: Burke\nAs of: 10/1/2026\n');
    expect(text).toContain('2 of 3 MLs who are owed ESL are short of it.');
    expect(pane.session.getState().activity.kind).toBe('idle');
  });

  /** What the pane says that it is doing, each once, and how far the bar is. */
  const saying = async (act: () => Promise<unknown>) => {
    const said: string[] = [];
    const shares: (number | null)[] = [];
    const stop = pane.session.subscribe(() => {
      const { activity } = pane.session.getState();
      if (activity.kind !== 'working') return;
      if (said.at(-1) !== activity.doing) said.push(activity.doing);
      shares.push(activity.share);
    });
    await act();
    stop();
    return { said, shares };
  };

  it('names the tab that it writes, with its number, and has a bar that only grows: a tenth for building, the rest for writing', async () => {
    const { said, shares } = await saying(() => pane.session.writeReports(['summary', 'findings'], 'district'));
    expect([...new Set(said)]).toEqual([
      'Writing 2 tabs',
      'Writing ML Overview (1 of 2)',
      'Writing ML Findings (2 of 2)',
    ]);
    expect([shares[0], shares.find((share) => share !== null)]).toEqual([null, 0]);
    const told = shares.filter((share) => share !== null);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.find((share) => share > 0)).toBeCloseTo(0.1);
    expect(told.at(-1)).toBeCloseTo(1);
  });

  it('asks for a report once, also by an older name', async () => {
    expect(
      (await saying(() => pane.session.writeReports(['summary', 'overview', 'summary'], 'district'))).said[0],
    ).toBe('Writing 1 tab');
    expect(tabs()).toEqual(['Roster', 'Schedule', 'ML Overview']);
  });

  it('says how many reports had nothing to say, and where a tab of the user has the usual name', async () => {
    const { session, excel } = pane;
    await excel.run(async (context) => {
      for (const name of ['ML Findings', 'ML Notes'])
        context.workbook.worksheets.add(name).getRange('A1').values = [['Mine']];
      await context.sync();
    });
    const written = await session.writeReports(['findings', 'requests', 'notes'], 'district');
    expect(written.map(({ tabName }) => tabName)).toEqual(['ML Findings (2)', 'ML Notes (2)']);
    expect(session.getState().notice).toMatchObject({
      intent: 'success',
      text: 'Wrote 2 tabs.',
      hint: '1 report had nothing to say. A tab of yours has the usual name, so look for ML Findings (2), ML Notes (2). Remove is under Reports.',
    });
  });

  it('says how many tabs it removed, or that there was none, and meanwhile that it does', async () => {
    const { session } = pane;
    await session.removeReports();
    expect(session.getState().notice).toMatchObject({ intent: 'success', text: 'There was no report tab.' });
    await session.writeReports(['summary', 'findings'], 'district');
    expect((await saying(() => session.removeReports())).said).toEqual(['Removing report tabs']);
    expect(session.getState().notice).toMatchObject({ intent: 'success', text: 'Removed 2 report tabs.' });
    expect([tabs(), session.getState().reports]).toEqual([['Roster', 'Schedule'], []]);
  });

  it('lists the tabs that stand also where Excel refused to remove them', async () => {
    const { session, excel } = pane;
    await session.writeReports(['summary'], 'district');
    session.dismissNotice();
    excel.failNextSync('InvalidOperationInCellEditMode');
    await session.removeReports();
    expect(session.getState()).toMatchObject({
      problem: { code: 'InvalidOperationInCellEditMode' },
      notice: null,
      reports: [{ id: 'overview' }],
    });
  });

  it('gives no text and no document where the workbook cannot be checked', async () => {
    const { session, excel } = pane;
    excel.host.userEdit(excel.workbook.sheets[1]?.id ?? '', 'E3', [[450]]);
    await excel.host.eventsDelivered();
    for (let sync = 1; sync <= 30; sync++) excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied');
    expect(await session.narrative(['summary'], 'district')).toBeNull();
    expect(await session.makeDocument('rule-book', 'district')).toBeUndefined();
    expect(session.getState().problem?.code).toBe('AccessDenied');
  });

  it.each([
    ['text', 'Putting the text together', () => pane.session.narrative(['summary'], 'district'), null],
    ['a document', 'Making the document', () => pane.session.makeDocument('rule-book', 'district'), undefined],
  ])('puts %s together, says so, and stops at once', async (_, doing, act, nothing) => {
    const { session } = pane;
    const making = act();
    expect(session.getState().activity).toEqual({ kind: 'working', doing, share: null });
    session.cancel();
    expect(await making).toBe(nothing);
    expect(session.getState()).toMatchObject({
      activity: { kind: 'idle' },
      problem: null,
      notice: { text: 'Stopped. Nothing was changed.' },
    });
  });

  it('says of no tab that it is old that was just written, and of the others until they are', async () => {
    const { session } = pane;
    await session.writeReports(['summary', 'findings'], 'district');
    await session.waive(['esl-none | 100236'], 'Served at another school');
    expect([...session.getState().staleReports].sort()).toEqual(['findings', 'overview']);
    await session.writeReports(['findings'], 'district');
    await session.writeReports(['summary'], 'district');
    expect(session.getState().staleReports.size).toBe(0);
  });
});
