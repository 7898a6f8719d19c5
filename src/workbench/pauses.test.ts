import { pausesUntil } from './pauses';

let now = 0;

// The test's own clock: on a busy machine short work would take long.
beforeEach(() => jest.spyOn(performance, 'now').mockImplementation(() => now));
afterEach(() => jest.restoreAllMocks());

/** Work of so many milliseconds. */
function work(milliseconds: number): void {
  now += milliseconds;
}

/** Whether a pause is over as soon as all that is promised already is. */
async function isNone(pause: Promise<void>): Promise<boolean> {
  let isOver = false;
  void pause.then(() => (isOver = true));
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return isOver;
}

test('after long work others have the thread, after short work it goes on at once', async () => {
  const pause = pausesUntil(new AbortController().signal);
  work(60);
  const long = pause();
  expect(await isNone(long)).toBe(false);
  await long;
  expect(await isNone(pause())).toBe(true);
});

test('once it is stopped the next pause ends the work', async () => {
  const stopping = new AbortController();
  const pause = pausesUntil(stopping.signal);
  work(60);
  stopping.abort();
  await expect(pause()).rejects.toThrow(/abort/i);
});
