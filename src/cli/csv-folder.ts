import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildReports } from '../compliance/reports/build-reports';
import type { ReportScope } from '../compliance/reports/scope';
import { counted } from '../compliance/reports/wording';
import type { ComplianceRun } from '../compliance/run/run';
import { csvFiles, type CsvFile } from '../documents/csv/report-files';
import { CommandError } from './command-error';
import { fileKind } from './file-kind';
import { makeFolder } from './make-folder';
import { schoolParts } from './school-parts';
import { writeWhole } from './write-file';

/** Where the tables of a workbook go, and of whom they speak. */
export interface AskedTables {
  /** The checked copy, which the folders stand beside. */
  readonly copy: string;
  /** Ids of reports. */
  readonly reports: readonly string[];
  readonly scope: ReportScope;
  /** Whether each school has a folder of its own, with ` - SCHOOL` in its name. */
  readonly bySchool: boolean;
}

/**
 * Writes the tables of reports into a folder, or a folder a school: a .csv file each, in place of those of an earlier run.
 * @returns the folders, and what a person should know: files that were in a folder and are none of these stay, though they may be out of date
 * @throws CommandError where a folder cannot be made or a file cannot be written
 */
export async function writeTables(
  run: ComplianceRun,
  { copy, reports, scope, bySchool }: AskedTables,
): Promise<{ readonly folders: readonly string[]; readonly remarks: readonly string[] }> {
  const parts = bySchool ? schoolParts(run, scope) : { parts: [{ scope, ending: '' }], remarks: [] };
  const folders: string[] = [];
  const remarks: string[] = [...parts.remarks];
  for (const part of parts.parts) {
    const folder = await freeCsvFolder(copy, part.ending);
    remarks.push(...(await writeFolder(folder, csvFiles(buildReports(run, reports, part.scope).written))));
    folders.push(folder);
  }
  return { folders, remarks };
}

/**
 * `x.csv` beside `x.checked.xlsx`; where a file has that name, as an input may, `x.csv.csv`.
 * @param ending stands before `.csv`
 * @throws CommandError where files have both names
 */
export async function freeCsvFolder(copy: string, ending: string): Promise<string> {
  const wished = `${copy.replace(/(?:\.checked)?\.xls[xm]$/i, '')}${ending}.csv`;
  for (const folder of [wished, `${wished}.csv`]) if ((await fileKind(folder)) !== 'file') return folder;
  throw new CommandError(`--csv has no place for its folder: ${wished} and ${wished}.csv are files. Use --out.`);
}

async function writeFolder(folder: string, files: readonly CsvFile[]): Promise<string[]> {
  await makeFolder(folder, 'Use --out to name another place.');
  for (const { name, text } of files) await writeWhole(path.join(folder, name), text);
  const written = new Set(files.map(({ name }) => name));
  const left = (await readdir(folder)).filter((name) => /\.csv$/i.test(name) && !written.has(name)).sort();
  if (left.length === 0) return [];
  const were = left.length === 1 ? 'It was' : 'They were';
  return [`In ${folder}, ${counted(left.length, 'file')} not of this run: ${left.join(', ')}. ${were} left.`];
}
