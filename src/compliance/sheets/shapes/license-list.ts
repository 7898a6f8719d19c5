import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { readDate } from '../values/dates';
import { readLicense } from '../values/licenses';
import { personKey } from '../values/names';
import { cellText, isBlank } from '../values/text';
import { wordSetsOf } from '../words/word-sets';
import { withColumns } from './extended';

type Held = 'eslLicense' | 'sei' | 'bee';

/** What a license or endorsement is of, by the words of its cell. */
const OF: Readonly<Record<Held, RegExp>> = {
  eslLicense: /english as a (?:second|new) language|\besl\b|\benl\b|english language development/i,
  sei: /\bsei\b|sheltered english/i,
  bee: /bilingual education|\bbee\b/i,
};
const VALID = /^(?:licensed|approved|active|valid|issued|current|granted)\b/i;
const INVALID = /inactive|invalid|expired|revoked|denied|surrender|suspend|lapsed|pending/i;
const FEWEST_ROWS = 2;
const LICENSES = ['eslLicense', 'sei', 'bee'] as const satisfies readonly Held[];
/** As `wordSetsOf` spells them. */
const LICENSE_WORDS: ReadonlySet<string> = new Set(['license', 'endorsement', 'credential']);

/** Of a column of what people do, or are paid from: an employee who is active as a teacher of ESL, or asks for books of ESL, may hold no license. */
const OF_WORK =
  /\b(?:job|position|role|assignment|title|dept|department|duty|duties|post|subject|teaches|course|program|programme|grant|funding)\b/i;

/** The columns of a list with one row a license. */
export interface LicenseColumns {
  /** What the license is of. */
  readonly field: number;
  readonly status: number | null;
  readonly expires: number | null;
}

/**
 * The column whose cells say what each license is of. Its heading speaks of licenses, or a status or an expiry date stands beside it:
 * what a person teaches ("ESL", "ESL A") is no license. Null where there is no such column.
 */
export function licenseColumns(
  list: RecognisedSheet,
  statusColumn: number | null,
  expiresColumn: number | null,
): LicenseColumns | null {
  const { sheet, dataRows, columns } = list;
  const mapped = new Set(columns.values());
  const places = list.texts.flatMap((text, place) => {
    if (text === '' || mapped.has(place) || (OF_WORK.test(text) && !speaksOfLicenses(text))) return [];
    let ours = 0;
    for (const index of dataRows) if (LICENSES.some((license) => isOf(sheet.values[index]?.[place], license))) ours++;
    return ours > 0 ? [{ place, ours }] : [];
  });
  const named = places.find(({ place }) => speaksOfLicenses(list.texts[place] ?? ''));
  // Beside a column of its own for one endorsement, only a heading tells that another is of licenses.
  const isAlone = !LICENSES.some((license) => columns.has(license));
  const hasSigns = statusColumn !== null || expiresColumn !== null;
  const other = isAlone && hasSigns ? places.find(({ ours }) => ours >= FEWEST_ROWS) : undefined;
  const column = named ?? other;
  return column === undefined ? null : { field: column.place, status: statusColumn, expires: expiresColumn };
}

function speaksOfLicenses(heading: string): boolean {
  return wordSetsOf(heading).some(({ words }) => words.some((word) => LICENSE_WORDS.has(word)));
}

/**
 * A list with one row a license, as two staff sheets for each license and endorsement of ours: who holds it, and who does not
 * (docs/spec/recognition.md §4): of several rows of one teacher that which is valid the longest.
 */
export function staffOfLicenses(list: RecognisedSheet, { field, status, expires }: LicenseColumns): RecognisedSheet[] {
  const { sheet: extended, places } = withColumns(list, [
    { origin: status ?? field, valueAt: (row) => (isValid(row, status) ? 'Yes' : 'No') },
    { origin: field, valueAt: () => 'No' },
  ]);
  const [held = 0, none = 0] = places;
  const personOf = personReader(list);
  const rowsOf = (license: Held) => {
    const best = new Map<string, number>();
    for (const index of list.dataRows) {
      const row = list.sheet.values[index] ?? [];
      if (!isOf(row[field], license)) continue;
      const key = personOf(row);
      const known = best.get(key);
      if (known === undefined || isLonger(row, list.sheet.values[known] ?? [], status, expires)) best.set(key, index);
    }
    return best;
  };
  const people = new Map(Array.from(list.dataRows, (index) => [personOf(list.sheet.values[index] ?? []), index]));
  const views: RecognisedSheet[] = [];
  for (const license of LICENSES) {
    const best = rowsOf(license);
    // A list that never speaks of a license says of nobody that it is not held.
    if (list.columns.has(license) || (best.size === 0 && license !== 'eslLicense')) continue;
    const columns = new Map<FieldOf, number>([...list.columns, [license, held]]);
    if (license === 'eslLicense' && expires !== null) columns.set('eslExpires', expires);
    views.push(view(extended, columns, inOrder(best.values())));
    const without = inOrder([...people].flatMap(([person, index]) => (best.has(person) ? [] : [index])));
    views.push(view(extended, new Map<FieldOf, number>([...list.columns, [license, none]]), without));
  }
  return views.filter(({ dataRows }) => dataRows.length > 0);
}

function inOrder(rows: Iterable<number>): Int32Array {
  return Int32Array.from([...rows].sort((a, b) => a - b));
}

/** Whether a cell names a license; it may name several. */
function isOf(value: CellValue | undefined, license: Held): boolean {
  return OF[license].test(cellText(value));
}

function isValid(row: readonly CellValue[], status: number | null): boolean {
  if (status === null || isBlank(row[status])) return true;
  const text = cellText(row[status]);
  return !INVALID.test(text) && (VALID.test(text) || readLicense(row[status]).held);
}

function isLonger(
  row: readonly CellValue[],
  other: readonly CellValue[],
  status: number | null,
  expires: number | null,
): boolean {
  if (isValid(row, status) !== isValid(other, status)) return isValid(row, status);
  const dayOf = (cells: readonly CellValue[]) => (expires === null ? null : readDate(cells[expires], false).day);
  return (dayOf(row) ?? Infinity) > (dayOf(other) ?? Infinity);
}

/** Tells the rows of one teacher: by id, and by name where a row has none; the name of a row with an id is that of the id. */
function personReader(list: RecognisedSheet): (row: readonly CellValue[]) => string {
  const cell = (row: readonly CellValue[], name: FieldOf) => cellText(row[list.columns.get(name) ?? -1]);
  const nameOf = (row: readonly CellValue[]) =>
    personKey(cell(row, 'teacher')) || personKey(`${cell(row, 'lastName')}, ${cell(row, 'firstName')}`);
  const idOfName = new Map<string, string>();
  for (const index of list.dataRows) {
    const row = list.sheet.values[index] ?? [];
    const id = cell(row, 'teacherId');
    if (id !== '' && !idOfName.has(nameOf(row))) idOfName.set(nameOf(row), id);
  }
  return (row) => cell(row, 'teacherId') || (idOfName.get(nameOf(row)) ?? nameOf(row));
}

function view(sheet: RecognisedSheet, columns: ReadonlyMap<FieldOf, number>, dataRows: Int32Array): RecognisedSheet {
  return {
    ...sheet,
    kind: 'staff',
    columns,
    headings: new Map(
      Array.from(columns, ([field, column]) => [field, sheet.texts[sheet.origins.get(column) ?? column] ?? '']),
    ),
    dataRows,
    misfits: [],
    candidates: [],
  };
}
