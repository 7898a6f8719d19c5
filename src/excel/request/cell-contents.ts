import { asText, inTextFormat } from './written-text';

/** A cell's content as Office.js reads and writes it. */
export type Content = string | number | boolean;

const TEXT_FORMAT = '@';
/** Text that Excel takes as it is: letters without a digit, and no word for true or false. */
const PLAIN_TEXT = /^\s*\p{L}[^\d]*$/u;
const TRUTH = /^\s*(true|false)\s*$/i;

/** What to write so that Excel keeps it as it is: a text stays text, whatever it looks like. */
export function contentOf<Value extends Content>(value: Value, format: string): Value | string {
  if (typeof value !== 'string') return value;
  if (format === TEXT_FORMAT) return inTextFormat(value);
  return PLAIN_TEXT.test(value) && !TRUTH.test(value) ? value : asText(value);
}

/** Loads all that it takes to give cells back what stands in them. Queue it before what writes to them, in the same request. */
export function loadContents(range: Excel.Range): Excel.Range {
  return range.load('rowIndex,columnIndex,values,formulas,valueTypes,numberFormat');
}

/** Whether `loadContents` found a formula in a cell. A text that begins with `=` is its own formula. */
export function wasFormula({ values, formulas }: Excel.Range, row: number, column: number): boolean {
  const formula: unknown = formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column];
}

/**
 * Queues that cells of a range hold again what `loadContents` found in them, number formats included. Rows and columns count from 0.
 * @param target the range of the same size that they stand in by now, where it is another
 */
export function queueGiveBack(
  loaded: Excel.Range,
  isMeant: (row: number, column: number) => boolean = () => true,
  target = loaded,
): void {
  const { values, numberFormat } = loaded;
  // Null leaves a cell alone.
  const matrix = (content: (row: number, column: number) => Content) =>
    values.map((cells: unknown[], row) =>
      cells.map((_, column) => (isMeant(row, column) ? content(row, column) : null)),
    );
  const contents = matrix((row, column) => contentAsLoaded(loaded, row, column));
  const formats = matrix((row, column) => numberFormat[row]?.[column] as string);
  // In a cell of text format, numbers and formulas would become text.
  target.numberFormat = matrix(() => 'General');
  target.values = contents;
  target.numberFormat = formats;
}

function contentAsLoaded(loaded: Excel.Range, row: number, column: number): Content {
  const value = loaded.values[row]?.[column] as Content;
  if (wasFormula(loaded, row, column)) return loaded.formulas[row]?.[column] as string;
  return loaded.valueTypes[row]?.[column] === 'Error' ? value : contentOf(value, '');
}
