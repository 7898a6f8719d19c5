import { sheetRow } from '../../sheets/recognised-sheet';
import { isEnrolled } from '../enrolled';
import { meaningAt } from '../meanings';
import type { RosterReader, RosterRow } from './roster-reader';

/** All rows of each student, in sheet order, by the key of the id; a row without a usable id has a key of its own. */
export function rowsByStudent(readers: readonly RosterReader[]): Map<string, RosterRow[]> {
  const rowsById = new Map<string, RosterRow[]>();
  for (const roster of readers) {
    const { source } = roster;
    const { sheet, dataRows } = source;
    for (let place = 0; place < dataRows.length; place++) {
      const index = dataRows[place] ?? 0;
      const row: RosterRow = { source, row: sheetRow(source, index), cells: sheet.values[index] ?? [], roster, place };
      const id = meaningAt(roster.ids, place);
      const key = id === undefined || id.ruined ? `row ${source.index}:${row.row}` : id.key;
      const rows = rowsById.get(key);
      if (rows === undefined) rowsById.set(key, [row]);
      else rows.push(row);
    }
  }
  return rowsById;
}

/** Whether some row of a student has an id by which rows of other sheets are found. */
export function hasUsableId(rows: readonly RosterRow[]): boolean {
  return rows.some(({ roster, place }) => meaningAt(roster.ids, place)?.ruined === false);
}

/** Whether a student is enrolled, and the rows that say so, one a roster. */
export function enrolledRows(all: readonly RosterRow[]): {
  readonly isActive: boolean;
  readonly rows: readonly RosterRow[];
} {
  const [first] = all;
  if (first !== undefined && all.length === 1) return { isActive: isActiveRow(first), rows: all };
  const active = firstOfEachRoster(all.filter(isActiveRow));
  const inactive = firstOfEachRoster(all.filter((row) => !isActiveRow(row)));
  const isActive = isEnrolled(active, inactive);
  // A copy keeps no room for more rows, as a list does that was filtered.
  return { isActive, rows: (isActive ? active : inactive).slice() };
}

function isActiveRow({ roster, place }: RosterRow): boolean {
  return roster.enrolled[place] === 1;
}

/** The id as the first row that has a usable one has it, enrolled or not; else what stands in the first row. */
export function firstId(all: readonly RosterRow[]): string {
  for (const { roster, place } of all) {
    const id = meaningAt(roster.ids, place);
    if (id?.ruined === false) return id.text;
  }
  const [first] = all;
  return first === undefined ? '' : (meaningAt(first.roster.ids, first.place)?.text ?? '');
}

function firstOfEachRoster(rows: readonly RosterRow[]): RosterRow[] {
  return rows.filter((row, index) => rows.findIndex(({ source }) => source === row.source) === index);
}
