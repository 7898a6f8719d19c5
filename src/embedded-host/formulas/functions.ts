import * as library from '@formulajs/formulajs';
import { cellError, isCellError, isErrorText, type CellError, type CellValue } from '../model';
import { LIST_FUNCTIONS } from './list-functions';
import { NotUnderstood } from './setting';

/** What a function works with: a value, or the cells of a range by rows. */
export type Operand = CellValue | CellValue[][];

/** The functions of the library that the host uses besides those of lists. Others leave the cell's cached value as it is. */
const NAMES = [
  'ABS',
  'AVERAGEIF',
  'AVERAGEIFS',
  'CONCAT',
  'CONCATENATE',
  'COUNTBLANK',
  'COUNTIF',
  'COUNTIFS',
  'INT',
  'LEFT',
  'LEN',
  'LOWER',
  'MEDIAN',
  'MID',
  'MOD',
  'PROPER',
  'RIGHT',
  'ROUND',
  'ROUNDDOWN',
  'ROUNDUP',
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
  return LIST_FUNCTIONS.has(name) || FUNCTIONS.has(name);
}

/** The result of one of Excel's functions. An error among the arguments is the result, as in Excel, except where the function counts. Throws NotUnderstood. */
export function callFunction(name: string, args: readonly Operand[]): CellValue {
  const problem = name.startsWith('COUNT') ? undefined : firstError(args);
  if (problem) return problem;
  const ofList = LIST_FUNCTIONS.get(name);
  if (ofList) return finite(ofList({ cells: args.filter(isRange).flat(2), others: args.filter(isValue) }));
  try {
    return toCellValue(FUNCTIONS.get(name)?.(...args.map((arg) => toLibrary(arg, name))));
  } catch (error) {
    // The library hands cells over as arguments of a call, which takes some 100,000.
    if (error instanceof RangeError) throw new NotUnderstood();
    throw error;
  }
}

function isRange(arg: Operand): arg is CellValue[][] {
  return Array.isArray(arg);
}

function isValue(arg: Operand): arg is CellValue {
  return !isRange(arg);
}

function firstError(args: readonly Operand[]): CellError | undefined {
  for (const arg of args) {
    const found = (isRange(arg) ? arg.flat() : [arg]).find((value) => isCellError(value));
    if (found !== undefined) return found as CellError;
  }
  return undefined;
}

function toLibrary(arg: Operand, name: string): unknown {
  if (!isRange(arg)) return valueForLibrary(arg);
  // Most functions ask for no shape, and take time by the square of the rows.
  return (name === 'SUMPRODUCT' ? arg : [arg.flat()]).map((row) => row.map(valueForLibrary));
}

function valueForLibrary(value: CellValue): unknown {
  return value !== null && isCellError(value) ? new Error(value.error) : value;
}

function toCellValue(result: unknown): CellValue {
  if (result instanceof Error) return cellError(isErrorText(result.message) ? result.message : '#VALUE!');
  if (typeof result === 'number') return finite(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return null;
}

function finite(result: CellValue): CellValue {
  return typeof result !== 'number' || Number.isFinite(result) ? result : cellError('#NUM!');
}
