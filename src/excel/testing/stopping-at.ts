import type { ExcelHost } from '../../embedded-host';
import { CancelledError } from '../request/errors';

/** Does work with Excel that is stopped while the first sync is under way of which this says so, by its number, counted from 1. */
export function stoppingAt<Result>(
  excel: ExcelHost,
  isTime: (sync: number) => boolean,
  work: (context: Excel.RequestContext, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  return excel.run((context) => {
    let syncs = 0;
    const sync = context.sync.bind(context);
    context.sync = (passThroughValue) => {
      if (isTime(++syncs)) stop.abort(new CancelledError('Stopped by the test.'));
      return sync(passThroughValue);
    };
    return work(context, stop.signal);
  });
}
