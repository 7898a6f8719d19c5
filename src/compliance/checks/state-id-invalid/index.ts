import type { CellValue } from '../../sheets/snapshot';
import { isStateId, readId } from '../../sheets/values/ids';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen, type CheckedFields } from '../bad-cells';
import { defineCheck } from '../define-check';

const FIELDS: CheckedFields = {
  roster: ['stateId'],
  schedule: ['stateId'],
  access: ['stateId'],
  'alternate-access': ['stateId'],
};

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
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, () => isUsable)) report.problem(cellsProblem(dataset, 'invalid', bad));
  },
});

function isUsable(value: CellValue): boolean {
  const id = readId(value);
  return id !== null && isStateId(id);
}
