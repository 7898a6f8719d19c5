import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import { mlStatusReader } from '../../sheets/values/statuses';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const FIELDS = fieldsOfTypes('status');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} is on no list of ML statuses; nobody can tell whether the student is owed ESL.`,
    fix: 'Enter EL, FEL or Not EL, or add the text to the list of ML statuses in Policy.',
  }),
};

export const statusInvalid = defineCheck({
  id: 'status-invalid',
  title: 'ML status that cannot be read',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('column of ML status on a roster', FIELDS)],
  messages,
  flood: unread('ML statuses', 'the ML status'),
  run({ dataset, policy: { values } }, report) {
    const readStatus = mlStatusReader({
      el: values['mlStatus.el'],
      fel: values['mlStatus.fel'],
      notEl: values['mlStatus.notEl'],
    });
    for (const bad of badRows(dataset, FIELDS, () => (value) => readStatus(value) !== null)) {
      report.problem(cellsProblem(dataset, 'unreadable', bad));
    }
  },
});
