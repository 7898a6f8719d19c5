import type { CellValue } from '../../sheets/snapshot';
import { cellMinutes, cellNumber, rateOf } from '../../sheets/values/numbers';
import type { ColumnForm } from './column-form';

/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;

const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 6;

/** Columns of counts: text numbers become numbers. */
export const NUMBERS: ColumnForm = numbersReadBy((value) => within(cellNumber(value), 0, Infinity));

/** Columns of ESL modifications: minutes a day; 0 and 1 say no and yes. */
export const MODIFICATIONS: ColumnForm = numbersReadBy((value) => within(cellNumber(value), 2, Infinity));

/** Columns of ACCESS scores, 1.0–6.0. */
export const SCORES: ColumnForm = numbersReadBy((value) => within(cellNumber(value), LOWEST_SCORE, HIGHEST_SCORE));

/** Columns of minutes: as numbers, and `45 min` among plain numbers becomes 45; `45 min/day` says more than its number. */
export const MINUTES: ColumnForm = numbersReadBy((value) => (rateOf(value) === null ? cellMinutes(value) : null));

function within(number: number | null, lowest: number, highest: number): number | null {
  return number !== null && number >= lowest && number <= highest ? number : null;
}

function numbersReadBy(read: (value: CellValue) => number | null): ColumnForm {
  return {
    judge: (value) => {
      if (typeof value === 'number') return { form: 'number' };
      const number = read(value);
      if (typeof value !== 'string' || number === null || value.replace(/\D/g, '').length > MOST_DIGITS)
        return { form: 'other' };
      return cellNumber(value) === null
        ? { form: 'other', candidate: { kind: 'number-with-unit', becomes: number } }
        : { form: 'number', candidate: { kind: 'number-as-text', becomes: number } };
    },
    decide: (candidate, counts) => (counts.areUsual('number') ? candidate : null),
  };
}
