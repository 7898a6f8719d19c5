import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy, type PolicyChanges } from '../../policy/policy';
import { recognise } from '../../sheets/recognise';
import { dayFromIso } from '../../sheets/values/dates';
import { buildDataset, type Dataset } from '../dataset';

/** The data set of sheets written by hand, as of 2026-10-01. */
export function datasetOf(sheets: SheetRows, policy: PolicyChanges = {}): Dataset {
  const asOf = dayFromIso('2026-10-01');
  if (asOf === null) throw new Error('The test names no day.');
  return buildDataset(recognise(workbookOf(sheets)), makePolicy(policy), asOf, false);
}
