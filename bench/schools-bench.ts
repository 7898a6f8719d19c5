import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inOwnProcess } from './own-process';

const COMMAND = 'bin/ml-compliance-check.cjs';
/** The command over a folder with a workbook for each school of so many students, all reports, by the clock. The schools are copies of one. */
export async function benchSchools(folder: string, schools: number, students: number): Promise<void> {
  const one = path.join(folder, 'school.xlsx');
  await inOwnProcess('file', students, one);
  const many = path.join(folder, 'schools');
  mkdirSync(many);
  for (let school = 1; school <= schools; school++) copyFileSync(one, path.join(many, `school-${school}.xlsx`));
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [COMMAND, many, '--as-of', '2026-10-15'], { stdio: 'ignore' });
  if (status !== 0 && status !== 1) throw new Error(`The command over ${schools} schools ended with ${status}.`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${schools} schools of ${students} students, from a folder of files to checked copies with all reports, on ${availableParallelism()} processors: ${seconds} s`,
  );
}
