import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../embedded-host/browser';
import { tokenize } from '../../embedded-host/formulas/tokens';

/** A conditional format's formula as it reads for a cell that lies so many rows and columns further on: what has no `$` moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (!tokens) return formula;
  const moved = tokens.map(({ kind, text }) => (kind === 'reference' ? shiftReference(text, rows, columns) : text));
  return `=${moved.join('')}`;
}

function shiftReference(reference: string, rows: number, columns: number): string {
  const mark = reference.lastIndexOf('!') + 1;
  const cells = reference.slice(mark).replace(/(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g, (...parts: string[]) => {
    const [, columnMark = '', letters = '', rowMark = '', digits = ''] = parts;
    const column = columnMark ? letters : columnName((columnIndex(letters) + columns + MAX_COLUMNS) % MAX_COLUMNS);
    const row = rowMark ? Number(digits) : ((Number(digits) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1;
    return `${columnMark}${column}${rowMark}${row}`;
  });
  return reference.slice(0, mark) + cells;
}
