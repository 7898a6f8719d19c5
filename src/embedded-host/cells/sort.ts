import type { HostEnvironment } from '../protocol/host-object';
import { HostError, invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import { intersectAreas, isCellError, type CellArea, type CellValue, type HostSheet } from '../model';

/** One level of a sort: `key` is the column's place in the range. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** The order of kinds in an ascending sort: numbers, texts, false and true, errors. Blanks come last either way. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value !== null && isCellError(value) ? 3 : 4;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compare(one: CellValue, other: CellValue, ascending: boolean): number {
  const blanks = Number(one === null) - Number(other === null);
  if (blanks !== 0 || one === null) return blanks;
  let order = rank(one) - rank(other);
  if (order === 0 && typeof one === 'number') order = one - (other as number);
  if (order === 0 && typeof one === 'string') order = collator.compare(one, other as string);
  if (order === 0 && typeof one === 'boolean') order = Number(one) - Number(other);
  return ascending ? order : -order;
}

/** Sorts the area's rows; rows that compare equal keep their order. Cell styles move along, conditional formats stay where they are. */
export function sortRows(
  environment: HostEnvironment,
  sheet: HostSheet,
  area: CellArea,
  fields: readonly SortField[],
  hasHeaders: boolean,
): void {
  requireAllowed(sheet, 'allowSort');
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  for (const { key } of fields) if (!Number.isInteger(key) || key < 0 || key >= area.columns) throw invalidArgument();
  if (sheet.merges.some((merge) => intersectAreas(merge, area))) {
    throw new HostError('InvalidOperation', 'To sort, all merged cells need to be the same size.');
  }
  const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const end = Math.min(body.row + body.rows, sheet.cells.rowCount);
  let order = Array.from({ length: Math.max(end - body.row, 0) }, (_, offset) => offset);
  for (const { key, ascending = true } of [...fields].reverse()) {
    const values = order.map((_, offset) => sheet.cells.value(body.row + offset, body.column + key));
    order = byPlace(order, placesOf(values, ascending));
  }
  order = order.map((offset) => body.row + offset);
  sheet.cells.reorderRows({ ...body, rows: order.length }, order);
  environment.formulas.contentChanged();
  environment.events.sorted(sheet, area);
}

/** Which place each value has among all of them; those that compare equal have the same one. */
function placesOf(values: readonly CellValue[], ascending: boolean): readonly number[] {
  // The same few values stand in most rows: comparing texts by language takes long.
  const different = [...new Set(values)].sort((one, other) => compare(one, other, ascending));
  const places = new Map<CellValue, number>();
  let place = 0;
  different.forEach((value, at) => {
    if (at > 0 && compare(different[at - 1] ?? null, value, ascending) !== 0) place += 1;
    places.set(value, place);
  });
  return values.map((value) => places.get(value) ?? 0);
}

/** The numbers in a new order, by the place of each; those of the same place keep their order. */
function byPlace(numbers: readonly number[], places: readonly number[]): number[] {
  const starts = new Uint32Array(numbers.length + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const sorted = new Array<number>(numbers.length);
  for (const number of numbers) {
    const place = places[number] ?? 0;
    const at = starts[place] ?? 0;
    sorted[at] = number;
    starts[place] = at + 1;
  }
  return sorted;
}
