import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command-error';

/** The name of the workbook that sums up a folder; it is never read as input. */
export const DISTRICT_SUMMARY = 'ml-district-summary.xlsx';

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
  if (files.length === 0) throw new CommandError(`There is no .xlsx or .csv file in ${paths.join(', ')}.`);
  return files;
}

async function workbooksAt(place: string): Promise<string[]> {
  if (!(await isFolder(place))) return [place];
  const names = (await readdir(place)).filter(isInput);
  return names.sort((a, b) => a.localeCompare(b, 'en')).map((name) => path.join(place, name));
}

function isInput(name: string): boolean {
  return (
    /\.(xlsx|csv)$/i.test(name) && !/\.checked\.xlsx$/i.test(name) && !/^[.~]/.test(name) && name !== DISTRICT_SUMMARY
  );
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}
