import { cellError, type CellValue } from '../model';
import { toNumber } from './operators';

/** What a function of a list is given: all cells of its ranges, and its other arguments, of which texts count as numbers. */
export interface ListArguments {
  readonly cells: readonly CellValue[];
  readonly others: readonly CellValue[];
}

/** Excel's functions of a plain list of values, in one pass over it. */
export const LIST_FUNCTIONS: ReadonlyMap<string, (args: ListArguments) => CellValue> = new Map([
  ['SUM', ofNumbers(sum)],
  ['AVERAGE', ofNumbers((numbers) => (numbers.length === 0 ? cellError('#DIV/0!') : sum(numbers) / numbers.length))],
  ['MAX', ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0))],
  ['MIN', ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0))],
  ['COUNT', ({ cells, others }) => numbersAmong(cells).length + others.filter(isNumeric).length],
  ['COUNTA', ({ cells, others }) => cells.filter((value) => value !== null).length + others.length],
]);

/** In ranges only numbers count; any other argument must be one. */
function ofNumbers(act: (numbers: readonly number[]) => CellValue): (args: ListArguments) => CellValue {
  return ({ cells, others }) => {
    const given = others.map(toNumber);
    if (given.includes(undefined)) return cellError('#VALUE!');
    return act([...numbersAmong(cells), ...given.filter((number) => number !== undefined)]);
  };
}

function numbersAmong(cells: readonly CellValue[]): number[] {
  return cells.filter((value) => typeof value === 'number');
}

function isNumeric(value: CellValue): boolean {
  return toNumber(value) !== undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
