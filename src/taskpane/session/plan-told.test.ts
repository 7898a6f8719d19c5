import { openPane, until } from '../testing/open-pane';
import { PLAN_SCHOOL, scheduleOf } from '../testing/plan-school';

type Pane = Awaited<ReturnType<typeof openPane>>;

const ROWS = PLAN_SCHOOL.Schedule?.length ?? 0;

describe('what is told of plans, decided about them and left by them', () => {
  let pane: Pane;
  let before: unknown[][];
  beforeEach(async () => {
    pane = await openPane(PLAN_SCHOOL);
    await pane.session.check();
    before = scheduleOf(pane.excel);
  });
  afterEach(() => pane.end());

  const build = () => pane.session.buildPlan('Adams', 'repair');
  /** Does something and waits for the run that follows what it wrote. */
  const thenChecked = async (act: () => Promise<void>) => {
    const { run } = pane.session.getState();
    await act();
    await until(pane.session, (state) => state.run !== run && state.activity.kind === 'idle');
  };

  it('of which a line was decided about keep what was decided about the others, and of other schools', async () => {
    const { session } = pane;
    const decided = () => session.getState().planChoices.map(({ school, line, is }) => `${school} ${line} ${is}`);
    await session.decidePlanLines('Adams', ['a', 'b'], 'locked');
    await session.decidePlanLines('Burke', ['a'], 'rejected');
    await session.decidePlanLines('Adams', ['a'], 'rejected');
    expect(decided().sort()).toEqual(['Adams a rejected', 'Adams b locked', 'Burke a rejected']);
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await session.decidePlanLines('Adams', ['b'], 'accepted');
    expect([session.getState().problem?.code, decided().length]).toEqual(['InvalidOperationInCellEditMode', 3]);
    await session.decidePlanLines('Adams', ['b'], 'accepted');
    expect(decided().sort()).toEqual(['Adams a rejected', 'Burke a rejected']);
  });

  it('put away what was told, and what the last adding left, when they are built or decided about', async () => {
    const { session } = pane;
    session.tell({ intent: 'warning', text: 'Look here.' });
    await build();
    expect(session.getState().notice).toBeNull();
    session.tell({ intent: 'warning', text: 'Look here.' });
    await session.decidePlanLines('Adams', ['a'], 'locked');
    expect(session.getState()).toMatchObject({ notice: null, planLeft: [] });
  });

  it('say meanwhile what is done with them', async () => {
    const said = new Set<string>();
    await build();
    pane.session.subscribe(() => {
      const { activity } = pane.session.getState();
      if (activity.kind === 'working') said.add(activity.doing);
    });
    await pane.session.decidePlanLines('Adams', ['a'], 'locked');
    await thenChecked(() => pane.session.addPlanRows());
    await thenChecked(() => pane.session.takeBackPlan(pane.session.getState().addedPlans[0]?.id ?? 0));
    expect([...said]).toEqual(['Saving in the workbook', 'Adding rows to the schedule', 'Taking plan rows back']);
    expect(pane.session.getState().notice).toMatchObject({
      intent: 'success',
      text: 'Took back 2 rows and 2 marks on rows that are left.',
    });
  });

  it('tell where the way back is, and that there was nothing to take back', async () => {
    await build();
    await thenChecked(() => pane.session.addPlanRows());
    expect(pane.session.getState().notice?.hint).toBe('Take back is under Plan.');
    const { run } = pane.session.getState();
    await pane.session.takeBackPlan(1);
    expect(pane.session.getState()).toMatchObject({ notice: { text: 'No row was taken back.' } });
    expect(pane.session.getState().run).toBe(run);
  });

  it('leave a protected schedule as it is, and say why', async () => {
    await build();
    const protect = (isProtected: boolean) =>
      pane.excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Schedule');
        if (isProtected) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    await pane.session.addPlanRows();
    const { notice, planLeft } = pane.session.getState();
    expect([notice?.intent, notice?.text]).toEqual(['warning', 'No row was added.']);
    expect(notice?.hint).toBe(planLeft.map(({ sheet, reason }) => `${sheet}: ${reason}`).join(' '));
    expect([planLeft.map(({ sheet }) => sheet), scheduleOf(pane.excel)]).toEqual([['Schedule'], before]);
    await protect(false);
    await thenChecked(() => pane.session.addPlanRows());
    expect(pane.session.getState().planLeft).toEqual([]);
    await protect(true);
    await pane.session.takeBackPlan(pane.session.getState().addedPlans[0]?.id ?? 0);
    expect(pane.session.getState().notice).toMatchObject({
      intent: 'warning',
      hint: expect.stringMatching(/^Schedule: /),
    });
    expect(pane.session.getState().planLeft.length).toBe(1);
  });

  it('whose rows Excel refuses are told as a failure, and can be added then', async () => {
    await build();
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.addPlanRows();
    expect([pane.session.getState().problem?.code, scheduleOf(pane.excel)]).toEqual([
      'InvalidOperationInCellEditMode',
      before,
    ]);
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.takeBackPlan(1);
    expect(pane.session.getState()).toMatchObject({
      problem: { code: 'InvalidOperationInCellEditMode' },
      notice: null,
    });
    await thenChecked(() => pane.session.addPlanRows());
    expect(scheduleOf(pane.excel)).toHaveLength(ROWS + 2);
  });

  it('that were added and could not be listed say how they are removed', async () => {
    await build();
    const twin = await openPane(PLAN_SCHOOL);
    await twin.session.check();
    await twin.session.buildPlan('Adams', 'repair');
    const { statistics } = twin.excel;
    const from = statistics.syncs;
    const added = new Promise<number>((resolve) => {
      const stop = twin.session.subscribe(() => {
        if (twin.session.getState().addedPlans.length === 0) return;
        stop();
        resolve(statistics.syncs - from);
      });
    });
    await twin.session.addPlanRows();
    const syncs = await added;
    twin.end();
    pane.excel.failAtSync(pane.excel.statistics.syncs + syncs, 'AccessDenied');
    await pane.session.addPlanRows();
    expect(pane.session.getState()).toMatchObject({
      problem: null,
      addedPlans: [],
      notice: {
        intent: 'success',
        text: 'Added 2 rows and 2 marks on rows that are left.',
        hint: 'Excel did not list them. Check again: then Take back under Plan removes them.',
      },
    });
    await pane.session.check();
    expect(pane.session.getState().addedPlans.length).toBe(1);
  });

  it('are of the run that they were built on, with what was decided and nothing made yet', async () => {
    await build();
    const { plan: shown, runAt } = pane.session.getState();
    expect(shown).toMatchObject({ builtOn: runAt, mode: 'repair', fixed: [], hasRelaxations: false, anew: null });
  });

  it('that are stopped are not being built any more: the next Cancel stops what is done then', async () => {
    const building = build();
    await until(pane.session, ({ plan: shown }) => shown?.search === 'looking');
    pane.session.cancel();
    await building;
    const checking = pane.session.check();
    pane.session.cancel();
    await checking;
    expect(pane.session.getState().notice?.text).toBe('Check stopped. Nothing was changed.');
  });
});
