import { Store } from './store';

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
  const listed = (id: string) => ({ id, tabName: `ML ${id}`, asOf: '2026-10-01' });
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
