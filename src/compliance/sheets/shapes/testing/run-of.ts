import { workbookOf, type SheetRows } from '../../../checks/testing/workbook-of';
import { makePolicy } from '../../../policy/policy';
import { run, type ComplianceRun } from '../../../run/run';
import { dayOf } from '../../values/dates';

/** Two ELs by their names, beside whom another sheet is read. */
export const ROSTER = [
  ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD'],
  [1001, 'Ruiz, Ana', 3, 'EL', 2],
  [1002, 'Lee, Kim', 3, 'EL', 2],
];

/** A run over sheets, under the policy as it comes, as of 1 October 2026. */
export function runOf(sheets: SheetRows): ComplianceRun {
  return run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
}
