import { cellOf } from '../../dataset/source-rows';
import type { FieldOf } from '../../sheets/kinds';
import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import type { Field } from '../../sheets/kinds/field';
import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import type { CellValue } from '../../sheets/snapshot';
import { readDate } from '../../sheets/values/dates';
import { readYesNo } from '../../sheets/values/yes-no';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const FIELDS = fieldsOfTypes('date', 'endDate', 'dateOrYesNo');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} cannot be read as a date.`,
    fix: 'Enter the date as month/day/year with four digits of the year, such as 9/8/2026.',
  }),
  implausible: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} lies before 1990 or too many years ahead.`,
    fix: 'Correct the year.',
  }),
};

export const dateInvalid = defineCheck({
  id: 'date-invalid',
  title: 'Date that cannot be read',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('date column', FIELDS)],
  messages,
  flood: unread('dates', 'a date'),
  run({ dataset }, report) {
    const testOf =
      ({ type }: Field, source: RecognisedSheet, field: FieldOf) =>
      (value: CellValue) => {
        const { readable, ambiguous } = dataset.dates.read(source, field, value);
        return readable || ambiguous === true || (type === 'dateOrYesNo' && readYesNo(value) !== null);
      };
    for (const bad of badRows(dataset, FIELDS, testOf)) {
      const areDates = bad.fields.every((field) => readDate(cellOf(bad.row, field), dataset.dates.date1904).readable);
      report.problem(cellsProblem(dataset, areDates ? 'implausible' : 'unreadable', bad));
    }
  },
});
