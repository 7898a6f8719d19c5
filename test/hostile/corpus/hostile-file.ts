import { strToU8 } from 'fflate';
import { packedContent, zipFile } from '../../../src/xlsx/package/zip-file';
import { SAMPLE_PARTS } from '../../../src/xlsx/testing/sample-package';

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
  return zipOf({ ...SAMPLE_PARTS, ...changes });
}

/** A zip of parts, packed by Node.js: a library's own packing takes several times as long for 100 MB. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const contents = Object.entries(parts).map(([name, part]) => ({
    name,
    ...packedContent(typeof part === 'string' ? strToU8(part) : part, false),
  }));
  return zipFile(contents);
}

/** A sheet's part with these rows. */
export const worksheet = (rows: string, before = '', after = '') =>
  `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The sample with these rows on that sheet. */
export const withSheet = (rows: string, before = '', after = '') =>
  packed({ [ONE_SHEET]: worksheet(rows, before, after) });
