import { CancelledError } from '../../excel/request/errors';
import { skippedText, tellRemarks, untilStopped, withWork } from './parts';
import { Store } from './store';

const PROBLEM = { code: 'AccessDenied', message: 'Excel refused.', hint: 'Try again.' };

describe('work with the workbook', () => {
  let store: Store;
  beforeEach(() => {
    store = new Store();
    store.change({ activity: { kind: 'idle' } });
  });

  it('says what it does, and what it does then, and gives back what came of it', async () => {
    const said: unknown[] = [];
    store.subscribe(() => said.push(store.getState().activity));
    const result = await withWork({ store }, 'Saving', ({ tell }) => {
      tell({ doing: 'Nearly saved', share: 0.9 });
      return Promise.resolve('saved');
    });
    expect([result, ...said]).toEqual([
      'saved',
      { kind: 'working', doing: 'Saving', share: null },
      { kind: 'working', doing: 'Nearly saved', share: 0.9 },
      { kind: 'idle' },
    ]);
  });

  it('begins where it is told to: also with a share, and as work on a plan', async () => {
    const begun = { doing: 'Building', share: 0.1, planning: 'building' } as const;
    await withWork({ store }, begun, () => {
      expect(store.getState().activity).toEqual({ kind: 'working', ...begun });
      return Promise.resolve(true);
    });
  });

  it('that succeeds takes the failure of before away; what was not begun leaves it', async () => {
    store.change({ problem: PROBLEM });
    await withWork({ store }, 'Saving', () => Promise.resolve(undefined));
    expect([store.getState().problem, store.getState().notice]).toEqual([PROBLEM, null]);
    await withWork({ store }, 'Saving', () => Promise.resolve(true));
    expect(store.getState().problem).toBeNull();
  });

  it('that fails is told, and is over', async () => {
    const result = await withWork({ store }, 'Saving', () =>
      Promise.reject({ code: 'InvalidOperationInCellEditMode' }),
    );
    const { activity, notice, problem } = store.getState();
    expect([result, activity.kind, notice]).toEqual([undefined, 'idle', null]);
    expect(problem?.message).toBe('Excel is still editing a cell.');
  });

  it.each([
    ['says so by its end', () => Promise.resolve(undefined)],
    ['throws that it was', () => Promise.reject(new CancelledError('The work was stopped.'))],
  ])('that is stopped and %s has changed nothing, and no failure is told', async (_, end) => {
    store.change({ problem: PROBLEM });
    const result = await withWork({ store }, 'Saving', () => {
      store.stop();
      return end();
    });
    const { activity, notice, problem } = store.getState();
    expect([result, activity.kind, problem]).toEqual([undefined, 'idle', PROBLEM]);
    expect(notice).toMatchObject({ intent: 'info', text: 'Stopped. Nothing was changed.' });
  });

  it('that is stopped too late is done, and not told to be stopped', async () => {
    const result = await withWork({ store }, 'Saving', () => {
      store.stop();
      return Promise.resolve('saved');
    });
    expect([result, store.getState().notice]).toEqual(['saved', null]);
  });

  it('that fails otherwise while it is stopped tells the failure', async () => {
    await withWork({ store }, 'Saving', () => {
      store.stop();
      return Promise.reject({ code: 'AccessDenied' });
    });
    expect([store.getState().problem?.code, store.getState().notice]).toEqual(['AccessDenied', null]);
  });

  it('is told as a failure where it says that it was stopped and nobody did', async () => {
    await withWork({ store }, 'Saving', () => Promise.reject(new CancelledError('A newer one took its place.')));
    expect([store.getState().problem?.code, store.getState().notice]).toEqual(['Cancelled', null]);
  });
});

describe('what writes nothing', () => {
  it('is over at once when it is stopped, also where it would never end', async () => {
    const stop = new AbortController();
    const work = untilStopped(stop.signal, new Promise<string>(() => undefined));
    stop.abort(new CancelledError('The work was stopped.'));
    await expect(work).rejects.toThrow('The work was stopped.');
  });

  it('gives what it comes to where nobody stops it', async () => {
    expect(await untilStopped(new AbortController().signal, Promise.resolve('text'))).toBe('text');
  });
});

describe('what is told of sheets and of what is kept', () => {
  it('is a sentence for each sheet', () => {
    const skipped = [
      { sheet: 'Roster', reason: 'It is protected.' },
      { sheet: 'Schedule', reason: 'It is filtered.' },
    ];
    expect(skippedText(skipped)).toBe('Roster: It is protected. Schedule: It is filtered.');
    expect(skippedText([])).toBe('');
  });

  it('is one warning, and nothing where there is none', () => {
    const store = new Store();
    tellRemarks({ store }, []);
    expect(store.getState().notice).toBeNull();
    tellRemarks({ store }, ['One is newer.', 'Two is cut.']);
    expect(store.getState().notice).toMatchObject({ intent: 'warning', text: 'One is newer. Two is cut.' });
  });
});
