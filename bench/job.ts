import { writeFileSync } from 'node:fs';
import { saveXlsx } from '../src/embedded-host/file';
import { makeDistrict, toHostWorkbook } from './district';
import type { JobName } from './own-process';
import { planJob } from './plan-job';
import { programJob } from './program-job';
import { questionJob } from './question-job';

/** Writes the district's .xlsx file and returns its size in bytes. */
async function fileJob(students: number, file: string | null): Promise<number> {
  if (file === null) throw new Error('The job "file" needs the name of a file.');
  const { bytes } = await saveXlsx(toHostWorkbook(makeDistrict(students)));
  writeFileSync(file, bytes);
  return bytes.length;
}

const JOBS: Readonly<Record<JobName, (students: number, file: string | null) => Promise<unknown>>> = {
  file: fileJob,
  plan: planJob,
  program: programJob,
  question: questionJob,
};

/** The other end of `inOwnProcess`. */
async function main(): Promise<void> {
  const [job, students, file] = process.argv.slice(2);
  const result = await JOBS[job as JobName](Number(students), file ?? null);
  process.send?.({ result });
}

void main();
