import { textNumber } from '../../changes/text-number';
import { grouped } from '../../grouped';
import type { CellValue } from '../../sheets/snapshot';
import type { SentRow, SentSheet } from '../packet';
import { isSameValue } from '../same-value';
import { identityOf, personOf, valuesOf, type SourceTable } from '../school-rows';

/** A row of the office’s workbook, by the columns that were sent; undefined where a column is no longer there. */
export interface RowHere {
  readonly row: number;
  readonly values: readonly (CellValue | undefined)[];
}

/** The sheet of the office that rows were sent of, as it is now. */
export interface SheetHere {
  readonly table: SourceTable;
  /** The place of each sent column among those of the table; null where it is no longer read. */
  readonly places: readonly (number | null)[];
  /** The office’s row of each row sent, by its key; or why there is none. */
  readonly rows: ReadonlyMap<string, RowHere | 'gone' | 'not told apart'>;
}

/** Finds the table that rows were sent of: by its sheet and heading row, then by its sheet, then where only one has all its columns. */
export function tableHere(sent: SentSheet, tables: readonly SourceTable[]): SourceTable | null {
  const ofSheet = tables.filter(({ sheet }) => textNumber(sheet.name) === sent.of);
  const fits = ({ columns }: SourceTable) => {
    const fields = new Set(columns.map(({ field }) => field));
    return sent.columns.every(({ field }) => fields.has(field));
  };
  const exact = ofSheet.filter(({ views }) => views[0]?.headingRow === sent.headingRow);
  for (const some of [exact.filter(fits), ofSheet.filter(fits), exact, ofSheet])
    if (some[0] !== undefined && some.length === 1) return some[0];
  if (ofSheet.length > 0) return null;
  const others = tables.filter(fits);
  return others.length === 1 ? (others[0] ?? null) : null;
}

/**
 * Finds every sent row again, wherever it stands by now: by what tells it from others, else by the student where sheet and packet have one row
 * of hers. Rows that are alike are told apart by all that stands in them, and where that does not do, not at all.
 */
export function sheetHere(sent: SentSheet, table: SourceTable): SheetHere {
  const places = sent.columns.map(({ field }) => {
    const at = table.columns.findIndex((column) => column.field === field);
    return at < 0 ? null : at;
  });
  const isKey = sent.columns.map((column) => column.isKey);
  const idAt = sent.columns.findIndex(({ field }) => field.endsWith('.studentId'));
  const here = table.rows.map((row) => {
    const own = valuesOf(table, row);
    const values = places.map((place) => (place === null ? undefined : (own[place] ?? null)));
    return {
      row,
      values,
      identity: identityOf(
        values.map((value) => value ?? null),
        isKey,
      ),
      person: idAt < 0 ? null : personOf(values[idAt] ?? null),
    };
  });
  const byIdentity = grouped(here, ({ identity }) => identity);
  const byPerson = grouped(
    here.filter(({ person }) => person !== null),
    ({ person }) => person,
  );
  const sentByPerson = grouped(sent.rows, ({ person }) => person);
  const rows = new Map<string, RowHere | 'gone' | 'not told apart'>();
  const left: SentRow[] = [];
  const taken = new Set<number>();
  for (const [identity, own] of grouped(sent.rows, ({ key }) => key.split('-')[0] ?? key)) {
    const found = byIdentity.get(identity) ?? [];
    if (found.length === 0) left.push(...own);
    else
      for (const [key, row] of toldApart(own, found)) {
        rows.set(key, row);
        if (typeof row === 'object') taken.add(row.row);
      }
  }
  for (const row of left) {
    const found = row.person === null ? [] : (byPerson.get(row.person) ?? []);
    const [only] = found;
    const isOne = found.length === 1 && sentByPerson.get(row.person)?.length === 1;
    rows.set(row.key, isOne && only !== undefined && !taken.has(only.row) ? only : 'gone');
  }
  return { table, places, rows };
}

/** Rows that are alike in what tells rows apart: those that are alike in all are each other’s, and the last one left is the last one’s. */
function toldApart(
  sent: readonly SentRow[],
  here: readonly RowHere[],
): [string, RowHere | 'gone' | 'not told apart'][] {
  const [only] = here;
  if (sent.length === 1 && here.length === 1 && only !== undefined && sent[0] !== undefined)
    return [[sent[0].key, only]];
  const open = [...here];
  const left: SentRow[] = [];
  const found: [string, RowHere | 'gone' | 'not told apart'][] = [];
  for (const row of sent) {
    const at = open.findIndex(({ values }) => values.every((value, place) => isSent(row, place, value)));
    const [same] = at < 0 ? [] : open.splice(at, 1);
    if (same === undefined) left.push(row);
    else found.push([row.key, same]);
  }
  const [last] = open;
  for (const row of left) {
    if (open.length === 0) found.push([row.key, 'gone']);
    else found.push([row.key, left.length === 1 && open.length === 1 && last !== undefined ? last : 'not told apart']);
  }
  return found;
}

function isSent({ values, withheld = [] }: SentRow, place: number, value: CellValue | undefined): boolean {
  return value === undefined || withheld.includes(place) || isSameValue(values[place], value);
}
