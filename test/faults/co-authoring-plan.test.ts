import type { ComplianceRun } from '../../src/compliance/run/run';
import type { HostWorkbook } from '../../src/embedded-host';
import { addPlanRows, takeBackPlanRows } from '../../src/excel/plan-rows/plan-rows';
import { checkedSchool, PLAN, planOf } from './actions';
import { beforeEverySync, deleteRow, insertColumn, insertRow, sheetOf, sortRows, type Edit } from './colleague';
import { passPausesAtOnce, type FaultyExcel } from './faulty-excel';
import { openFor } from './sweep';
import { usersView } from './views';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

const typed =
  (address: string, value: string): Edit[1] =>
  ({ host, workbook }) =>
    host.userEdit(sheetOf(workbook, 'Schedule').id, address, [[value]]);

/** The schedule fills A1:F7; the plan's rows go to rows 8 and 9, its column to G. */
const MOVES: readonly Edit[] = [
  ['a row is inserted', insertRow(3, 'Schedule')],
  ['a row is inserted above the headings', insertRow(1, 'Schedule')],
  ['a row is deleted', deleteRow(4, 'Schedule')],
  ['the rows are sorted', sortRows('A2:G9', 'Schedule')],
  ['a column is inserted', insertColumn('C', 'Schedule')],
  ['a student is typed over', typed('A4', '777777')],
];
const NOTES: readonly (readonly [what: string, text: string, act: Edit[1]])[] = [
  ['where the rows go', 'call home', typed('B8', 'call home')],
  ['beside the rows', 'call home', typed('K9', 'call home')],
  ['where the marks go', 'call home', typed('G4', 'call home')],
  ['where the heading goes', 'Counselor', typed('G1', 'Counselor')],
];

const add = (excel: FaultyExcel) => excel.run((context) => addPlanRows(context, [planOf(checked)], PLAN));
const takeBack = (excel: FaultyExcel) => excel.run((context) => takeBackPlanRows(context, PLAN.id));

const PLAIN = {};
const WITH_ROWS = { before: (context: Excel.RequestContext) => addPlanRows(context, [planOf(checked)], PLAN) };
const school = () => openFor(PLAIN);
const schoolWithRows = () => openFor(WITH_ROWS);

describe('plan rows, where a colleague edits the schedule at any moment', () => {
  it.each(MOVES)('put in: what is the colleague’s stays, with its formats (%s)', async (_, act) => {
    await beforeEverySync(school, act, add, usersView, ({ sync, excel, then }) => {
      expect([sync, usersView(excel.workbook)]).toEqual([sync, then]);
    });
  });

  it.each(MOVES)('taken out: what is the colleague’s stays, with its formats (%s)', async (_, act) => {
    await beforeEverySync(schoolWithRows, act, takeBack, usersView, ({ sync, excel, then }) => {
      expect([sync, usersView(excel.workbook)]).toEqual([sync, then]);
    });
  });

  it.each(NOTES)('what is typed %s is neither written over nor cleared', async (_, text, act) => {
    const holds = (workbook: HostWorkbook) => {
      let isThere = false;
      sheetOf(workbook, 'Schedule').cells.forEachRow(({ values }) => (isThere ||= values.includes(text)));
      return isThere;
    };
    for (const [open, work] of [
      [school, add],
      [schoolWithRows, takeBack],
    ] as const)
      await beforeEverySync(
        open,
        act,
        async (excel) => void (await work(excel)),
        holds,
        ({ sync, excel }) => {
          expect([sync, holds(excel.workbook)]).toEqual([sync, true]);
        },
      );
  });
});
