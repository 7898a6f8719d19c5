import { tableBody, type CellArea, type HostTable } from '../model';

/** The parts of a structured reference: `Table1[[#Totals],[Hours]]`. */
interface StructuredReference {
  readonly table: string;
  readonly items: readonly string[];
}

/** The table's name (empty inside the table itself) and what stands in the brackets. */
export function splitStructured(text: string): StructuredReference {
  const bracket = text.indexOf('[');
  const inner = text.slice(bracket + 1, -1);
  const items = inner.includes('[')
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item = '']) => item)
    : [inner];
  return { table: text.slice(0, bracket), items: items.map((item) => item.trim().replace(/'(.)/g, '$1')) };
}

/**
 * The cells of a structured reference: one column or all, the body or `#All`, `#Headers`, `#Totals`, `#This Row` (also `@`).
 * Undefined when the table has no such part. `row` is the formula's own row.
 */
export function structuredArea(table: HostTable, items: readonly string[], row: number): CellArea | undefined {
  const thisRow = items.some((item) => /^#this row$/i.test(item) || item.startsWith('@'));
  const special = items.find((item) => item.startsWith('#'))?.toLowerCase() ?? (thisRow ? '#this row' : '#data');
  const columns = items.filter((item) => item !== '' && !item.startsWith('#')).map((item) => item.replace(/^@/, ''));
  const rows = rowsOf(table, special, row);
  if (!rows || columns.length > 2) return undefined;
  if (columns.length === 0 || columns[0] === '') return rows;
  const places = columns.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return undefined;
  const first = Math.min(...places);
  return { ...rows, column: table.area.column + first, columns: Math.max(...places) - first + 1 };
}

function rowsOf(table: HostTable, special: string, row: number): CellArea | undefined {
  const { area } = table;
  switch (special) {
    case '#data':
      return tableBody(table);
    case '#all':
      return area;
    case '#headers':
      return table.showHeaders ? { ...area, rows: 1 } : undefined;
    case '#totals':
      return table.showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
    case '#this row':
      return row >= area.row && row < area.row + area.rows ? { ...area, row, rows: 1 } : undefined;
    default:
      return undefined;
  }
}
