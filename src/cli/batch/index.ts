import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pool, type Pool } from 'workerpool';
import type { PolicyFile } from '../../compliance/policy/policy-file';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import type { Options } from '../options';
import type { SchoolResult } from './digest';
import { progressLine } from './progress-line';
import { summaryWorkbook } from './summary-workbook';
import type { Job } from './worker';

/**
 * Checks every workbook of a folder, several at a time, each in a process of its own, so that one which fails, or needs
 * more memory than there is, does not stop the rest. Returns what came of each, in the order of the files.
 * @param copies each workbook with the place of its checked copy
 * @param say is told one line for each workbook as it is done, with counts only
 */
export async function checkFolders(
  { asOf, reports, highlight, schools, regions, csv, documents, bySchool }: Options,
  copies: ReadonlyMap<string, string>,
  { changes, corrections }: { changes: PolicyFile; corrections: SheetCorrections },
  say: (line: string) => void,
): Promise<readonly SchoolResult[]> {
  // The worker stands beside this file: built as this file is, or a source as this file is.
  const extension = path.extname(__filename);
  const processes = pool(path.join(__dirname, `worker${extension}`), {
    workerType: 'process',
    maxWorkers: Math.min(copies.size, availableParallelism()),
    forkOpts: { execArgv: extension === '.ts' ? ['--import', 'tsx'] : [] },
  });
  let done = 0;
  const checkOne = async ([file, copy]: readonly [string, string]): Promise<SchoolResult> => {
    const name = path.basename(file);
    const options = { asOf, reports, highlight, schools, regions };
    const job: Job = { file, name, copy, beside: { csv, documents, bySchool }, options, changes, corrections };
    const result = await ask(processes, job);
    done += 1;
    say(progressLine(result, done, copies.size));
    return result;
  };
  try {
    return await Promise.all([...copies].map(checkOne));
  } finally {
    await processes.terminate();
  }
}

/** The workbook that sums up a folder. */
export async function districtSummary(
  schools: readonly SchoolResult[],
  { files: [folder = '.'], asOf }: Options,
): Promise<Uint8Array> {
  return summaryWorkbook(schools, path.basename(path.resolve(folder)), asOf);
}

async function ask(processes: Pool, job: Job): Promise<SchoolResult> {
  try {
    return (await processes.exec('checkSchool', [job])) as SchoolResult;
  } catch {
    // `checkSchool` answers failures of its own; this is the end of its process.
    return { file: job.name, failure: 'Checking it came to a sudden end; it may need more memory than there is.' };
  }
}
