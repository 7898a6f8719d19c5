/** Rows in an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
/** Columns in an Excel worksheet. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells. Row and column are counted from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An address that Excel would not understand. */
export class AddressError extends Error {}

const columnNames: string[] = [];

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(column: number): string {
  return (columnNames[column] ??= newColumnName(column));
}

function newColumnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `xfd` → 16383. Throws AddressError for anything else. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) throw new AddressError(`"${name}" is not a column.`);
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  if (index > MAX_COLUMNS) throw new AddressError(`Column "${name}" is beyond XFD.`);
  return index - 1;
}

/** Whether the area takes every row of its columns, as `A:C` does. */
export function isWholeColumns(area: CellArea): boolean {
  return area.rows === MAX_ROWS;
}

/** Whether the area takes every column of its rows, as `3:5` does. */
export function isWholeRows(area: CellArea): boolean {
  return area.columns === MAX_COLUMNS;
}

/** Whether the area lies inside the sheet and holds at least one cell. */
export function isValidArea(area: CellArea): boolean {
  const { row, column, rows, columns } = area;
  return (
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

/** The area of `A1`, `A1:B2`, `A:C`, `3:5`, with or without `$`. Throws AddressError. */
export function parseArea(text: string): CellArea {
  const [first = '', second = first, ...more] = text.trim().split(':');
  if (more.length > 0) throw new AddressError(`"${text}" is not a cell address.`);
  const start = parseCorner(first.trim(), text);
  const end = parseCorner(second.trim(), text);
  if (start.kind !== end.kind || (start.kind !== 'cell' && !text.includes(':'))) {
    throw new AddressError(`"${text}" is not a cell address.`);
  }
  const row = start.kind === 'column' ? 0 : Math.min(start.row, end.row);
  const column = start.kind === 'row' ? 0 : Math.min(start.column, end.column);
  const rows = start.kind === 'column' ? MAX_ROWS : Math.abs(start.row - end.row) + 1;
  const columns = start.kind === 'row' ? MAX_COLUMNS : Math.abs(start.column - end.column) + 1;
  return { row, column, rows, columns };
}

function parseCorner(corner: string, text: string): { kind: 'cell' | 'row' | 'column'; row: number; column: number } {
  const cell = CELL.exec(corner);
  if (cell) return { kind: 'cell', row: rowIndex(cell[2] ?? '', text), column: columnIndex(cell[1] ?? '') };
  const column = COLUMN.exec(corner);
  if (column) return { kind: 'column', row: 0, column: columnIndex(column[1] ?? '') };
  const row = ROW.exec(corner);
  if (row) return { kind: 'row', row: rowIndex(row[1] ?? '', text), column: 0 };
  throw new AddressError(`"${text}" is not a cell address.`);
}

function rowIndex(digits: string, text: string): number {
  const row = Number(digits);
  if (row < 1 || row > MAX_ROWS) throw new AddressError(`"${text}" is outside the sheet.`);
  return row - 1;
}

/** `A1`, `A1:B2`, `A:C` for whole columns, `3:5` for whole rows; the whole sheet is `A1:XFD1048576`. */
export function formatArea(area: CellArea, absolute = false): string {
  const mark = absolute ? '$' : '';
  const left = mark + columnName(area.column);
  const right = mark + columnName(area.column + area.columns - 1);
  const top = mark + (area.row + 1);
  const bottom = mark + (area.row + area.rows);
  if (isWholeColumns(area) && !isWholeRows(area)) return `${left}:${right}`;
  if (isWholeRows(area) && !isWholeColumns(area)) return `${top}:${bottom}`;
  if (area.rows === 1 && area.columns === 1) return left + top;
  return `${left}${top}:${right}${bottom}`;
}

/** The sheet's name as it stands before `!`: in apostrophes where Excel needs them, inner ones doubled. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[rc]([0-9]*)(c[0-9]*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`, with the sheet's name quoted where needed. */
export function formatSheetArea(sheetName: string, area: CellArea, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area, absolute)}`;
}

/** Splits `'My sheet'!A1` into the sheet's plain name (undefined without `!`) and the rest. */
export function splitSheetName(reference: string): { sheetName: string | undefined; rest: string } {
  const [, quoted, rest = ''] = /^'((?:[^']|'')*)'!(.*)$/s.exec(reference) ?? [];
  if (quoted !== undefined) return { sheetName: quoted.replaceAll("''", "'"), rest };
  const mark = reference.lastIndexOf('!');
  return mark < 0
    ? { sheetName: undefined, rest: reference }
    : { sheetName: reference.slice(0, mark), rest: reference.slice(mark + 1) };
}

/** Cuts a list of references at the separators that are not inside quotes: `'a,b'!A1,C2` → two. */
export function splitReferences(list: string, separator: ',' | ' ' = ','): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const letter = list[at];
    if (letter === "'") quoted = !quoted;
    if (letter === separator && !quoted) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(list.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
