import { excelWith } from '../../excel/testing/excel-with';
import { ExcelQueue } from './excel-queue';

const access = (excel = excelWith({ Roster: [['Student ID']] })) => ({
  run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.run(batch),
  isSetSupported: () => true,
});

it('runs one batch after the other, also after a failure', async () => {
  const order: string[] = [];
  const queue = new ExcelQueue(access(), () => undefined);
  const failing = queue.run(async (context) => {
    order.push('first begins');
    await context.sync();
    order.push('first fails');
    throw new Error('first');
  });
  const second = queue.run(async () => {
    order.push('second');
    return 2;
  });
  await expect(failing).rejects.toThrow('first');
  expect(await second).toBe(2);
  expect(order).toEqual(['first begins', 'first fails', 'second']);
});

describe('an Excel that does not answer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** An Excel that answers its batches one by one, when told to. */
  function silentExcel() {
    const begun: (() => void)[] = [];
    const told: boolean[] = [];
    const run = () => new Promise<never>((resolve) => begun.push(() => resolve(undefined as never)));
    const queue = new ExcelQueue({ run, isSetSupported: () => true }, (isSilent) => told.push(isSilent));
    return { queue, told, begun };
  }

  it('is told of after eight seconds without a sign, and again when it answers', async () => {
    const { queue, told, begun } = silentExcel();
    const work = queue.run(async () => undefined);
    await jest.advanceTimersByTimeAsync(7_000);
    queue.heard();
    await jest.advanceTimersByTimeAsync(7_000);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([true]);
    begun[0]?.();
    await work;
    await jest.runAllTimersAsync();
    expect(told).toEqual([true, false]);
  });

  it('is told of also where the batch only waits behind one that hangs', async () => {
    const { queue, told, begun } = silentExcel();
    // Is given up, or hangs for good.
    queue.run(async () => undefined).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(0);
    queue.stopWaiting();
    void queue.run(async () => undefined);
    await jest.advanceTimersByTimeAsync(8_000);
    expect(begun).toHaveLength(1);
    expect(told).toEqual([true]);
  });

  it('is waited for no more when the user says so, and what had not begun is never done', async () => {
    const { queue, told, begun } = silentExcel();
    const first = expect(queue.run(async () => 1)).rejects.toMatchObject({ code: 'StoppedWaiting' });
    const second = expect(queue.run(async () => 2)).rejects.toMatchObject({ code: 'StoppedWaiting' });
    await jest.advanceTimersByTimeAsync(8_000);
    queue.stopWaiting();
    await Promise.all([first, second]);
    expect(told).toEqual([true, false]);
    const third = queue.run(async () => 3);
    expect(begun).toHaveLength(1);
    begun[0]?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await third;
  });

  it('is told of eight seconds after the last that answered, where others wait', async () => {
    const { queue, told, begun } = silentExcel();
    const first = queue.run(async () => undefined);
    const second = queue.run(async () => undefined);
    await jest.advanceTimersByTimeAsync(7_000);
    begun[0]?.();
    await first;
    await jest.advanceTimersByTimeAsync(7_000);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([true]);
    begun[1]?.();
    await second;
    await jest.runAllTimersAsync();
    expect(told).toEqual([true, false]);
  });

  it('is told of eight seconds after it was asked first, however much it is asked meanwhile', async () => {
    const { queue, told } = silentExcel();
    // Both are given up below.
    queue.run(async () => undefined).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(5_000);
    // Given up, too.
    queue.runAtOnce(async () => undefined).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(told).toEqual([true]);
    queue.stopWaiting();
    expect(told).toEqual([true, false]);
  });

  it('is not told of while nothing is asked of it', async () => {
    const { queue, told, begun } = silentExcel();
    queue.heard();
    await jest.advanceTimersByTimeAsync(20_000);
    const work = queue.run(async () => undefined);
    await jest.advanceTimersByTimeAsync(0);
    begun[0]?.();
    await work;
    await jest.advanceTimersByTimeAsync(20_000);
    queue.stopWaiting();
    expect(told).toEqual([]);
  });

  it('and is told of no more where the user gave up and it answers late', async () => {
    const { queue, told, begun } = silentExcel();
    const given = expect(queue.run(async () => 1)).rejects.toMatchObject({ code: 'StoppedWaiting' });
    await jest.advanceTimersByTimeAsync(0);
    queue.stopWaiting();
    await given;
    const next = queue.run(async () => 2);
    await jest.advanceTimersByTimeAsync(7_000);
    begun[0]?.();
    await jest.advanceTimersByTimeAsync(1_000);
    // The late answer is a sign of nothing that is waited for.
    expect(told).toEqual([true]);
    begun[1]?.();
    await next;
  });

  it('keeps nothing waiting that goes at once', async () => {
    const { queue, begun } = silentExcel();
    // Is given up, or hangs for good.
    queue.run(async () => undefined).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(0);
    const work = queue.runAtOnce(async () => undefined);
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await work;
  });
});

it('does not begin what was stopped before its turn came', async () => {
  const queue = new ExcelQueue(access(), () => undefined);
  const stop = new AbortController();
  let isBegun = false;
  const first = queue.run(async () => stop.abort(new Error('No longer wanted.')));
  const second = queue.run(async () => void (isBegun = true), stop.signal);
  await first;
  await expect(second).rejects.toThrow('No longer wanted.');
  expect(isBegun).toBe(false);
});

it('says what Excel supports', () => {
  const asked: string[] = [];
  const isSetSupported = (name: string, version: string) => asked.push(`${name} ${version}`) === 1;
  const queue = new ExcelQueue({ run: access().run, isSetSupported }, () => undefined);
  expect([queue.isSetSupported('ExcelApi', '1.9'), queue.isSetSupported('ExcelApi', '1.10')]).toEqual([true, false]);
  expect(asked).toEqual(['ExcelApi 1.9', 'ExcelApi 1.10']);
});
