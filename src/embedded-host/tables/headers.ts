import type { HostEnvironment } from '../protocol/host-object';
import { intersectAreas, type CellArea, type HostSheet, type HostTable, type HostTableColumn } from '../model';
import { shownText } from '../cells/text';

/** Table headers are unique texts: `Name`, a second one `Name2`, a blank one `Column1` (docs/guides/office-js.md 2.4). */
export function uniqueHeaders(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === '' ? `Column${index + 1}` : name;
    let unique = base;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${base}${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Writes the names of a table's columns into its header row. */
export function writeHeaders(sheet: HostSheet, table: HostTable): void {
  if (!table.showHeaders) return;
  table.columns.forEach((column, offset) => {
    sheet.cells.setContent(table.area.row, table.area.column + offset, column.name);
  });
}

/** Gives a table, which has its area by now, these columns, each under one of the names; undefined: a new one. */
export function setColumns(
  sheet: HostSheet,
  table: HostTable,
  columns: readonly (HostTableColumn | undefined)[],
  names: readonly string[],
): void {
  const lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  const unique = uniqueHeaders(names);
  table.columns = columns.map((column, offset) => ({
    ...(column ?? { id: lastId + 1 + offset }),
    name: unique[offset] ?? '',
  }));
  table.changed = true;
  writeHeaders(sheet, table);
  sheet.touch('tables');
}

/** Gives the columns of tables new names after their header cells were written, and makes those cells unique texts. */
export function followHeaders(environment: HostEnvironment, sheet: HostSheet, written: CellArea): void {
  const { workbook } = environment;
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersectAreas({ ...table.area, rows: 1 }, written)) continue;
    const { row } = table.area;
    const texts = table.columns.map((_, offset) => shownText(workbook, sheet, row, table.area.column + offset));
    const names = uniqueHeaders(texts);
    table.columns.forEach((column, offset) => {
      column.name = names[offset] ?? column.name;
    });
    writeHeaders(sheet, table);
    table.changed = true;
    sheet.touch('tables');
  }
}
