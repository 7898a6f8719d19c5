import { THREE_SCHOOLS } from '../../src/compliance/packets/testing/schools';
import type { CellValue } from '../../src/compliance/sheets/snapshot';
import { officeOf, sentTo } from './answer';

/** An office with three schools; a packet of each can be sent. */
export const office = officeOf(THREE_SCHOOLS);
export const LEVEL = 'Level that cannot be read';

type Sheets = Record<keyof typeof THREE_SCHOOLS, CellValue[][]>;

export const copied = () => JSON.parse(JSON.stringify(THREE_SCHOOLS)) as Sheets;

/** The office's workbook after somebody worked on it. */
export const changed = (change: (sheets: Sheets) => void) => {
  const sheets = copied();
  change(sheets);
  return officeOf(sheets);
};

/** Writes a value into a row of the roster, under a heading. */
export const set = (sheets: Sheets, row: number, heading: string, value: CellValue) => {
  const own = sheets.Roster[row];
  const at = sheets.Roster[0]?.indexOf(heading) ?? -1;
  if (own !== undefined) own[at] = value;
};

export const burke = () => sentTo('Burke K-8', office);
