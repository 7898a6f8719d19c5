import { excelWith, sheetOf, syncsOf } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { SCHOOL } from '../testing/school-workbook';
import { Checker } from '../worker/checker';
import { CheckFlow } from './check-flow';
import { ExcelQueue } from './excel-queue';
import { Store } from './store';

/** A flow whose first check takes so long, and ends only when told to: it is still writing marks. */
function slowFlow(milliseconds: number) {
  const excel = excelWith(SCHOOL);
  const store = new Store();
  const checker = new Checker(channelPort);
  const queue = new ExcelQueue({ run: (batch) => excel.run(batch), isSetSupported: () => true }, () => undefined);
  let end: () => void = () => undefined;
  const marked = new Promise<void>((resolve) => (end = resolve));
  let asked = 0;
  const now = () => new Date(2026, 9, 1, 10, 42, 0, Math.min(asked++, 2) * milliseconds);
  const flow = new CheckFlow(
    { store, checker, queue, now, version: 'test' },
    { stateRead: () => undefined, afterRun: () => marked },
  );
  const runs = (count: number) =>
    new Promise<void>((resolve) => {
      const seen = new Set<unknown>();
      const stop = store.subscribe(() => {
        const { run } = store.getState();
        if (run === null || seen.add(run).size < count) return;
        stop();
        resolve();
      });
    });
  return { excel, store, checker, flow, runs, end };
}

it('follows up a change that came while it was checking', async () => {
  const { excel, store, checker, flow, runs, end } = slowFlow(100);
  const first = runs(1);
  const second = runs(2);
  const checking = flow.check();
  await first;
  excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
  flow.noticed({ remote: false });
  flow.changed();
  end();
  await checking;
  await second;
  expect(store.getState().run?.headline.served.full).toBe(2);
  expect(store.getState().outOfDate).toBe(false);
  checker.stop();
});

it('only marks the run out of date where a check takes long', async () => {
  const { store, checker, flow, runs, end } = slowFlow(2_000);
  const first = runs(1);
  const checking = flow.check();
  await first;
  flow.noticed({ remote: false });
  flow.changed();
  end();
  await checking;
  expect(store.getState().outOfDate).toBe(true);
  expect(store.getState().run?.headline.served.full).toBe(1);
  checker.stop();
});

it('does not ask for merged cells in the background, and leaves a workbook that has some to a click', async () => {
  const { excel, store, checker, flow, runs, end } = slowFlow(100);
  sheetOf(excel, 'Schedule').merges.push({ row: 1, column: 5, rows: 3, columns: 1 });
  for (const row of [2, 3]) sheetOf(excel, 'Schedule').cells.setContent(row, 5, '');
  const first = runs(1);
  const checking = flow.check();
  await first;
  end();
  await checking;
  const { run } = store.getState();
  expect(run?.sheets.find(({ name }) => name === 'Schedule')?.readAs).toContain(
    'Merged cells of Teacher are read in each of their rows.',
  );
  flow.noticed({ remote: false });
  flow.changed();
  expect(store.getState()).toMatchObject({ outOfDate: true, run });
  checker.stop();
});

/** Resolves once the bar says so. */
const checkIs = (store: Store, doing: string) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      const { activity } = store.getState();
      if (activity.kind !== 'checking' || activity.doing !== doing) return;
      stop();
      resolve();
    });
  });

/** A flow whose checks are quick, checked once. */
async function quickFlow(afterRun: () => Promise<void>) {
  const excel = excelWith(SCHOOL);
  const store = new Store();
  const checker = new Checker(channelPort);
  const queue = new ExcelQueue({ run: (batch) => excel.run(batch), isSetSupported: () => true }, () => undefined);
  const flow = new CheckFlow(
    { store, checker, queue, now: () => new Date(2026, 9, 1), version: 'test' },
    { stateRead: () => undefined, afterRun },
  );
  await flow.check();
  return { excel, store, checker, flow };
}

it('tries again once the user is done where Excel refuses while they type on', async () => {
  const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
  excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
  excel.failNextSync('InvalidOperationInCellEditMode');
  flow.noticed({ remote: false });
  flow.paused();
  // The check under way is joined.
  expect(await flow.check({ quiet: true, mayWrite: true })).toBe(false);
  expect(store.getState()).toMatchObject({ outOfDate: false, problem: null });
  flow.changed();
  expect(await flow.check({ quiet: true, mayWrite: true })).toBe(true);
  expect(store.getState().run?.headline.served.full).toBe(2);
  checker.stop();
});

it('shows at once what an edit comes to, and writes marks only when nothing follows it', async () => {
  let marked = 0;
  let wake: () => void = () => undefined;
  const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve(void marked++).then(() => wake()));
  expect(marked).toBe(1);
  excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
  flow.noticed({ remote: false });
  flow.paused();
  // The check under way is joined.
  await flow.check({ quiet: true, mayWrite: true });
  expect(store.getState().run?.headline.served.full).toBe(2);
  expect(marked).toBe(1);
  const writing = new Promise<void>((resolve) => (wake = resolve));
  flow.changed();
  await writing;
  expect(marked).toBe(2);
  checker.stop();
});

describe('a check in the background', () => {
  it('that fails only leaves the run out of date once the user is done, and a click checks again', async () => {
    const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    excel.failNextSync('AccessDenied');
    flow.noticed({ remote: false });
    flow.changed();
    expect(await flow.check({ quiet: true, mayWrite: true })).toBe(false);
    expect(store.getState()).toMatchObject({ outOfDate: true, problem: null, activity: { kind: 'idle' } });
    expect(await flow.check()).toBe(true);
    expect(store.getState()).toMatchObject({ outOfDate: false, problem: null });
    checker.stop();
  });

  it('shows no bar', async () => {
    const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
    const kinds = new Set<string>();
    store.subscribe(() => kinds.add(store.getState().activity.kind));
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    flow.noticed({ remote: false });
    flow.changed();
    await flow.check({ quiet: true, mayWrite: true });
    expect([store.getState().run?.headline.served.full, [...kinds]]).toEqual([2, ['idle']]);
    checker.stop();
  });

  it.each([
    ['a second follows an edit only once it is over', 500],
    ['three seconds follows no edit, and says so', 1_500],
  ])('where a check takes %s', async (_, half) => {
    const { excel, store, checker, flow, end } = slowFlow(half);
    end();
    await flow.check();
    const { run } = store.getState();
    excel.host.userEdit(sheetOf(excel, 'Schedule').id, 'E3', [[450]]);
    flow.noticed({ remote: false });
    flow.paused();
    expect(store.getState()).toMatchObject({ run, outOfDate: false });
    flow.changed();
    expect(store.getState().outOfDate).toBe(half === 1_500);
    // Joins the check that began with it.
    await flow.check({ quiet: true, mayWrite: false });
    checker.stop();
  });

  it('begins with nothing where nothing was checked yet', async () => {
    const excel = excelWith(SCHOOL);
    const store = new Store();
    const checker = new Checker(channelPort);
    const queue = new ExcelQueue({ run: (batch) => excel.run(batch), isSetSupported: () => true }, () => undefined);
    const flow = new CheckFlow(
      { store, checker, queue, now: () => new Date(2026, 9, 1), version: 'test' },
      { stateRead: () => undefined, afterRun: () => Promise.resolve() },
    );
    flow.noticed({ remote: false });
    flow.paused();
    flow.changed();
    expect([excel.statistics.syncs, store.getState().run, store.getState().outOfDate]).toEqual([0, null, false]);
  });
});

describe('work that needs the run', () => {
  it('is done on a run of the sheets as they are, which it gets; a second time without a check', async () => {
    const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
    const before = store.getState().run;
    expect(await flow.withRun((run) => Promise.resolve(run))).toBe(before);
    flow.noticed({ remote: true });
    const { syncs, result } = await syncsOf(excel, () => flow.withRun((run) => Promise.resolve(run)));
    expect(syncs).toBeGreaterThan(0);
    expect(result).toBe(store.getState().run);
    expect(result).not.toBe(before);
    checker.stop();
  });

  it('is not begun where the check that it needs fails, nor where the user waits no more', async () => {
    const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
    let begun = 0;
    const work = () => Promise.resolve(++begun);
    flow.noticed({ remote: true });
    excel.failNextSync('AccessDenied');
    expect(await flow.withRun(work)).toBeUndefined();
    expect(store.getState().problem?.code).toBe('AccessDenied');
    const waiting = flow.withRun(work);
    flow.stopWaiting();
    expect([await waiting, begun, store.getState().activity.kind]).toEqual([undefined, 0, 'idle']);
    expect(await flow.withRun(work)).toBe(1);
    checker.stop();
  });

  it('that fails is told to who asked, and the next check goes on', async () => {
    const { checker, flow } = await quickFlow(() => Promise.resolve());
    await expect(flow.withRun(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(await flow.check()).toBe(true);
    checker.stop();
  });

  it('keeps its cells until it is done: a check reads meanwhile, but hands nothing over', async () => {
    const { excel, store, checker, flow } = await quickFlow(() => Promise.resolve());
    let end: () => void = () => undefined;
    const reading = flow.withRun(() => new Promise<void>((resolve) => (end = resolve)));
    await Promise.resolve();
    sheetOf(excel, 'Schedule').cells.setContent(2, 4, 450);
    const { statistics } = excel;
    const before = statistics.syncs;
    let isDone = false;
    const checking = flow.check().then(() => (isDone = true));
    await checkIs(store, 'Reading Roster');
    // Every message to the engine and back is over by then.
    await checker.fixes();
    await checker.fixes();
    expect([isDone, statistics.syncs > before, checker.hasWorkbook]).toEqual([false, true, true]);
    end();
    await Promise.all([reading, checking]);
    expect(store.getState().run?.headline.served.full).toBe(2);
    checker.stop();
  });
});
