import { excelWith, sheetOf } from '../../excel/testing/excel-with';
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
