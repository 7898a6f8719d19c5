import { Workbook, type CellValue } from '@cj-tech-master/excelts';

/** A row of a saved sheet: texts by field, and where it stands. */
export interface BookRow {
  readonly number: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** The sheets of a saved workbook that a plan is judged by. */
export interface Book {
  readonly roster: readonly BookRow[];
  readonly schedule: readonly BookRow[];
  readonly staff: readonly BookRow[];
  readonly bell: readonly BookRow[];
  readonly sections: readonly BookRow[];
  /** Whether there are sheets that are not read here. */
  readonly hasOthers: boolean;
}

/** Headings of the made-up schools and of the sample, by field. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  id: ['Student ID', 'Student No'],
  name: ['Student Name', 'Student'],
  school: ['School'],
  grade: ['Grade'],
  room: ['Homeroom'],
  enrolled: ['Enrollment Status'],
  status: ['ML Status'],
  sdd: ['SDD'],
  eld: ['ELD Level'],
  previous: ['Previous Level', 'Last Year ELD/SDD'],
  program: ['EL Program', 'Program'],
  optOut: ['Opt Out'],
  exempt: ['ESL Exempt'],
  modification: ['ESL Modification'],
  code: ['Course No'],
  title: ['Course Title'],
  section: ['Section'],
  term: ['Term'],
  pattern: ['Schedule'],
  days: ['Days'],
  start: ['Start Time', 'Start'],
  end: ['End Time', 'End'],
  length: ['Min/Mtg', 'Minutes'],
  teacher: ['Teacher'],
  lastName: ['Last Name'],
  firstName: ['First Name'],
  type: ['ESL Type'],
  locked: ['Locked'],
  mark: ['ML Plan'],
  staffId: ['Staff ID'],
  license: ['ESL License'],
  expires: ['ESL Expires'],
  fte: ['FTE'],
  weekly: ['Weekly Teaching Minutes'],
  startDate: ['Start Date'],
  endDate: ['End Date'],
  leaveFrom: ['Leave From'],
  leaveTo: ['Leave To'],
  period: ['Period'],
  para: ['Para'],
};

/** Reads a saved workbook with a library that the program does not use. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const read = (...names: readonly string[]) => {
    const sheet = workbook.worksheets.find(({ name }) => names.includes(name));
    const rows: { readonly number: number; readonly cells: readonly string[] }[] = [];
    sheet?.eachRow((row, number) => {
      const cells: string[] = [];
      row.eachCell((cell, column) => (cells[column - 1] = textOf(cell.value)));
      rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') });
    });
    return recordsOf(rows);
  };
  return {
    roster: read('Roster'),
    schedule: read('Schedule'),
    staff: read('Staff'),
    bell: read('Bell', 'Bell Schedule'),
    sections: read('Sections'),
    hasOthers: workbook.worksheets.some(({ name }) => name.startsWith('ACCESS')),
  };
}

/** The rows under the headings, which are the first row with three cells that are known. */
function recordsOf(rows: readonly { readonly number: number; readonly cells: readonly string[] }[]): BookRow[] {
  const fieldOf = (heading: string) => Object.keys(FIELDS).find((field) => FIELDS[field]?.includes(heading)) ?? heading;
  const head = rows.findIndex(({ cells }) => cells.filter((cell) => fieldOf(cell) !== cell).length >= 3);
  const fields = (rows[head]?.cells ?? []).map(fieldOf);
  return rows.slice(head + 1).map(({ cells, number }) => ({
    number,
    texts: new Map(fields.map((field, place) => [field, cells[place] ?? ''])),
  }));
}

export function field({ texts }: BookRow, name: string): string {
  return texts.get(name) ?? '';
}

/** What a cell shows; a date as YYYY-MM-DD. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  return 'result' in value ? textOf(value.result as CellValue) : 'text' in value ? String(value.text) : '';
}
