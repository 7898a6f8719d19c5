import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import type { Field } from '../../sheets/kinds/field';
import type { CellValue } from '../../sheets/snapshot';
import { readDate } from '../../sheets/values/dates';
import { readYesNo } from '../../sheets/values/yes-no';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const FIELDS = fieldsOfTypes('date', 'dateOrYesNo');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} cannot be read as a date.`,
    fix: 'Enter the date as month/day/year with four digits of the year, such as 9/8/2026.',
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
    const { date1904 } = dataset;
    const testOf =
      ({ type }: Field) =>
      (value: CellValue) =>
        readDate(value, date1904).readable || (type === 'dateOrYesNo' && readYesNo(value) !== null);
    for (const bad of badRows(dataset, FIELDS, testOf)) report.problem(cellsProblem(dataset, 'unreadable', bad));
  },
});
