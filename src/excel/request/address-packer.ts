import { cellAddress } from '../../compliance/sheets/addresses';
import type { CellArea, RowSpan } from './cell-position';

/** Below the 8,192 characters at which Excel refuses an address (docs/guides/office-js.md 2.2, issue 5198). */
const MAX_ADDRESS_LENGTH = 7_500;
const MAX_AREAS = 300;

/** Merges spans into rectangles that cover the same cells, each cell once: first within a row, then down equal columns. */
export function mergeSpans(spans: Iterable<RowSpan>): CellArea[] {
  const areas: CellArea[] = [];
  let open = new Map<string, CellArea>();
  let openRow = 0;
  for (const { row, column, columns } of runsInRows(spans)) {
    if (row !== openRow) {
      const endsAbove = [...open.values()].filter((area) => area.row + area.rows === row);
      areas.push(...[...open.values()].filter((area) => area.row + area.rows < row));
      open = new Map(endsAbove.map((area) => [keyOf(area), area]));
      openRow = row;
    }
    const key = keyOf({ column, columns });
    const above = open.get(key);
    open.set(key, above === undefined ? { row, column, columns, rows: 1 } : { ...above, rows: above.rows + 1 });
  }
  return [...areas, ...open.values()].sort(inReadingOrder);
}

/** Packs areas into addresses such as `A2:H5,A9:H9` that one `getRanges` call takes. */
export function packAreas(areas: readonly CellArea[]): string[] {
  const packs: string[] = [];
  let pack: string[] = [];
  let length = 0;
  for (const area of areas) {
    const address = areaAddress(area);
    if (pack.length === MAX_AREAS || length + address.length > MAX_ADDRESS_LENGTH) {
      packs.push(pack.join(','));
      pack = [];
      length = 0;
    }
    pack.push(address);
    length += address.length + 1;
  }
  return pack.length === 0 ? packs : [...packs, pack.join(',')];
}

/** `A2:H5`, or `A2` for one cell. */
export function areaAddress({ row, column, rows, columns }: CellArea): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The spans by row and column, with those that touch or overlap made one. */
function runsInRows(spans: Iterable<RowSpan>): RowSpan[] {
  const runs: RowSpan[] = [];
  for (const span of [...spans].sort(inReadingOrder)) {
    const last = runs.at(-1);
    if (last === undefined || last.row !== span.row || last.column + last.columns < span.column) {
      runs.push(span);
      continue;
    }
    const end = Math.max(last.column + last.columns, span.column + span.columns);
    runs[runs.length - 1] = { row: last.row, column: last.column, columns: end - last.column };
  }
  return runs;
}

function keyOf({ column, columns }: Pick<RowSpan, 'column' | 'columns'>): string {
  return `${column}+${columns}`;
}

function inReadingOrder(a: RowSpan, b: RowSpan): number {
  return a.row - b.row || a.column - b.column;
}
