import { cellError, isCellError, type CellValue } from '../model';

/** The number that Excel takes a value for in arithmetic, or undefined for a text that is none. */
export function toNumber(value: CellValue): number | undefined {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

function toText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Excel's order for comparing: numbers before texts before booleans; texts without regard to case. */
function compare(left: CellValue, right: CellValue): number {
  const blank = (value: CellValue, other: CellValue): CellValue =>
    value === null ? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0) : value;
  const [one, two] = [blank(left, right), blank(right, left)];
  const rank = (value: CellValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(one) !== rank(two)) return rank(one) - rank(two);
  if (typeof one === 'string') return one.toLowerCase().localeCompare((two as string).toLowerCase(), 'en');
  return Number(one) - Number(two);
}

/** The result of an operator between two values. An error on either side is the result. */
export function applyOperator(operator: string, left: CellValue, right: CellValue): CellValue {
  for (const side of [left, right]) if (side !== null && isCellError(side)) return side;
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

function calculate(operator: string, left: number | undefined, right: number | undefined): CellValue {
  if (left === undefined || right === undefined) return cellError('#VALUE!');
  if (operator === '/' && right === 0) return cellError('#DIV/0!');
  const result = { '+': left + right, '-': left - right, '*': left * right, '/': left / right, '^': left ** right }[
    operator
  ];
  return result !== undefined && Number.isFinite(result) ? result : cellError('#NUM!');
}
