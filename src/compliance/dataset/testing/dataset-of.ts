import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy, type PolicyChanges } from '../../policy/policy';
import { recognise } from '../../sheets/recognise';
import { dayFromIso } from '../../sheets/values/dates';
import { buildDataset, type Dataset } from '../dataset';
import type { Enrolment } from '../records';
import { scheduleRows } from './schedule-rows';

/** The data set of sheets written by hand, as of 2026-10-01, and its schedule rows in sheet order. */
export function datasetOf(
  sheets: SheetRows,
  policy: PolicyChanges = {},
): Dataset & { readonly enrolments: readonly Enrolment[] } {
  const asOf = dayFromIso('2026-10-01');
  if (asOf === null) throw new Error('The test names no day.');
  const dataset = buildDataset(recognise(workbookOf(sheets)), makePolicy(policy), asOf, false);
  return { ...dataset, enrolments: scheduleRows(dataset) };
}
