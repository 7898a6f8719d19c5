import fc from 'fast-check';
import { deleteRow, insertColumn, insertRow, rosterOf, sortRows, type, type Edit } from '../faults/colleague';
import type { FaultyExcel } from '../faults/faulty-excel';

/** What a person asks the pane for. */
export const OPERATIONS = [
  'check',
  'highlight',
  'remove highlights',
  'fix',
  'restore',
  'forget',
  'add ESL columns',
  'remove ESL columns',
  'write reports',
  'remove reports',
  'waive',
  'take a waiver back',
  'change the policy',
  'add a plan',
  'take a plan back',
  'lock a plan',
  'type a note on a report',
  'save and reopen',
  'close the pane',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What a colleague does meanwhile. */
export const COLLEAGUES: readonly Edit[] = [
  ['a row is inserted', insertRow(3)],
  ['a row is inserted above the headings', insertRow(1)],
  ['a row is deleted', deleteRow(5)],
  ['the rows are sorted', sortRows('A2:N11')],
  ['a column is inserted', insertColumn('C')],
  ['an id is typed over', type('A3', '777777')],
  ['a level is typed', type('F4', 3)],
  ['a level is typed as text', type('F6', "'4")],
  ['a remark is typed', type('I5', '00123')],
  ['a formula is typed', type('I6', '=1+1')],
  ['a note is typed where our columns go', type('K4', 'call home')],
  ['a note is typed below', type('B30', 'call home')],
  ['a heading is typed over', type('H1', 'Born')],
  ['a sheet is renamed', renameNotes],
  ['a row is hidden', hideRow],
];

function hideRow({ workbook }: FaultyExcel): void {
  const roster = rosterOf(workbook);
  roster.hiddenRows.add(6);
  roster.touch('rows');
}

function renameNotes({ workbook }: FaultyExcel): void {
  const notes = workbook.sheetNamed('Notes');
  if (notes === undefined) return;
  notes.name = 'My notes';
  notes.touch('name');
}

/** How Excel fails. */
export const FAILURES = [
  { name: 'AccessDenied' },
  { name: 'AccessDenied', after: 4 },
  { name: 'GeneralException' },
  { name: 'GeneralException', after: 15 },
  { name: 'RequestPayloadSizeLimitExceeded' },
  { name: 'InvalidOperationInCellEditMode' },
  { name: 'ItemNotFound' },
  { name: 'no answer, and nothing done', ends: 'stopped', silence: 'lost' },
  { name: 'no answer, though it was done', ends: 'stopped', silence: 'done' },
  { name: 'the pane is closed', ends: 'closed', silence: 'done' },
] as const;
export type Failure = (typeof FAILURES)[number];

/** Something asked for, with what comes in between: each just before the sync of that number. */
export interface Step {
  readonly operation: Operation;
  /** Which of several things the operation can be about is meant. */
  readonly choice: number;
  readonly failure: { readonly kind: Failure; readonly sync: number } | null;
  readonly colleague: { readonly edit: Edit; readonly sync: number } | null;
}

const MOST_SYNCS = 24;
const MOST_STEPS = 10;

const sync = fc.integer({ min: 1, max: MOST_SYNCS });
const step: fc.Arbitrary<Step> = fc
  .record({
    operation: fc.constantFrom(...OPERATIONS),
    choice: fc.nat(30),
    failure: fc.option(fc.record({ kind: fc.constantFrom(...FAILURES), sync }), { freq: 2 }),
    colleague: fc.option(fc.record({ edit: fc.constantFrom(...COLLEAGUES), sync }), { freq: 2 }),
  })
  // Cells that were written beside a row that a colleague moved are given back in the next request, which a pane without an answer cannot send.
  .map((each) => (each.failure !== null && 'ends' in each.failure.kind ? { ...each, colleague: null } : each));

export const steps = fc.array(step, { minLength: 1, maxLength: MOST_STEPS });

export function stepText({ operation, failure, colleague }: Step): string {
  const share = failure !== null && 'after' in failure.kind ? ` after ${failure.kind.after} actions` : '';
  const fails = failure === null ? '' : `, ${failure.kind.name}${share} at sync ${failure.sync}`;
  const meets = colleague === null ? '' : `, ${colleague.edit[0]} at sync ${colleague.sync}`;
  return `${operation}${fails}${meets}`;
}
