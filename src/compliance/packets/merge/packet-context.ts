import type { ComplianceRun } from '../../run/run';
import type { CellValue } from '../../sheets/snapshot';
import { isoDate, monthDayYear, readDate } from '../../sheets/values/dates';
import { folded } from '../../sheets/values/text';
import type { AnsweredPacket } from '../answered';
import { textOf } from '../answered-table';
import { START_TAB } from '../packet';
import type { SchoolsOfRow, SourceTable } from '../school-rows';
import type { MergeItem } from './item';

/** The office's side of a merge. */
export interface OfficeSide {
  readonly run: ComplianceRun;
  readonly tables: readonly SourceTable[];
  readonly schoolsOfRow: SchoolsOfRow;
}

/** Who signed something, and when. */
export interface Signature {
  readonly by: string;
  /** `YYYY-MM-DD`; empty where there is none that can be read. */
  readonly date: string;
}

/** Who signed the packet as a whole. */
export function signatureOf({ tabs, date1904 }: AnsweredPacket): Signature {
  const start = tabs.find(({ name }) => folded(name) === folded(START_TAB));
  const besides = (label: string) => {
    for (const cells of start?.rows.values() ?? []) if (folded(textOf(cells[0])) === folded(label)) return cells[1];
    return undefined;
  };
  return { by: textOf(besides('Answered by')), date: isoOf(besides('Date'), date1904) };
}

/** A day that a person typed, as `YYYY-MM-DD`; empty where it is none. */
export function isoOf(value: CellValue | undefined, date1904: boolean): string {
  const { day } = readDate(value, date1904);
  return day === null ? '' : isoDate(day);
}

/** A cell as it is shown beside others. */
export function shown(value: CellValue | undefined, isDate: boolean, date1904: boolean): string {
  if (isDate && typeof value === 'number') {
    const iso = isoOf(value, date1904);
    return iso === '' ? String(value) : monthDayYear(iso);
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : textOf(value);
}

/** A line without its id, which follows from what it says. */
export type NewItem = Omit<MergeItem, 'id' | 'files'> & { readonly file: string; readonly target: string };
