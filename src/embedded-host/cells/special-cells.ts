import { HostError } from '../errors';
import { isCellError, type CellArea, type CellRow, type HostSheet } from '../model';
import { usedArea } from './used-range';

/**
 * The cells of a kind (`Excel.SpecialCellType`): `Visible` by rows and columns that are not hidden; `Formulas`, `Constants` and `Blanks` within the used cells.
 * Throws `UnsupportedOperation` for the other kinds.
 */
export function specialCells(sheet: HostSheet, area: CellArea, type: string, valueType = 'All'): CellArea[] {
  const kind = type.toLowerCase();
  if (kind === 'visible') return visibleAreas(sheet, area);
  const used = usedArea(sheet, false, area);
  if (!used) return [];
  if (kind === 'formulas')
    return matching(sheet, used, (cells, column) => isFormula(cells, column) && isOf(cells, column, valueType));
  if (kind === 'constants') {
    const isConstant = (cells: Readonly<CellRow> | undefined, column: number) =>
      !isFormula(cells, column) && !isBlank(cells, column) && isOf(cells, column, valueType);
    return matching(sheet, used, isConstant);
  }
  if (kind === 'blanks') return matching(sheet, used, (cells, column) => isBlank(cells, column));
  throw new HostError('UnsupportedOperation', `The embedded Excel host does not find special cells of type ${type}.`);
}

type Test = (cells: Readonly<CellRow> | undefined, column: number) => boolean;

const isFormula: Test = (cells, column) => cells?.formulas?.[column] !== undefined;
const isBlank: Test = (cells, column) => (cells?.values[column] ?? null) === null && !isFormula(cells, column);

function isOf(cells: Readonly<CellRow> | undefined, column: number, valueType: string): boolean {
  const value = cells?.values[column] ?? null;
  const type =
    value !== null && isCellError(value)
      ? 'errors'
      : { string: 'text', number: 'numbers', boolean: 'logical' }[typeof value as string];
  return valueType === 'All' || valueType.toLowerCase().includes(type ?? 'text');
}

function visibleAreas(sheet: HostSheet, area: CellArea): CellArea[] {
  const rows = visibleRuns(sheet.hiddenRows, area.row, area.rows);
  const columns = visibleRuns(sheet.hiddenColumns, area.column, area.columns);
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount })),
  );
}

/** Runs of positions that are not hidden, as start and length. */
function visibleRuns(hidden: ReadonlySet<number>, start: number, count: number): [number, number][] {
  const gaps = [...hidden].filter((at) => at >= start && at < start + count).sort((one, other) => one - other);
  const runs: [number, number][] = [];
  let from = start;
  for (const gap of [...gaps, start + count]) {
    if (gap > from) runs.push([from, gap - from]);
    from = gap + 1;
  }
  return runs;
}

/** Runs of matching cells along the rows; equal runs in rows that follow each other become one area. */
function matching(sheet: HostSheet, area: CellArea, test: Test): CellArea[] {
  const done: CellArea[] = [];
  let open: CellArea[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = sheet.cells.row(row);
    const next: CellArea[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!test(cells, column)) continue;
      const start = column;
      while (column + 1 < area.column + area.columns && test(cells, column + 1)) column++;
      const columns = column - start + 1;
      const above = open.find((each) => each.column === start && each.columns === columns);
      next.push(above ? { ...above, rows: above.rows + 1 } : { row, column: start, rows: 1, columns });
    }
    done.push(...open.filter((each) => !next.some((one) => one.row === each.row && one.column === each.column)));
    open = next;
  }
  return [...done, ...open].sort((one, other) => one.row - other.row || one.column - other.column);
}
