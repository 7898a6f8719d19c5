import { readDate, serialOf } from '../../sheets/values/dates';
import type { ColumnForm } from './column-form';

/** A day without a time; with one, the time would be lost. */
const DAY_ALONE = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})$/;
/** `25/12/2026`: whoever wrote it may have put the day first in the others too. */
const DAY_FIRST = /^(1[3-9]|2\d|3[01])\/([1-9]|0[1-9]|1[0-2])\/\d{4}$/;

/** Date columns: text dates among real dates become dates. */
export function datesFrom(date1904: boolean): ColumnForm {
  return {
    judge: (value) => {
      if (typeof value === 'number') return { form: readDate(value, date1904).readable ? 'date' : 'other' };
      const text = String(value).trim();
      if (DAY_FIRST.test(text)) return { form: 'day first' };
      const { day } = readDate(value, date1904);
      if (day === null || !DAY_ALONE.test(text)) return { form: 'other' };
      const becomes = serialOf(day, date1904);
      const isSame = readDate(becomes, date1904).day === day;
      return isSame ? { form: 'text', candidate: { kind: 'date-as-text', becomes } } : { form: 'other' };
    },
    decide: (candidate, counts) => (counts.areUsual('date') && counts.of('day first') === 0 ? candidate : null),
  };
}
