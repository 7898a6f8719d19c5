import { textNumber } from '../../../compliance/changes/text-number';
import type { CellValue } from '../../../compliance/sheets/snapshot';
import type { CellArea, CellPosition } from '../../request/cell-position';
import { asWritten } from '../stale';
import { tableNameOf } from '../table-name';
import { keyOf, LIST_COLUMNS, LIST_TABLE } from './notes';
import type { RecordedTab, RecordedTable } from '../../settings/kinds/reports';

/** A report's tab as it stands: its cells, and the Excel tables on it. */
export interface TabContent {
  readonly used: CellArea;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables: readonly TabTable[];
}

export interface TabTable {
  readonly name: string;
  /** With the heading row where one is shown, and with Excel's own totals row. */
  readonly area: CellArea;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A table of ours with the columns in which the user wrote. */
export interface FoundTable {
  /** Its name in the report. */
  readonly table: string;
  readonly label: string;
  /** The headings whose values are the keys. */
  readonly by: readonly string[];
  readonly headingRow: number;
  readonly firstRow: number;
  /** Below `firstRow - 1` where there are no rows. */
  readonly lastRow: number;
  /** The user's columns and those that she fills in, from the left. */
  readonly noteColumns: readonly { readonly heading: string; readonly column: number }[];
  /** By row from `firstRow`. */
  readonly keys: readonly (string | null)[];
}

export interface FoundNotes {
  readonly tables: readonly FoundTable[];
  /** Cells of the user's that stand beside no row of a table. */
  readonly loose: readonly CellPosition[];
}

/** A band of rows that a table takes. */
interface Band {
  readonly found: FoundTable;
  /** The columns that are ours, totals included. */
  readonly own: ReadonlySet<number>;
  readonly bottom: number;
}

const LIST: RecordedTable = {
  label: LIST_TABLE,
  by: [LIST_COLUMNS.row],
  own: [LIST_COLUMNS.table, LIST_COLUMNS.row, LIST_COLUMNS.column],
  totals: false,
};

/** The text of a cell, of the grey line as it was written; an error's code for an error. */
export function valueOf(cell: CellValue | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return asWritten(cell);
  return typeof cell === 'object' ? cell.error : cell;
}

/**
 * Finds what a user wrote on a report's tab. `known` is what we remember of the tab, or what the report looks like now where
 * nothing is remembered; `isRemembered` tells which.
 */
export function findNotes(reportId: string, tab: TabContent, known: RecordedTab, isRemembered: boolean): FoundNotes {
  const { used, rows } = tab;
  const tables = { ...known.tables, [LIST_TABLE]: LIST };
  const at = (row: number, column: number) => valueOf(rows[row - used.row]?.[column - used.column]);
  const bands = bandsOf(reportId, tab, tables, at);
  const lines = new Set(known.lines);
  const isOurLine = (value: string | number | boolean, column: number) =>
    isRemembered ? lines.has(textNumber(String(value))) : column === 1;
  const loose: CellPosition[] = [];
  const taken = new Map<number, Band>();
  for (const band of bands) for (let row = band.found.headingRow; row <= band.bottom; row++) taken.set(row, band);
  for (let row = used.row; row < used.row + used.rows; row++) {
    const band = taken.get(row);
    if (band !== undefined && row <= band.found.lastRow) continue;
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = at(row, column);
      if (value === '' || (band?.own.has(column) ?? isOurLine(value, column))) continue;
      loose.push({ row, column });
    }
  }
  return { tables: bands.map(({ found }) => found), loose };
}

type At = (row: number, column: number) => string | number | boolean;

function bandsOf(reportId: string, tab: TabContent, known: RecordedTab['tables'], at: At): Band[] {
  const names = Object.keys(known);
  const bands: Band[] = [];
  for (const table of tab.tables) {
    const name = nameInReport(reportId, table.name, names);
    if (name === null) continue;
    const first = table.area.row + (table.showHeaders ? 1 : 0);
    const last = table.area.row + table.area.rows - 1 - (table.showTotals ? 1 : 0);
    bands.push(bandOf(name, known[name], table, { first, last }, tab.used, at));
  }
  for (const [name, recorded] of Object.entries(known)) {
    if (bands.some(({ found }) => found.table === name)) continue;
    const found = findByHeadings(recorded, tab.used, bands, at);
    if (found !== null) bands.push(bandOf(name, recorded, found.table, found.body, tab.used, at));
  }
  return bands;
}

function bandOf(
  name: string,
  recorded: RecordedTable | undefined,
  { area, showHeaders, showTotals }: Omit<TabTable, 'name'>,
  { first, last }: { first: number; last: number },
  used: CellArea,
  at: At,
): Band {
  const headingRow = first - 1;
  const inTable = (column: number) => column >= area.column && column < area.column + area.columns;
  const headingOf = (column: number) => {
    if (!showHeaders) return recorded?.own[column - area.column] ?? '';
    return String(at(headingRow, column)).trim();
  };
  const unseen = recorded === undefined ? null : new Set(recorded.own);
  const own = new Map<number, string>();
  const noteColumns: { heading: string; column: number }[] = [];
  for (let column = used.column; column < used.column + used.columns; column++) {
    const heading = headingOf(column);
    if (inTable(column) && (unseen === null || unseen.delete(heading))) own.set(column, heading);
    else if (inTable(column) || hasText(column, headingRow, last, at)) noteColumns.push({ heading, column });
  }
  const by = recorded?.by ?? [...own.values()].slice(0, 1);
  const keyColumns = by.map((heading) => [...own].find(([, each]) => each === heading)?.[0]);
  const isKeyed = keyColumns.every((column) => column !== undefined);
  const keys = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    isKeyed ? keyOf(keyColumns.map((column) => at(first + index, column ?? 1))) : null,
  );
  const excelTotals = showTotals ? 1 : 0;
  const bottom = last + excelTotals + (recorded?.totals ? 1 : 0);
  const label = recorded?.label ?? name;
  return {
    found: { table: name, label, by, headingRow, firstRow: first, lastRow: last, noteColumns, keys },
    own: new Set(own.keys()),
    bottom,
  };
}

function hasText(column: number, top: number, bottom: number, at: At): boolean {
  for (let row = top; row <= bottom; row++) if (at(row, column) !== '') return true;
  return false;
}

/** The report's name of an Excel table: a number at its end keeps it apart from a table of the user's. Null for tables not ours. */
function nameInReport(reportId: string, excelName: string, names: readonly string[]): string | null {
  const wanted = excelName.toLowerCase();
  const excelNames = names.map((name) => ({ name, own: tableNameOf(reportId, name).toLowerCase() }));
  const exact = excelNames.find(({ own }) => own === wanted);
  const numbered = excelNames.find(
    ({ own }) => wanted.startsWith(`${own}_`) && /^\d+$/.test(wanted.slice(own.length + 1)),
  );
  const found = exact ?? numbered;
  if (found !== undefined) return found.name;
  const prefix = tableNameOf(reportId, '').toLowerCase();
  return wanted.startsWith(prefix) ? excelName.slice(prefix.length) : null;
}

/** A table that the user made plain cells of: the row with all our headings, and the rows below until all our columns are blank. */
function findByHeadings(
  { own, totals }: RecordedTable,
  used: CellArea,
  bands: readonly Band[],
  at: At,
): { table: Omit<TabTable, 'name'>; body: { first: number; last: number } } | null {
  const columns = Array.from({ length: used.columns }, (_, index) => used.column + index);
  for (let row = used.row; row < used.row + used.rows; row++) {
    if (bands.some(({ found, bottom }) => row >= found.headingRow && row <= bottom)) continue;
    const texts = columns.map((column) => String(at(row, column)).trim());
    if (own.length === 0 || !own.every((heading) => texts.includes(heading))) continue;
    const ownColumns = columns.filter((_, index) => own.includes(texts[index] ?? ''));
    let last = row;
    while (last + 1 < used.row + used.rows && ownColumns.some((column) => at(last + 1, column) !== '')) last += 1;
    const left = Math.min(...ownColumns);
    const area = { row, column: left, rows: last - row + 1, columns: Math.max(...ownColumns) - left + 1 };
    const body = { first: row + 1, last: totals && last > row ? last - 1 : last };
    return { table: { area, showHeaders: true, showTotals: false }, body };
  }
  return null;
}
