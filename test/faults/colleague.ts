import type { HostSheet, HostWorkbook } from '../../src/embedded-host';
import type { FaultyExcel } from './faulty-excel';

/** What somebody else does to the workbook while the add-in works. */
export type Edit = readonly [what: string, act: (excel: FaultyExcel) => void];

export function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export const rosterOf = (workbook: HostWorkbook) => sheetOf(workbook, 'Roster');

/** A method of a range, called by somebody else: rules, formulas and kept cells of everybody move as in Excel. */
function onRange(
  address: string,
  method: string,
  argument: unknown,
  part?: string,
  sheet = 'Roster',
): (excel: FaultyExcel) => void {
  const path = (Id: number, ObjectPathType: number, Name: string, ...Arguments: unknown[]) => ({
    Id,
    ObjectPathType,
    Name,
    ParentObjectPathId: Id - 1,
    ArgumentInfo: { Arguments },
  });
  const paths = [
    { Id: 1, ObjectPathType: 1 },
    path(2, 4, 'Worksheets'),
    path(3, 5, '', sheet),
    path(4, 3, 'GetRange', address),
    ...(part === undefined ? [] : [path(5, 4, part)]),
  ];
  const action = { Id: 1, ActionType: 3, Name: method, ObjectPathId: paths.length };
  return (excel) =>
    excel.answerOthers({
      ObjectPaths: Object.fromEntries(paths.map((each) => [each.Id, each])),
      Actions: [{ ...action, ArgumentInfo: { Arguments: [argument] } }],
    });
}

export const insertRow = (row: number, sheet?: string) => onRange(`${row}:${row}`, 'Insert', 'Down', undefined, sheet);
export const deleteRow = (row: number, sheet?: string) => onRange(`${row}:${row}`, 'Delete', 'Up', undefined, sheet);
export const insertColumn = (letter: string, sheet?: string) =>
  onRange(`${letter}:${letter}`, 'Insert', 'Right', undefined, sheet);
export const deleteColumn = (letter: string) => onRange(`${letter}:${letter}`, 'Delete', 'Left');
/** Sorts by the first column, from high to low. */
export const sortRows = (address: string, sheet?: string) =>
  onRange(address, 'Apply', [{ key: 0, ascending: false }], 'Sort', sheet);
export const type =
  (address: string, ...values: unknown[]) =>
  ({ host, workbook }: FaultyExcel) =>
    host.userEdit(rosterOf(workbook).id, address, [values]);

/** Rows of the roster move; its students stand in A2:A10, and one without an id in row 11. */
export const ROW_EDITS: readonly Edit[] = [
  ['a row is inserted', insertRow(3)],
  ['a row is deleted', deleteRow(4)],
  ['the rows are sorted', sortRows('A2:N11')],
];

/** Rows or columns are other ones by then. */
export const EDITS: readonly Edit[] = [
  ...ROW_EDITS,
  ['an id is typed over', type('A3', '777777')],
  ['a column is inserted', insertColumn('A')],
];

/** The roster is no longer the sheet of that name. */
export const RENAMINGS: readonly Edit[] = [
  ['the sheet is renamed', ({ workbook }) => void (rosterOf(workbook).name = 'Students')],
  [
    'the sheet is deleted',
    ({ workbook }) => void (workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Roster')),
  ],
  [
    'another sheet gets its name',
    ({ workbook }) => {
      rosterOf(workbook).name = 'Old';
      sheetOf(workbook, 'Schedule').name = 'Roster';
    },
  ],
];

/** What came of an edit just before a sync. */
export interface Made<Result, View> {
  readonly sync: number;
  readonly excel: FaultyExcel;
  /** The workbook before the edit, and as the edit left it. */
  readonly before: View;
  readonly then: View;
  readonly result: Result;
}

/** Lets the edit happen just before the n-th sync of some work, for every n, and judges what came of each. Returns how often. */
export async function beforeEverySync<Result, View>(
  open: () => Promise<FaultyExcel>,
  edit: (excel: FaultyExcel) => void,
  work: (excel: FaultyExcel) => Promise<Result>,
  view: (workbook: HostWorkbook) => View,
  judge: (made: Made<Result, View>) => void,
): Promise<number> {
  for (let sync = 1; ; sync++) {
    const excel = await open();
    let seen: { before: View; then: View } | undefined;
    excel.failAt(sync, {
      meanwhile: (workbook) => {
        const before = view(workbook);
        edit(excel);
        seen = { before, then: view(workbook) };
      },
    });
    const result = await work(excel);
    if (seen === undefined) return sync - 1;
    judge({ sync, excel, ...seen, result });
  }
}

/** How many syncs some work takes where nobody is in the way. */
export async function syncsOf(
  open: () => Promise<FaultyExcel>,
  work: (excel: FaultyExcel) => Promise<unknown>,
): Promise<number> {
  const excel = await open();
  const before = excel.syncs;
  await work(excel);
  return excel.syncs - before;
}
