import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildReports } from '../compliance/reports/build-reports';
import type { ReportScope } from '../compliance/reports/scope';
import { counted } from '../compliance/reports/wording';
import type { ComplianceRun } from '../compliance/run/run';
import { csvFiles } from '../documents/csv/report-files';
import { CommandError } from './command-error';
import { writeWhole } from './write-file';

/**
 * Writes the tables of reports into a folder, a .csv file each, in place of those of an earlier run.
 * @param ids the reports
 * @param scope the schools that they speak of
 * @returns what a person should know: files that were in the folder and are none of these stay, though they may be out of date
 * @throws CommandError where the folder cannot be made or a file cannot be written
 */
export async function writeCsvFolder(
  folder: string,
  run: ComplianceRun,
  ids: readonly string[],
  scope: ReportScope,
): Promise<string[]> {
  const files = csvFiles(buildReports(run, ids, scope).written);
  await makeFolder(folder);
  for (const { name, text } of files) await writeWhole(path.join(folder, name), text);
  const written = new Set(files.map(({ name }) => name));
  const left = (await readdir(folder)).filter((name) => /\.csv$/i.test(name) && !written.has(name)).sort();
  if (left.length === 0) return [];
  const were = left.length === 1 ? 'It was' : 'They were';
  return [`In ${folder}, ${counted(left.length, 'file')} not of this run: ${left.join(', ')}. ${were} left.`];
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandError(`Cannot make the folder ${folder} (${code}). Use --out to name another place.`);
  }
}
