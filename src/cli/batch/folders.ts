import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command-error';
import type { Options } from '../options';

/** The name of the workbook that sums up a folder; it is never read as input. */
export const DISTRICT_SUMMARY = 'ml-district-summary.xlsx';

/** Where the summary of the first folder goes. */
export function summaryPlace({ files: [folder = '.'], out }: Pick<Options, 'files' | 'out'>): string {
  if (out !== null && !/\.xlsx$/i.test(out)) throw new CommandError(`--out must end in .xlsx, not "${out}".`);
  return out ?? path.join(folder, DISTRICT_SUMMARY);
}

/** Whether any of the paths is a folder. */
export async function anyFolder(paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map(isFolder))).includes(true);
}

/**
 * The workbooks of folders, in the order of their names; a path that is a file stands for itself. Left out are checked copies,
 * a district summary, hidden files, and the lock files that Excel puts beside an open workbook.
 * @throws CommandError where there is no workbook in them
 */
export async function workbooksIn(paths: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(paths.map(workbooksAt))).flat();
  if (files.length === 0) throw new CommandError(`There is no .xlsx, .xlsm or .csv file in ${paths.join(', ')}.`);
  return files;
}

async function workbooksAt(place: string): Promise<string[]> {
  if (!(await isFolder(place))) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  // A folder may be called NAME.csv: ours are.
  const names = entries.filter((entry) => !entry.isDirectory() && isInput(entry.name)).map(({ name }) => name);
  return names.sort((a, b) => a.localeCompare(b, 'en')).map((name) => path.join(place, name));
}

function isInput(name: string): boolean {
  return (
    /\.(xlsx|xlsm|csv)$/i.test(name) &&
    !/\.checked\.xls[xm]$/i.test(name) &&
    !/^[.~]/.test(name) &&
    name !== DISTRICT_SUMMARY
  );
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    // Not there: who opens it as a file says so.
    return false;
  }
}
