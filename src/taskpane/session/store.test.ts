import { CancelledError } from '../../excel/request/errors';
import { START, Store } from './store';

const checking = { kind: 'checking', doing: 'Checking', share: null } as const;
const saving = { kind: 'working', doing: 'Saving in the workbook', share: null } as const;

it('shows what began last, then what is still under way, then nothing', () => {
  const store = new Store();
  const check = store.begin(checking);
  const save = store.begin(saving);
  expect(store.getState().activity).toEqual(saving);
  check.tell({ ...checking, share: 0.5 });
  expect(store.getState().activity).toEqual(saving);
  save.end();
  expect(store.getState().activity).toEqual({ ...checking, share: 0.5 });
  check.end();
  expect(store.getState().activity).toEqual({ kind: 'idle' });
});

it('tells an end and what came of it at once', () => {
  const store = new Store();
  const seen: unknown[] = [];
  const check = store.begin(checking);
  store.subscribe(() => seen.push([store.getState().activity.kind, store.getState().outOfDate]));
  check.end({ outOfDate: true });
  expect(seen).toEqual([['idle', true]]);
});

it('hears no more of what is over', () => {
  const store = new Store();
  const check = store.begin(checking);
  check.end();
  check.tell(checking);
  expect(store.getState().activity).toEqual({ kind: 'idle' });
});

it('tells once that report tabs are older than the sheets, until a newer one stands', () => {
  const store = new Store();
  const listed = (id: string) => ({ id, tabName: `ML ${id}`, worksheetId: id, asOf: '2026-10-01', isStale: false });
  store.change({ reports: [listed('findings')] });
  let heard = 0;
  store.subscribe(() => heard++);
  store.outdateReports();
  expect([[...store.getState().staleReports], heard]).toEqual([['findings'], 1]);
  store.outdateReports();
  expect(heard).toBe(1);
  store.change({ staleReports: new Set() });
  store.outdateReports();
  expect([...store.getState().staleReports]).toEqual(['findings']);
});

it('gives each notice a number of its own, the later the higher', () => {
  const store = new Store();
  const idOf = () => {
    store.tell({ intent: 'info', text: 'Done.' });
    return store.getState().notice?.id ?? 0;
  };
  const first = idOf();
  expect(first).toBeGreaterThan(0);
  expect(idOf()).toBeGreaterThan(first);
});

describe('work that shows and is stopped', () => {
  it('says so, how far it is no more, and hears why', () => {
    const store = new Store();
    const save = store.begin({ ...saving, share: 0.5 });
    store.stop();
    expect(store.getState().activity).toEqual({ kind: 'working', doing: 'Stopping', share: null });
    expect(save.signal.aborted).toBe(true);
    expect(save.signal.reason).toEqual(new CancelledError('The work was stopped.'));
    save.tell({ ...saving, share: 0.9 });
    expect(store.getState().activity).toEqual({ kind: 'working', doing: 'Stopping', share: null });
    save.end();
    expect(store.getState().activity).toEqual({ kind: 'idle' });
  });

  it('is the one that began last, and no check', () => {
    const store = new Store();
    store.stop();
    expect(store.getState()).toBe(START);
    const save = store.begin(saving);
    const check = store.begin(checking);
    store.stop();
    expect([save.signal.aborted, check.signal.aborted, store.getState().activity]).toEqual([false, false, checking]);
    check.end();
    const later = store.begin(saving);
    store.stop();
    expect([save.signal.aborted, later.signal.aborted]).toEqual([false, true]);
  });
});

it('tells what came of an end also where it was over', () => {
  const store = new Store();
  const check = store.begin(checking);
  check.end();
  check.end({ outOfDate: true });
  expect([store.getState().activity, store.getState().outOfDate]).toEqual([{ kind: 'idle' }, true]);
});

it('puts away what was told of something done, and leaves a warning', () => {
  const store = new Store();
  let heard = 0;
  store.subscribe(() => heard++);
  store.putAway();
  expect(heard).toBe(0);
  for (const intent of ['success', 'info'] as const) {
    store.tell({ intent, text: 'Done.' });
    store.putAway();
    expect(store.getState().notice).toBeNull();
  }
  store.tell({ intent: 'warning', text: 'Left.' });
  store.putAway();
  expect(store.getState().notice).toMatchObject({ intent: 'warning', text: 'Left.' });
});

it('tells nobody who listens no more', () => {
  const store = new Store();
  const heard: string[] = [];
  const stop = store.subscribe(() => heard.push('first'));
  store.subscribe(() => heard.push('second'));
  stop();
  store.change({ outOfDate: true });
  expect(heard).toEqual(['second']);
});

it('begins with the pane starting, and nothing known', () => {
  expect(new Store().getState()).toMatchObject({
    activity: { kind: 'starting' },
    screen: 'check',
    run: null,
    outOfDate: false,
    isExcelSilent: false,
    eslColumnsOn: false,
    madeFixes: [],
    leftCells: [],
    planChoices: [],
    addedPlans: [],
    planLeft: [],
    reports: [],
    sheetNames: [],
  });
});
