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

describe('with a clock in hand', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells after a minute without a sign, and not before a minute after the last', async () => {
    const silent = jest.fn();
    const queue = new ExcelQueue({ run: () => new Promise(() => undefined), isSetSupported: () => true }, silent);
    void queue.run(async () => undefined);
    await jest.advanceTimersByTimeAsync(50_000);
    queue.heard();
    await jest.advanceTimersByTimeAsync(50_000);
    expect(silent).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(silent).toHaveBeenCalledTimes(1);
  });
});
