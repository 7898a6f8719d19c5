import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostSheet } from '../src/embedded-host';
import { loadXlsx, saveXlsx } from '../src/embedded-host/file';

const SAMPLE = path.resolve(__dirname, '../assets/samples/burke-k8-sample.xlsx');
const ID_HEADINGS = ['Student No', 'Student ID', 'District Student ID', 'Student Local ID'];
const NAME_HEADINGS = ['Student', 'Student Name', 'Full Name'];
const MOST_HEADING_ROWS = 6;

/** A student's id and name. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A workbook of two schools: every second student of the sample goes to Otis, and so does every second row without a student. */
export async function twoSchools(): Promise<{ bytes: Uint8Array; burke: Person[]; otis: Person[] }> {
  const workbook = await loadXlsx(readFileSync(SAMPLE), 'sample.xlsx');
  const people = { burke: new Map<string, string>(), otis: new Map<string, string>() };
  for (const sheet of workbook.sheets) {
    const top = headingRow(sheet);
    if (top === null) continue;
    const headings = (sheet.cells.row(top)?.values ?? []).map(String);
    const columnOf = (names: readonly string[]) => headings.findIndex((heading) => names.includes(heading));
    const [id, name, school] = [columnOf(ID_HEADINGS), columnOf(NAME_HEADINGS), columnOf(['School'])];
    for (let row = top + 1; row < sheet.cells.rowCount; row++) {
      const student = id < 0 ? '' : String(sheet.cells.value(row, id) ?? '').trim();
      const isOtis = /\d$/.test(student) ? Number(student.at(-1)) % 4 < 2 : row % 2 === 0;
      if (school >= 0 && isOtis && sheet.cells.value(row, school) === 'Burke K-8')
        sheet.cells.setContent(row, school, 'Otis');
      if (/^\d{6}$/.test(student) && sheet.name === 'Roster')
        people[isOtis ? 'otis' : 'burke'].set(student, String(sheet.cells.value(row, name) ?? ''));
    }
  }
  const listOf = (all: ReadonlyMap<string, string>) => Array.from(all, ([id, name]) => ({ id, name }));
  const { bytes } = await saveXlsx(workbook);
  return { bytes, burke: listOf(people.burke), otis: listOf(people.otis) };
}

function headingRow({ cells }: HostSheet): number | null {
  for (let row = 0; row < MOST_HEADING_ROWS; row++) {
    const values = cells.row(row)?.values ?? [];
    if (values.filter((value) => typeof value === 'string').length >= 4) return row;
  }
  return null;
}
