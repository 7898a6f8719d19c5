import type { KindId } from '../../sheets/kinds/define-kind';
import type { CellValue } from '../../sheets/snapshot';
import { readDate } from '../../sheets/values/dates';
import { readYesNo } from '../../sheets/values/yes-no';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen, type CheckedFields } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const FIELDS: CheckedFields = {
  roster: ['optOutDate', 'entryDate', 'screenerDate', 'notificationDate', 'felDate'],
  staff: ['eslExpires'],
  access: ['testDate'],
  'alternate-access': ['testDate'],
  monitoring: ['entryDate'],
  optouts: ['formDate', 'meetingDate', 'approvedDate'],
  screener: ['testDate'],
};

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
    // OMME's approval is a date or a plain yes or no; either can be read.
    const testOf = (_: KindId, field: string) => (value: CellValue) =>
      readDate(value, date1904).readable || (field === 'approvedDate' && readYesNo(value) !== null);
    for (const bad of badRows(dataset, FIELDS, testOf)) report.problem(cellsProblem(dataset, 'unreadable', bad));
  },
});
