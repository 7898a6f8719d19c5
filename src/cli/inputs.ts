import path from 'node:path';
import { addCsvSheet, loadCsv, loadXlsx, UnreadableFileError } from '../embedded-host/file';
import type { HostWorkbook } from '../embedded-host/model';
import { CommandError } from './command-error';
import { readBytes } from './read-bytes';

/** A workbook to check: one file, or several read as one. */
export interface Input {
  /** The file it comes from; with `--together` the first of them. */
  readonly file: string;
  readonly workbook: HostWorkbook;
}

/**
 * Opens a file as a workbook; `.csv` becomes one sheet.
 * @throws CommandError with one line for the user where the file is missing or cannot be read
 */
export async function openInput(file: string): Promise<Input> {
  return { file, workbook: await open(file) };
}

/** Opens several .csv files as one workbook: a sheet each, in the order given. */
export async function openTogether(files: readonly string[]): Promise<Input> {
  const [first = '', ...others] = files;
  if (!files.every(isCsv)) {
    throw new CommandError('--together reads .csv files only. Put the sheets into one workbook, or give .csv files.');
  }
  const workbook = await open(first);
  for (const file of others) {
    const bytes = await readBytes(file);
    await explained(() => addCsvSheet(workbook, bytes, path.basename(file)));
  }
  return { file: first, workbook };
}

async function open(file: string): Promise<HostWorkbook> {
  const bytes = await readBytes(file);
  const name = path.basename(file);
  return explained(() => (isCsv(file) ? loadCsv(bytes, name) : loadXlsx(bytes, name)));
}

/** A file that cannot be read is told in its own words. */
async function explained<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new CommandError(error.message);
    throw error;
  }
}

function isCsv(file: string): boolean {
  return /\.csv$/i.test(file);
}
