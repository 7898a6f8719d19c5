import { SolverMissing } from '../../solver/solver-missing';
import { channelPort } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { PLAN_SCHOOL, scheduleOf } from '../testing/plan-school';
import { planOf } from './plan-desk';

type Pane = Awaited<ReturnType<typeof openPane>>;

const ROWS = PLAN_SCHOOL.Schedule?.length ?? 0;

/** With an ML who has core classes all day: for her the solver is asked whether a plan serves more. */
const WITH_ONE_OPEN = {
  ...PLAN_SCHOOL,
  Roster: [...(PLAN_SCHOOL.Roster ?? []), ['1004', 'Ito, Ken', 'Adams', '7', 'EL', 1]],
  Schedule: [
    ...(PLAN_SCHOOL.Schedule ?? []),
    ['1004', 'Adams', 'M7', 'Mathematics 7', '7A', 'FY', '1(M-F)', 50, 'Roy, Max', ''],
    ['1004', 'Adams', 'S7', 'Science 7', '7A', 'FY', '2(M-F)', 50, 'Abe, Eva', ''],
  ],
};

describe('plans in the pane', () => {
  let pane: Pane;
  let before: unknown[][];
  beforeEach(async () => {
    pane = await openPane(PLAN_SCHOOL);
    await pane.session.check();
    before = scheduleOf(pane.excel);
  });
  afterEach(() => pane.end());

  const plan = () => {
    const found = planOf(pane.session.getState().plan);
    if (found === null) throw new Error('There is no plan.');
    return found;
  };
  const build = () => pane.session.buildPlan('Adams', 'repair');
  const unserved = () =>
    pane.session.getState().run?.findings.filter(({ finding }) => finding.check === 'esl-none').length;
  /** Does something and waits for the run that follows what it wrote. */
  const thenChecked = async (act: () => Promise<void>) => {
    const { run } = pane.session.getState();
    await act();
    await until(pane.session, (state) => state.run !== run && state.activity.kind === 'idle');
  };

  it('are shown with their groups, proved, and with the week; the workbook stays as it is', async () => {
    expect(pane.session.getState().run?.mlSchools).toEqual(['Adams']);
    await build();
    const { plan: shown } = pane.session.getState();
    expect([shown?.search, plan().proved, plan().before.legal, plan().after.legal]).toEqual(['done', true, 0, 2]);
    expect(plan().groups.map(({ students, teacher }) => [teacher, students])).toEqual([['Lee, Ann', ['1001', '1003']]]);
    expect(shown?.week).toEqual({
      periods: ['1', '2'],
      teachers: [
        {
          name: 'Lee, Ann',
          periods: [[], [{ levels: [3], isEsl: true, isNew: true, title: expect.any(String), students: 2, days: '' }]],
        },
      ],
    });
    expect(scheduleOf(pane.excel)).toEqual(before);
  });

  it('go into the schedule at a click, close the findings, and come out exactly, also from a pane that was opened later', async () => {
    await build();
    expect(unserved()).toBe(2);
    await thenChecked(() => pane.session.addPlanRows());
    expect(pane.session.getState().notice).toMatchObject({
      intent: 'success',
      text: 'Added 2 rows and 2 marks on rows that are left.',
    });
    expect(scheduleOf(pane.excel)).toHaveLength(ROWS + 2);
    expect(unserved()).toBe(0);
    expect(pane.session.getState().eslColumnsOn).toBe(false);
    pane.end();
    pane = await openPaneOn(pane.excel);
    const [added] = pane.session.getState().addedPlans;
    expect(added).toMatchObject({ school: 'Adams', rows: [{}, {}], marks: [{}, {}].map(() => expect.any(String)) });
    await pane.session.check();
    await thenChecked(() => pane.session.takeBackPlan(added?.id ?? 0));
    expect(scheduleOf(pane.excel)).toEqual(before);
    expect(pane.session.getState().addedPlans).toEqual([]);
    expect(unserved()).toBe(2);
  });

  it('leave out whom the user rejected, with all lines of the student', async () => {
    await build();
    const line = plan().lines.find(({ do: what, studentId }) => what === 'add' && studentId === '1003')?.id ?? '';
    await pane.session.decidePlanLines('Adams', [line], 'rejected');
    await thenChecked(() => pane.session.addPlanRows());
    expect(
      scheduleOf(pane.excel)
        .slice(ROWS)
        .map(([id]) => id),
    ).toEqual(['1001']);
    expect(unserved()).toBe(1);
  });

  it('do not offer again what was rejected', async () => {
    await build();
    const line = plan().lines.find(({ do: what, studentId }) => what === 'add' && studentId === '1003')?.id ?? '';
    await pane.session.decidePlanLines('Adams', [line], 'rejected');
    await build();
    expect(plan().lines.map(({ studentId }) => studentId)).toEqual(['1001', '1001']);
  });

  it('keep what was locked in every later plan, also in another pane', async () => {
    await build();
    const ids = plan()
      .lines.filter((line) => line.do === 'add')
      .map(({ id }) => id);
    await pane.session.decidePlanLines('Adams', ids, 'locked');
    pane.end();
    pane = await openPaneOn(pane.excel);
    await pane.session.check();
    await build();
    expect(pane.session.getState().planChoices.map(({ is, line }) => [line, is])).toEqual(
      ids.map((line) => [line, 'locked']),
    );
    expect(
      plan()
        .lines.filter((line) => line.do === 'add')
        .map(({ id }) => id),
    ).toEqual(ids);
    await pane.session.decidePlanLines('Adams', ids, 'accepted');
    expect(pane.session.getState().planChoices).toEqual([]);
  });

  it('that rows moved away from are not added, and that is said', async () => {
    await build();
    await pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange('2:2').insert('Down');
      await context.sync();
    });
    await pane.session.check();
    await pane.session.addPlanRows();
    expect(pane.session.getState().notice).toMatchObject({ intent: 'warning', text: 'No row was added.' });
    expect(pane.session.getState().notice?.hint).toMatch(/changed since the plan was built/);
  });

  it.each<[string, Error, string, boolean]>([
    ['does not run here', new SolverMissing(), 'not here', false],
    ['fails', new Error('broken'), 'stopped', true],
  ])('are kept as they first were where the solver %s', async (_, failure, search, isTold) => {
    pane.end();
    pane = await openPane(WITH_ONE_OPEN);
    pane.end();
    pane = await openPaneOn(pane.excel, undefined, () => channelPort(() => Promise.reject(failure)));
    await pane.session.check();
    await build();
    const { plan: shown, problem } = pane.session.getState();
    expect([shown?.search, problem !== null]).toEqual([search, isTold]);
    expect(plan()).toMatchObject({ proved: false, bound: null, after: { legal: 2 }, verified: { problems: [] } });
    await thenChecked(() => pane.session.addPlanRows());
    expect(unserved()).toBe(1);
  });

  describe('that leave somebody open', () => {
    beforeEach(async () => {
      pane.end();
      // At level 3 one of Ken's periods would be enough.
      const Roster = WITH_ONE_OPEN.Roster.map((row) => (row[0] === '1004' ? [...row.slice(0, 5), 3] : row));
      pane = await openPane({ ...WITH_ONE_OPEN, Roster });
      await pane.session.check();
      await build();
    });

    it('say at a click which single change closes more, and stay as they are besides', async () => {
      const { plan: before, ...rest } = pane.session.getState().plan ?? {};
      expect(rest).toMatchObject({ hasRelaxations: false });
      expect(plan().relaxations).toEqual([]);
      await pane.session.relaxPlan();
      // Ken has nothing but core classes, and Lee is free when either of them meets.
      const one = { kind: 'may be left', closes: 1, needs: null };
      const relaxations = ['Mathematics 7', 'Science 7'].map((course) => ({
        ...one,
        what: `${course} may be left in grade 7`,
      }));
      expect(pane.session.getState()).toMatchObject({ activity: { kind: 'idle' }, notice: null, problem: null });
      expect(pane.session.getState().plan).toEqual({ ...rest, hasRelaxations: true, plan: { ...before, relaxations } });
    });

    it('can be left without the answer: the search stops at once, and the plan stays', async () => {
      const before = pane.session.getState().plan;
      const looking = pane.session.relaxPlan();
      await until(pane.session, ({ activity }) => activity.kind === 'working');
      expect(pane.session.getState().activity).toEqual({
        kind: 'working',
        planning: 'relaxing',
        doing: 'Trying one change after the other',
        share: null,
      });
      pane.session.cancel();
      await looking;
      expect(pane.session.getState().notice).toMatchObject({
        intent: 'info',
        text: 'Stopped. The best schedule so far is shown.',
      });
      expect(pane.session.getState()).toMatchObject({ activity: { kind: 'idle' }, problem: null });
      expect(pane.session.getState().plan).toEqual(before);
    });
  });

  describe('while they are built', () => {
    /** What the pane says that it is doing, each once. */
    const saying = async (act: () => Promise<void>) => {
      const said = new Set<string>();
      const stop = pane.session.subscribe(() => {
        const { activity } = pane.session.getState();
        if (activity.kind === 'working') said.add(`${activity.planning}: ${activity.doing}`);
      });
      await act();
      stop();
      return [...said];
    };

    it('say how many MLs the best one serves so far; with nobody left open Build anew has nothing to offer', async () => {
      expect(await saying(build)).toEqual([
        'building: Building a schedule for Adams',
        'building: Looking for a better schedule. Best so far: 2 of 2 MLs',
      ]);
      expect(pane.session.getState().plan).toMatchObject({ mode: 'repair', search: 'done', anew: null });
    });

    it('say what Build anew would come to where Repair leaves somebody open', async () => {
      pane.end();
      pane = await openPane(WITH_ONE_OPEN);
      await pane.session.check();
      expect(await saying(build)).toEqual([
        'building: Building a schedule for Adams',
        'building: Looking for a better schedule. Best so far: 2 of 3 MLs',
        'building: Finding out what Build anew would change',
      ]);
      // It serves no more: Ana and Rui get a row each for the one that they leave.
      expect(pane.session.getState().plan?.anew).toEqual({ legal: 2, rows: 4 });
      await pane.session.buildPlan('Adams', 'anew');
      expect(pane.session.getState().plan).toMatchObject({ mode: 'anew', anew: null });
    });

    it('stop at once, and the best one so far stays', async () => {
      const building = build();
      await until(pane.session, ({ plan: shown }) => shown?.search === 'looking');
      pane.session.cancel();
      await building;
      const { activity, notice, plan: shown, problem } = pane.session.getState();
      expect([activity.kind, problem, shown?.search]).toEqual(['idle', null, 'stopped']);
      expect(notice).toMatchObject({ intent: 'info', text: 'Stopped. The best schedule so far is shown.' });
    });

    it('stop also before there is one', async () => {
      const building = build();
      await until(pane.session, ({ activity }) => activity.kind === 'working');
      pane.session.cancel();
      await building;
      const { activity, notice, plan: shown } = pane.session.getState();
      expect([activity.kind, shown]).toEqual(['idle', null]);
      expect(notice).toMatchObject({ intent: 'info', text: 'Stopped. Nothing was changed.' });
    });
  });

  it('ask nothing of Excel where there is none yet', async () => {
    const { syncs } = pane.excel.statistics;
    const before = pane.session.getState();
    await pane.session.relaxPlan();
    await pane.session.addPlanRows();
    await pane.session.writePlanTab();
    await pane.session.applyPlanLine('x');
    expect(pane.excel.statistics.syncs).toBe(syncs);
    expect(pane.session.getState()).toEqual(before);
  });

  it('get a tab that says the same', async () => {
    await build();
    await pane.session.writePlanTab();
    expect(pane.excel.workbook.sheets.map(({ name }) => name)).toContain('ML ESL Plan');
  });

  it('say what is missing where none can be built', async () => {
    pane.end();
    const { Staff, ...without } = PLAN_SCHOOL;
    expect(Staff).toBeDefined();
    pane = await openPane(without);
    await pane.session.check();
    await build();
    expect(pane.session.getState().plan?.plan).toMatchObject({ school: 'Adams', missing: [expect.any(String)] });
  });
});
