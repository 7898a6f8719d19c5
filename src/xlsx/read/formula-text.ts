import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../cells/a1';

/** Text, quoted sheet names, table references, row spans, numbers, column spans, and words: what a formula is cut into to find its references. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?\d+:\$?\d+|\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(!])|[A-Za-z_\\$][\w.$\\?]*/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const SPAN = /^(\$?)([A-Za-z]{1,3}|\d+):(\$?)([A-Za-z]{1,3}|\d+)$/;

/** A formula as it reads when it is copied by so many rows and columns: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (token, offset: number) => {
    const next = formula[offset + token.length];
    if (next === '(' || next === '!') return token;
    const cell = CELL.exec(token);
    if (cell) {
      const [, columnMark = '', name = '', rowMark = '', digits = ''] = cell;
      const column = shiftedColumn(columnMark, name, columns);
      const row = shiftedRow(rowMark, digits, rows);
      return column === undefined || row === undefined ? '#REF!' : column + row;
    }
    const span = SPAN.exec(token);
    if (!span) return token;
    const shift = /\d/.test(token)
      ? (mark: string, text: string) => shiftedRow(mark, text, rows)
      : (mark: string, text: string) => shiftedColumn(mark, text, columns);
    const [, firstMark = '', from = '', lastMark = '', to = ''] = span;
    const [first, last] = [shift(firstMark, from), shift(lastMark, to)];
    return first === undefined || last === undefined ? '#REF!' : `${first}:${last}`;
  });
}

function shiftedColumn(mark: string, name: string, by: number): string | undefined {
  if (mark === '$') return mark + name;
  const column = columnIndex(name) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftedRow(mark: string, digits: string, by: number): string | undefined {
  if (mark === '$') return mark + digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}

/** A file's formula → the formula as Excel shows it: with `=`, newer functions without the file's prefix ([MS-XLSX] 2.2.2). */
export function shownFormula(fileFormula: string): string {
  return `=${outsideText(fileFormula, (part) => part.replace(/\b_xlfn\.|\b_xlws\.|\b_xlpm\./g, ''))}`;
}

/** Functions newer than the file format, which a file must prefix, or Excel shows #NAME? ([MS-XLSX] 2.2.2). */
const NEWER_FUNCTIONS = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FILTERXML FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED LAMBDA LET ' +
    'MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
/** These two bear a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** The opposite of `shownFormula`. */
export function fileFormula(shown: string): string {
  return outsideText(shown.replace(/^=/, ''), (part) =>
    part.replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return NEWER_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** Changes a formula everywhere but inside its quoted texts and sheet names. */
function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
