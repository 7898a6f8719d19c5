import { strToU8, zipSync, type Zippable } from 'fflate';
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

/** The sample with parts changed or added. Repetitive text packs to almost nothing, at the level that packs fastest. */
export function packed(changes: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries({ ...SAMPLE_PARTS, ...changes })) {
    parts[name] = [typeof text === 'string' ? strToU8(text) : text, { level: 1 }];
  }
  return zipSync(parts);
}

/** A sheet's part with these rows. */
export const worksheet = (rows: string, before = '', after = '') =>
  `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The sample with these rows on that sheet. */
export const withSheet = (rows: string, before = '', after = '') =>
  packed({ [ONE_SHEET]: worksheet(rows, before, after) });
