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
  const order = Array.from({ length: Math.max(end - body.row, 0) }, (_, offset) => body.row + offset);
  order.sort((one, other) => {
    for (const { key, ascending = true } of fields) {
      const column = body.column + key;
      const difference = compare(sheet.cells.value(one, column), sheet.cells.value(other, column), ascending);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  sheet.cells.reorderRows({ ...body, rows: order.length }, order);
  environment.formulas.contentChanged();
  environment.events.sorted(sheet, area);
}
