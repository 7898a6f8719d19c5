import type { CellValue } from '../../compliance/sheets/snapshot';

/** A part of a block; rows and columns count from 0 at the block's corner. */
interface BlockArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Values = readonly (readonly (string | number | boolean)[])[];

/** An error's code in any language (`#N/A`, `#NV`), or a text that looks like one. */
const LOOKS_LIKE_ERROR = /^#\p{L}[\p{L}\d_/]*[!?]?$/u;

/** The smallest part of a block that holds every text that looks like an error code, counted from the block's corner. */
export function suspectArea(values: Values): BlockArea | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (typeof value !== 'string' || value.charCodeAt(0) !== 35 || !LOOKS_LIKE_ERROR.test(value)) return;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }),
  );
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Takes the types of the cells in `area` and makes real errors of the texts among `rows` that are errors. */
export function withErrors(rows: Values, area: BlockArea, types: readonly (readonly string[])[]): CellValue[][] {
  const result: CellValue[][] = rows.map((cells) => [...cells]);
  types.forEach((kinds, row) =>
    kinds.forEach((kind, column) => {
      const cells = result[area.row + row];
      if (kind === 'Error' && cells) cells[area.column + column] = { error: String(cells[area.column + column]) };
    }),
  );
  return result;
}

/** Lets blank rows share one array, so that a sheet with one cell far below costs little memory. */
export function shareBlankRows(rows: readonly (readonly CellValue[])[], columns: number): (readonly CellValue[])[] {
  const blank: readonly CellValue[] = new Array<CellValue>(columns).fill('');
  return rows.map((row) => (row.every((value) => value === '') ? blank : row));
}
