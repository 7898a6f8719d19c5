import { placeOfFormula } from '../cells/address';
import { usedArea } from '../cells/used-range';
import {
  AddressError,
  cellError,
  containsArea,
  intersectAreas,
  isCellError,
  parseArea,
  splitSheetName,
  type CellError,
  type CellValue,
} from '../model';
import { callFunction, isKnownFunction, type Operand } from './functions';
import { applyOperator } from './operators';
import { splitStructured, structuredArea } from './structured';
import { subtotal } from './subtotal';
import { NotUnderstood, type Cells, type Setting } from './setting';
import type { Expression } from './syntax';

/** The value of a formula. Throws NotUnderstood. */
export function evaluate(expression: Expression, setting: Setting): CellValue {
  const result = operand(expression, setting);
  if (!Array.isArray(result)) return result;
  const values = result.flat();
  return values.length === 1 ? (values[0] ?? null) : cellError('#VALUE!');
}

function operand(expression: Expression, setting: Setting): Operand {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'object' ? cellError(expression.value.error) : expression.value;
    case 'reference':
    case 'structured':
    case 'name': {
      const cells = cellsOf(expression, setting);
      return 'error' in cells ? cells : valuesOf(cells, setting);
    }
    case 'unary':
      return applyOperator(
        expression.operator === '%' ? '/' : '*',
        evaluate(expression.operand, setting),
        signOf(expression.operator),
      );
    case 'binary':
      return applyOperator(
        expression.operator,
        evaluate(expression.left, setting),
        evaluate(expression.right, setting),
      );
    case 'call':
      return call(expression.name, expression.args, setting);
  }
}

const signOf = (operator: string): number => (operator === '%' ? 100 : operator === '-' ? -1 : 1);

/** The cells of a reference, or the error that Excel shows for it. Throws NotUnderstood for a name that is not plainly a reference. */
function cellsOf(expression: Expression, setting: Setting): Cells | CellError {
  const { workbook, sheet } = setting;
  if (expression.kind === 'reference') {
    const { sheetName, rest } = splitSheetName(expression.text);
    const target = sheetName === undefined ? sheet : workbook.sheetNamed(sheetName);
    if (!target) return cellError('#REF!');
    try {
      return { sheet: target, area: parseArea(rest) };
    } catch (error) {
      if (error instanceof AddressError) return cellError('#REF!');
      throw error;
    }
  }
  if (expression.kind === 'structured') {
    const { table, items } = splitStructured(expression.text);
    const owner = table === '' ? ownTable(setting) : workbook.tableNamed(table);
    if (!owner) return cellError('#REF!');
    const area = structuredArea(owner.table, items, setting.row);
    return area ? { sheet: owner.sheet, area } : cellError('#REF!');
  }
  if (expression.kind === 'name') return namedCells(expression.name, setting);
  throw new NotUnderstood();
}

function namedCells(name: string, { workbook, sheet }: Setting): Cells | CellError {
  const wanted = name.toLowerCase();
  const matches = workbook.names.filter((each) => each.name.toLowerCase() === wanted);
  const defined =
    matches.find((each) => each.sheetId === sheet.id) ?? matches.find((each) => each.sheetId === undefined);
  if (!defined) return cellError('#NAME?');
  const place = placeOfFormula(workbook, defined.formula);
  if (!place) throw new NotUnderstood();
  return place;
}

function ownTable({ sheet, row, column }: Setting) {
  const here = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find((each) => containsArea(each.area, here));
  return table && { sheet, table };
}

/** The values of the cells by rows. Whole rows and columns stop at the used cells. */
function valuesOf({ sheet, area }: Cells, setting: Setting): CellValue[][] {
  const used = area.rows * area.columns > 10_000 ? usedArea(sheet, true) : area;
  const cells =
    used &&
    intersectAreas(area, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  if (!cells) return [[null]];
  return Array.from({ length: cells.rows }, (_, row) =>
    Array.from({ length: cells.columns }, (__, column) => setting.value(sheet, cells.row + row, cells.column + column)),
  );
}

function call(name: string, args: readonly (Expression | undefined)[], setting: Setting): CellValue {
  const value = (index: number): CellValue => {
    const argument = args[index];
    return argument ? evaluate(argument, setting) : null;
  };
  switch (name) {
    case 'IF': {
      const condition = value(0);
      if (condition !== null && isCellError(condition)) return condition;
      return isTrue(condition) ? (args.length > 1 ? value(1) : true) : args.length > 2 ? value(2) : false;
    }
    case 'IFERROR': {
      const first = value(0);
      return first !== null && isCellError(first) ? value(1) : first;
    }
    case 'HYPERLINK':
      return args.length > 1 ? value(1) : value(0);
    case 'SUBTOTAL':
      return subtotal(
        value(0),
        args.slice(1).map((argument) => (argument ? cellsOf(argument, setting) : cellError('#VALUE!'))),
        setting,
      );
    case 'AND':
    case 'OR': {
      const truths = args.map((_, index) => isTrue(value(index)));
      return name === 'AND' ? truths.every(Boolean) : truths.some(Boolean);
    }
    case 'NOT':
      return !isTrue(value(0));
    default:
      if (!isKnownFunction(name)) throw new NotUnderstood();
      return callFunction(
        name,
        args.map((argument) => (argument ? operand(argument, setting) : null)),
      );
  }
}

function isTrue(value: CellValue): boolean {
  return typeof value === 'string'
    ? value.toUpperCase() === 'TRUE'
    : value === true || (typeof value === 'number' && value !== 0);
}
