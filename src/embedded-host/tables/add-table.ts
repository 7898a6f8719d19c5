import { insertCells } from '../cells/shift';
import { shownText } from '../cells/text';
import type { HostEnvironment } from '../protocol/host-object';
import { HostError, invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import {
  intersectAreas,
  isWholeColumns,
  isWholeRows,
  type CellArea,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from '../model';
import { uniqueHeaders, writeHeaders } from './headers';

/**
 * Makes a table of an area. Without headers a row of `Column1`, `Column2` … is put above it and the cells move down.
 * Throws `InvalidArgument` when it would overlap another table, `MergedRangeConflict` over merged cells (docs/guides/office-js.md 2.5, issues 551 and 1199).
 */
export function addTable(
  environment: HostEnvironment,
  sheet: HostSheet,
  area: CellArea,
  hasHeaders: boolean,
): HostTable {
  const { workbook } = environment;
  requireUnprotected(sheet);
  if (isWholeColumns(area) || isWholeRows(area)) throw invalidArgument('A table cannot take whole rows or columns.');
  const whole = area.rows === 1 || !hasHeaders ? { ...area, rows: area.rows + 1 } : area;
  requireFree(sheet, whole);
  if (!hasHeaders) insertCells(environment, sheet, { ...area, rows: 1 }, 'Down');
  const texts = Array.from({ length: area.columns }, (_, offset) =>
    shownText(workbook, sheet, area.row, area.column + offset),
  );
  const table: HostTable = {
    id: workbook.newNumber(),
    name: freeTableName(workbook),
    area: whole,
    showHeaders: true,
    showTotals: false,
    columns: uniqueHeaders(texts).map((name, offset) => ({ id: offset + 1, name })),
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    isFiltered: false,
    changed: true,
  };
  sheet.tables.push(table);
  writeHeaders(sheet, table);
  sheet.touch('tables');
  return table;
}

/** Throws when another table or merged cells are in the way of `area`. */
export function requireFree(sheet: HostSheet, area: CellArea, own?: HostTable): void {
  if (sheet.tables.some((table) => table !== own && intersectAreas(table.area, area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => intersectAreas(merge, area))) throw new HostError('MergedRangeConflict');
}

function freeTableName(workbook: HostWorkbook): string {
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  for (const { tables } of workbook.sheets) for (const { name } of tables) taken.add(name.toLowerCase());
  for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}

/** Tables and defined names share their names, in the whole workbook and without regard to case (issue 551). */
export function isNameTaken(workbook: HostWorkbook, name: string, own?: HostTable): boolean {
  const owner = workbook.tableNamed(name);
  const wanted = name.toLowerCase();
  return (
    (owner !== undefined && owner.table !== own) || workbook.names.some((each) => each.name.toLowerCase() === wanted)
  );
}

/** Whether Excel takes a text as a name: a letter, `_` or `\` first, no blanks, and not like a cell's address. */
export function isAllowedName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !/^[a-z]{1,3}[0-9]{1,7}$/i.test(name) &&
    !/^[rc]([0-9]*)(c[0-9]*)?$/i.test(name)
  );
}
