import * as library from '@formulajs/formulajs';
import { cellError, isCellError, isErrorText, type CellError, type CellValue } from '../model';

/** What a function works with: a value, or the cells of a range by rows. */
export type Operand = CellValue | CellValue[][];

/** The functions of the library that the host uses. Others leave the cell's cached value as it is. */
const NAMES = [
  'ABS',
  'AVERAGE',
  'AVERAGEIF',
  'AVERAGEIFS',
  'CONCAT',
  'CONCATENATE',
  'COUNT',
  'COUNTA',
  'COUNTBLANK',
  'COUNTIF',
  'COUNTIFS',
  'INT',
  'LEFT',
  'LEN',
  'LOWER',
  'MAX',
  'MEDIAN',
  'MID',
  'MIN',
  'MOD',
  'PROPER',
  'RIGHT',
  'ROUND',
  'ROUNDDOWN',
  'ROUNDUP',
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SUMPRODUCT',
  'TRIM',
  'UPPER',
] as const;

type LibraryFunction = (...args: unknown[]) => unknown;

const FUNCTIONS = new Map<string, LibraryFunction>(NAMES.map((name) => [name, library[name] as LibraryFunction]));

/** Whether `callFunction` knows the function. */
export function isKnownFunction(name: string): boolean {
  return FUNCTIONS.has(name);
}

/** The result of one of Excel's functions. An error among the arguments is the result, as in Excel, except where the function counts. */
export function callFunction(name: string, args: readonly Operand[]): CellValue {
  const problem = name.startsWith('COUNT') ? undefined : firstError(args);
  if (problem) return problem;
  return toCellValue(FUNCTIONS.get(name)?.(...args.map(toLibrary)));
}

function firstError(args: readonly Operand[]): CellError | undefined {
  for (const arg of args) {
    const found = (Array.isArray(arg) ? arg.flat() : [arg]).find((value) => isCellError(value));
    if (found !== undefined) return found as CellError;
  }
  return undefined;
}

function toLibrary(arg: Operand): unknown {
  if (Array.isArray(arg)) return arg.map((row) => row.map((value) => toLibrary(value)));
  return arg !== null && isCellError(arg) ? new Error(arg.error) : arg;
}

function toCellValue(result: unknown): CellValue {
  if (result instanceof Error) return cellError(isErrorText(result.message) ? result.message : '#VALUE!');
  if (typeof result === 'number') return Number.isFinite(result) ? result : cellError('#NUM!');
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return null;
}
