import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { snapshotOf } from './snapshot-of';

/** A sheet with its right reading. */
export interface Case {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  /** The sheet's place in the workbook. */
  readonly sheet: number;
  /** Null where no kind is right. */
  readonly kind: string | null;
  /** Field by column letters: what a person who knows the field would map. */
  readonly columns: Readonly<Record<string, string>>;
}

interface Expected {
  readonly expectedKind: string | null;
  readonly columns: Readonly<Record<string, string>>;
}

interface WildFile extends Expected {
  readonly file: string;
  readonly sheet: string | null;
}

interface HeadingRow extends Expected {
  readonly name?: string;
  /** The name of the sheet, where it has one. */
  readonly sheet?: string;
  /** The upper row, where two rows are the head. */
  readonly headings: readonly string[];
  /** Rows below the headings, where the values tell. */
  readonly rows?: readonly (readonly string[])[];
}

const FIXTURES = path.join(__dirname, '../../test/fixtures');

/** By folder: mutation testing asks the same files of every fault, and opening them takes most of the time. */
const opened = new Map<string, Promise<readonly Case[]>>();

/** The files of a folder of the fixtures, whose manifest has their right readings. */
export function filesOf(folder: string): Promise<readonly Case[]> {
  const known = opened.get(folder) ?? open(folder);
  opened.set(folder, known);
  return known;
}

async function open(folder: string): Promise<Case[]> {
  const files = read<WildFile[]>(`${folder}/manifest.json`);
  return Promise.all(
    files.map(async ({ file, sheet, expectedKind, columns }) => {
      const workbook = await snapshotOf(path.join(FIXTURES, folder, file));
      const place = workbook.sheets.findIndex(({ name }) => name === sheet);
      return { name: file, workbook, sheet: Math.max(0, place), kind: expectedKind, columns };
    }),
  );
}

/** Heading rows of a fixture file, each as a sheet of its own. */
export function headingRows(file: string): Case[] {
  return read<HeadingRow[]>(file).map(
    ({ name, sheet: tab = 'Sheet1', headings, rows = [], expectedKind, columns }, place) => {
      const sheet = { name: tab, firstRow: 1, firstColumn: 1, values: [headings, ...rows], tables: [] };
      return {
        name: name ?? `${path.basename(file)} ${place}`,
        workbook: { name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] },
        sheet: 0,
        kind: expectedKind,
        columns,
      };
    },
  );
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8')) as Content;
}
