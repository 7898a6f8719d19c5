import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import type { CellValue } from '../../sheets/snapshot';
import { isStateId, readId } from '../../sheets/values/ids';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';

const FIELDS = fieldsOfTypes('stateId');

const messages = {
  invalid: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} is no state id: a SASID has 10 digits.`,
    fix: "Copy the student's 10-digit SASID from the student information system, into a column formatted as Text.",
  }),
};

export const stateIdInvalid = defineCheck({
  id: 'state-id-invalid',
  title: 'State id without 10 digits',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('state id column', FIELDS)],
  messages,
  flood: { says: ({ column, sheet }) => `state ids are not 10 digits: is column ${column} of ${sheet} the state id?` },
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, () => isUsable)) report.problem(cellsProblem(dataset, 'invalid', bad));
  },
});

/** Ten digits as text. */
const PLAIN_STATE_ID = /^\d{10}$/;

function isUsable(value: CellValue): boolean {
  // Nearly all are typed so; the ids of a district are read quicker than by their rules.
  if (typeof value === 'string' && PLAIN_STATE_ID.test(value)) return true;
  const id = readId(value);
  return id !== null && isStateId(id);
}
