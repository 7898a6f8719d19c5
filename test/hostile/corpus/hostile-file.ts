import { strToU8 } from 'fflate';
import { SAMPLE_PARTS } from '../../../src/xlsx/testing/sample-package';
import { zipOf } from './zip-of';

/** A file that somebody may hand us, and what a person may expect of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What the one line of the refusal says; undefined where the file is read. */
  readonly refused?: RegExp;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The sheet of the sample whose cells are replaced. */
export const ONE_SHEET = 'xl/worksheets/sheet2.xml';

/** The sample with parts changed or added. */
export function packed(changes: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.entries({ ...SAMPLE_PARTS, ...changes }).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipOf(parts);
}

/** A sheet's part with these rows. */
export const worksheet = (rows: string, before = '', after = '') =>
  `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The sample with these rows on that sheet. */
export const withSheet = (rows: string, before = '', after = '') =>
  packed({ [ONE_SHEET]: worksheet(rows, before, after) });
