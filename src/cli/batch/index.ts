import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pool, type Pool } from 'workerpool';
import type { PolicyChanges } from '../../compliance/policy/policy';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import { copyPaths } from '../copy-paths';
import type { Options } from '../options';
import type { SchoolResult } from './digest';
import { DISTRICT_SUMMARY, workbooksIn } from './folders';
import { progressLine } from './progress-line';
import { summaryWorkbook } from './summary-workbook';
import type { Job } from './worker';

/** What came of a folder. */
interface BatchResult {
  /** In the order of the files. */
  readonly schools: readonly SchoolResult[];
  /** Where the district's summary belongs, and its bytes. */
  readonly summary: { readonly file: string; readonly bytes: Uint8Array };
}

/**
 * Checks every workbook of the folders given, several at a time, each in a process of its own, so that one which fails, or needs
 * more memory than there is, does not stop the rest.
 * @param say is told one line for each workbook as it is done, with counts only
 */
export async function checkFolders(
  options: Options,
  changes: PolicyChanges,
  corrections: SheetCorrections,
  say: (line: string) => void,
): Promise<BatchResult> {
  const files = await workbooksIn(options.files);
  const copies = copyPaths({ files, out: null, together: false });
  // The worker stands beside this file: built as this file is, or a source as this file is.
  const extension = path.extname(__filename);
  const processes = pool(path.join(__dirname, `worker${extension}`), {
    workerType: 'process',
    maxWorkers: Math.min(files.length, availableParallelism()),
    forkOpts: { execArgv: extension === '.ts' ? ['--import', 'tsx'] : [] },
  });
  let done = 0;
  const { asOf, reports, highlight } = options;
  const checkOne = async (file: string): Promise<SchoolResult> => {
    const job: Job = {
      file,
      name: path.basename(file),
      copy: copies.get(file) ?? file,
      options: { asOf, reports, highlight },
      changes,
      corrections,
    };
    const result = await ask(processes, job);
    done += 1;
    say(progressLine(result, done, files.length));
    return result;
  };
  try {
    const schools = await Promise.all(files.map(checkOne));
    const [folder = '.'] = options.files;
    return {
      schools,
      summary: {
        file: options.out ?? path.join(folder, DISTRICT_SUMMARY),
        bytes: await summaryWorkbook(schools, path.basename(path.resolve(folder)), asOf),
      },
    };
  } finally {
    await processes.terminate();
  }
}

async function ask(processes: Pool, job: Job): Promise<SchoolResult> {
  try {
    return (await processes.exec('checkSchool', [job])) as SchoolResult;
  } catch {
    return { file: job.name, failure: 'Checking it came to a sudden end; it may need more memory than there is.' };
  }
}
