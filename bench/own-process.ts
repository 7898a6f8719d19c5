import { fork } from 'node:child_process';
import path from 'node:path';
import type { ReaderName } from './reader-job';

/** What a process can be asked to do: the jobs of `job.ts`, and that of `pane-job.ts`. */
export type JobName =
  'file' | 'edit' | 'plan' | 'program' | 'question' | 'question without LibreOffice' | `read with ${ReaderName}`;

/** 200,000 students are to fit. */
const MOST_HEAP_MEGABYTES = 4096;

/** Does a job in a process of its own, so that its peak of memory is its own. Rejects where that process fails, or takes more than `seconds`. */
export function inOwnProcess<Result>(
  job: JobName,
  students: number,
  file: string | null,
  seconds?: number,
): Promise<Result> {
  const script = job === 'edit' ? 'pane-job.js' : 'job.js';
  const child = fork(path.join(__dirname, script), [job, String(students), ...(file === null ? [] : [file])], {
    execArgv: ['--expose-gc', `--max-old-space-size=${MOST_HEAP_MEGABYTES}`],
    timeout: seconds === undefined ? undefined : seconds * 1000,
    // What a library says of its own end is in the rejection.
    stdio: seconds === undefined ? 'inherit' : ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let answer: { readonly result: Result } | undefined;
    child.on('message', (message) => (answer = message as { result: Result }));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (answer !== undefined && code === 0) resolve(answer.result);
      else reject(new Error(`The process for "${job}" with ${students} students ended with ${signal ?? code}.`));
    });
  });
}
