import type { CellValue } from '../../../src/compliance/sheets/snapshot';
import { HostWorkbook } from '../../../src/embedded-host';
import { cellError } from '../../../src/embedded-host/model';
import { putCells } from '../../../src/excel/testing/excel-with';
import { mixedWorkbook } from '../../mixed-workbook';
import { HOSTILE_SHEETS, HOSTILE_TEXTS } from './texts';

/** The columns in which a text names something, and the columns that a district adds for itself. */
const NAMES = ['School', 'Homeroom', 'Teacher', 'Course', 'Course Title', 'Section', 'First Language', 'EL Program'];
const OWN = ['Student Name', 'Remarks', `=HYPERLINK("https://evil.example","H7Q heading")`];

/** Where a workbook's name comes from somebody else's disk. */
export const HOSTILE_FILE_NAME = `=cmd|'H7Q'!A1 "&<b>.xlsx`;

/**
 * A district in which every check has something to find, and in which every text that names something is hostile: the same name
 * is the same hostile text on every sheet, so that schools, classes and teachers still find each other.
 * @param turn which hostile texts come first
 */
export function hostileDistrict(turn: number): HostWorkbook {
  const workbook = new HostWorkbook(HOSTILE_FILE_NAME);
  const texts = new Map<string, string>();
  const next = (at: number) => HOSTILE_TEXTS[(at + turn) % HOSTILE_TEXTS.length] ?? '';
  const stored = (value: CellValue) => (typeof value === 'object' && value !== null ? cellError(value.error) : value);
  const hostile = (value: CellValue): CellValue => {
    if (typeof value !== 'string' || value === '') return value;
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = next(texts.size)));
    return text;
  };
  mixedWorkbook.sheets.forEach(({ values: [headings = [], ...rows] }, at) => {
    const sheet = workbook.addSheet(HOSTILE_SHEETS[at] ?? `Sheet ${at}`);
    const cells = rows.map((row, line) => [
      ...row.map((value, column) => stored(NAMES.includes(String(headings[column])) ? hostile(value) : value)),
      ...OWN.map((_, column) => next(line * OWN.length + column)),
    ]);
    putCells(sheet, [[...headings.map(stored), ...OWN], ...cells]);
  });
  return workbook;
}
