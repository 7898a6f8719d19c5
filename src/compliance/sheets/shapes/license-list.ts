import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { readDate } from '../values/dates';
import { readLicense } from '../values/licenses';
import { personKey } from '../values/names';
import { cellText, isBlank } from '../values/text';
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

/** The columns of a list with one row a license. */
export interface LicenseColumns {
  /** What the license is of. */
  readonly field: number;
  readonly status: number | null;
  readonly expires: number | null;
}

/** The column whose cells say what each license is of; null where no column names both a license of ours and another one, or a teacher twice. */
export function licenseColumns(
  list: RecognisedSheet,
  statusColumn: number | null,
  expiresColumn: number | null,
): LicenseColumns | null {
  const { sheet, dataRows, columns } = list;
  const mapped = new Set(columns.values());
  const column = list.texts.findIndex((text, place) => {
    if (text === '' || mapped.has(place)) return false;
    let ours = 0;
    for (const index of dataRows) if (heldIn(sheet.values[index]?.[place]) !== null) ours++;
    return ours >= FEWEST_ROWS;
  });
  return column < 0 ? null : { field: column, status: statusColumn, expires: expiresColumn };
}

/**
 * A list with one row a license, as a staff sheet for each license and endorsement of ours and one for those who hold none
 * (recognition.md §4): of several rows of one teacher that which is valid the longest.
 */
export function staffOfLicenses(list: RecognisedSheet, { field, status, expires }: LicenseColumns): RecognisedSheet[] {
  const { sheet: extended, places } = withColumns(list, [
    { origin: status ?? field, valueAt: (row) => (isValid(row, status) ? 'Yes' : 'No') },
    { origin: field, valueAt: () => 'No' },
  ]);
  const [held = 0, none = 0] = places;
  const rowsOf = (license: Held) => {
    const best = new Map<string, number>();
    for (const index of list.dataRows) {
      const row = list.sheet.values[index] ?? [];
      if (heldIn(row[field]) !== license) continue;
      const key = personOf(list, row);
      const known = best.get(key);
      if (known === undefined || isLonger(row, list.sheet.values[known] ?? [], status, expires)) best.set(key, index);
    }
    return best;
  };
  const views: RecognisedSheet[] = [];
  const seen = new Set<string>();
  for (const license of ['eslLicense', 'sei', 'bee'] as const) {
    const best = rowsOf(license);
    for (const key of best.keys()) seen.add(key);
    const columns = new Map<FieldOf, number>([...list.columns, [license, held]]);
    if (license === 'eslLicense' && expires !== null) columns.set('eslExpires', expires);
    views.push(view(extended, columns, Int32Array.from([...best.values()].sort((a, b) => a - b))));
  }
  const others = list.dataRows.filter((index) => {
    const key = personOf(list, list.sheet.values[index] ?? []);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  views.push(view(extended, new Map<FieldOf, number>([...list.columns, ['eslLicense', none], ['sei', none]]), others));
  return views.filter(({ dataRows }) => dataRows.length > 0);
}

function heldIn(value: CellValue | undefined): Held | null {
  const text = cellText(value);
  const found = (Object.keys(OF) as Held[]).find((license) => OF[license].test(text));
  return found ?? null;
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

function personOf({ columns }: RecognisedSheet, row: readonly CellValue[]): string {
  const cell = (name: FieldOf) => cellText(row[columns.get(name) ?? -1]);
  return cell('teacherId') || personKey(cell('teacher')) || personKey(`${cell('lastName')}, ${cell('firstName')}`);
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
