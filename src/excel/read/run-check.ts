import { run, type ComplianceRun, type RunOptions } from '../../compliance/run/run';
import { CancelledError } from '../request/errors';
import { readWorkbook, type ReadOptions } from './read-workbook';

/** Reads the open workbook and runs the checks on it, changing nothing. Throws what `readWorkbook` throws. */
export async function checkWorkbook(
  context: Excel.RequestContext,
  options: RunOptions & ReadOptions,
): Promise<ComplianceRun> {
  const workbook = await readWorkbook(context, options);
  if (options.isCancelled?.()) throw new CancelledError('The check was cancelled.');
  return run(workbook, options);
}
