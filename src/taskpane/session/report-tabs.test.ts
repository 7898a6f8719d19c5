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
    expect(session.getState().notice?.text).toBe(
      `Writing stopped. Written: ${done.join(', ')}. The other tabs are as they were.`,
    );
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
});
