import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { isCellError } from '../../compliance/sheets/snapshot';

/** For each sheet its place in the workbook of before, where it is the same in all; undefined for what is new or changed. */
export function unchangedSheets(before: WorkbookSnapshot | null, now: WorkbookSnapshot): (number | undefined)[] {
  const places = new Map(before?.sheets.map(({ name }, place) => [name, place]));
  return now.sheets.map((sheet) => {
    const place = places.get(sheet.name);
    const old = place === undefined ? undefined : before?.sheets[place];
    return old !== undefined && isSame(old, sheet) ? place : undefined;
  });
}

function isSame(old: SheetSnapshot, now: SheetSnapshot): boolean {
  return frameOf(old) === frameOf(now) && isSameList(old.values, now.values, isSameRow);
}

/** All but the cells, as text. */
function frameOf({ firstRow, firstColumn, tables, merges = [] }: SheetSnapshot): string {
  return JSON.stringify([firstRow, firstColumn, tables, merges]);
}

function isSameRow(old: readonly CellValue[], now: readonly CellValue[]): boolean {
  return isSameList(old, now, isSameCell);
}

function isSameCell(old: CellValue, now: CellValue): boolean {
  return old === now || (isCellError(old) && isCellError(now) && old.error === now.error);
}

function isSameList<Item>(
  old: readonly Item[],
  now: readonly Item[],
  isSameItem: (old: Item, now: Item) => boolean,
): boolean {
  return old.length === now.length && old.every((item, at) => isSameItem(item, now[at] as Item));
}
