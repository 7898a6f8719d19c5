import type { ComplianceRun } from '../../src/compliance/run/run';
import type { CellValue, HostWorkbook } from '../../src/embedded-host';
import { refreshEslColumns, removeEslColumns, writeEslColumns } from '../../src/excel/esl-columns/esl-columns';
import { eslServices } from '../../src/taskpane/worker/esl-services';
import { checkedSchool } from './actions';
import {
  beforeEverySync,
  deleteColumn,
  insertColumn,
  insertRow,
  RENAMINGS,
  ROW_EDITS,
  rosterOf,
  sortRows,
  syncsOf,
  type,
  type Edit,
} from './colleague';
import { passPausesAtOnce, type FaultyExcel } from './faulty-excel';
import { openFor } from './sweep';
import { usersView } from './views';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

const both =
  (...acts: Edit[1][]): Edit[1] =>
  (excel) =>
    acts.forEach((act) => act(excel));

/** The roster fills A:I, ours go to J:N; the tenth student, in row 11, has no id. */
const MOVES: readonly Edit[] = [
  ...ROW_EDITS,
  ['the rows are sorted without our columns', sortRows('A2:I11')],
  ['a row is inserted above the headings', insertRow(1)],
  ['a column is inserted', insertColumn('C')],
  ['a column with a date is inserted', both(insertColumn('C'), type('C1', 'Born'), type('C4', '2015-03-04'))],
  ['a column is inserted beside ours', insertColumn('J')],
  ['a column with notes is inserted among ours', both(insertColumn('L'), type('L3', '00123'), type('L5', '=B2&"!"'))],
  ['a column is deleted', deleteColumn('I')],
  ['a column among ours is deleted', deleteColumn('K')],
  ['the column of ids is deleted', deleteColumn('A')],
];
/** What is typed, and into which row and column of the roster, counted from 0. */
const NOTES = [
  ['a note is typed where our columns go', 'K4', 3, 10, 'call home'],
  ['a date is typed where our columns go', 'M7', 6, 12, '2026-09-08'],
  ['a formula is typed where our columns go', 'L4', 3, 11, '=1+1'],
  ['a note is typed below', 'K12', 11, 10, 'call home'],
  ['a heading is typed where ours go', 'J1', 0, 9, 'Counselor'],
] as const;

const services = () => eslServices(checked);
const stale = () => services().map((each) => ({ ...each, owedPerWeek: 5, scheduledPerWeek: 5, gapPerWeek: 0 }));
const write = (excel: FaultyExcel) => excel.run((context) => writeEslColumns(context, services(), checked.sheets));
const refresh = (excel: FaultyExcel) => excel.run((context) => refreshEslColumns(context, services(), checked.sheets));
const remove = (excel: FaultyExcel) => excel.run(removeEslColumns);

const addStale = (context: Excel.RequestContext) => writeEslColumns(context, stale(), checked.sheets);

async function makeTable(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getItem('Roster').tables.add('A1:I11', true);
  await context.sync();
}

/** What was done to the school before; each is done once. */
const PLAIN = {};
const WITH_COLUMNS = { before: addStale };
const TABLE = { before: makeTable };
const TABLE_WITH_COLUMNS = {
  before: async (context: Excel.RequestContext) => {
    await makeTable(context);
    await addStale(context);
  },
};
const school = () => openFor(PLAIN);
const schoolWithColumns = () => openFor(WITH_COLUMNS);

/** The minutes that stand beside each student, by name and the heading of the column. */
function minutesOf(workbook: HostWorkbook): Record<string, CellValue> {
  const { cells } = rosterOf(workbook);
  const minutes: Record<string, CellValue> = {};
  const top = [0, 1].find((row) => cells.value(row, 0) === 'Student ID' || cells.value(row, 0) === 'Student Name') ?? 0;
  const headings = (cells.row(top)?.values ?? []).map(String);
  const name = headings.indexOf('Student Name');
  for (let row = top + 1; row < cells.rowCount; row++)
    headings.forEach((heading, column) => {
      const value = cells.value(row, column);
      if (heading.endsWith('(ML Check)') && value !== null)
        minutes[`${String(cells.value(row, name))}: ${heading}`] = value;
    });
  return minutes;
}

async function minutesAfter(work: (excel: FaultyExcel) => Promise<unknown>): Promise<Record<string, CellValue>> {
  const excel = await school();
  await work(excel);
  return minutesOf(excel.workbook);
}

/** Where an edit comes after the last cell was written, nothing of ours can know of it. */
const isTimely = (sync: number, syncs: number) => sync < syncs;

describe('ESL columns, where a colleague edits the roster at any moment', () => {
  it.each([
    ...MOVES.map(([what, act]) => ['write', what, act, PLAIN] as const),
    ...MOVES.map(([what, act]) => ['refresh', what, act, WITH_COLUMNS] as const),
    ...ROW_EDITS.map(([what, act]) => ['write into an Excel table', what, act, TABLE] as const),
    ...ROW_EDITS.map(([what, act]) => ['refresh an Excel table', what, act, TABLE_WITH_COLUMNS] as const),
  ])(
    '%s: the colleague’s cells and formats stay, and nobody has another’s minutes (%s)',
    async (kind, _, act, made) => {
      const right = await minutesAfter(write);
      const open = () => openFor(made);
      const old = minutesOf((await open()).workbook);
      const work = kind.startsWith('refresh') ? refresh : write;
      const syncs = await syncsOf(open, work);
      await beforeEverySync(open, act, work, usersView, ({ sync, excel, then, result }) => {
        expect([sync, usersView(excel.workbook)]).toEqual([sync, then]);
        if (!isTimely(sync, syncs)) return;
        const minutes = minutesOf(excel.workbook);
        const wrong = Object.entries(minutes).filter(([at, value]) => value !== right[at] && value !== old[at]);
        expect([sync, wrong]).toEqual([sync, []]);
        if (Object.keys(minutes).length === 0) expect([sync, result.skipped]).toEqual([sync, [expect.anything()]]);
      });
    },
  );

  it.each([
    ...MOVES.map(([what, act]) => ['remove', what, act, WITH_COLUMNS] as const),
    ...ROW_EDITS.map(([what, act]) => ['remove from an Excel table', what, act, TABLE_WITH_COLUMNS] as const),
  ])('%s: takes away its own and nothing else, or says why not (%s)', async (_, __, act, made) => {
    const open = () => openFor(made);
    const syncs = await syncsOf(open, remove);
    await beforeEverySync(open, act, remove, usersView, ({ sync, excel, then, result }) => {
      expect([sync, usersView(excel.workbook)]).toEqual([sync, then]);
      const isLeft = Object.keys(minutesOf(excel.workbook)).length > 0;
      if (isTimely(sync, syncs)) expect([sync, isLeft]).toEqual([sync, result.skipped.length > 0]);
    });
  });

  it.each(NOTES)('%s: it is neither written over nor cleared', async (_, address, row, column, text) => {
    /** The cell that was typed, and all of the columns before ours. */
    const kept = ({ workbook }: FaultyExcel | { workbook: HostWorkbook }) => {
      const { cells } = rosterOf(workbook);
      const theirs = Array.from({ length: 12 * 9 }, (__, at) => {
        const [r, c] = [Math.floor(at / 9), at % 9];
        return [cells.value(r, c), cells.formula(r, c), cells.ownStyle(r, c)];
      });
      return [cells.formula(row, column) ?? cells.value(row, column), theirs];
    };
    for (const [made, work] of [
      [PLAIN, write],
      [TABLE, write],
      [WITH_COLUMNS, remove],
      [TABLE_WITH_COLUMNS, remove],
    ] as const)
      await beforeEverySync(
        () => openFor(made),
        type(address, text),
        work,
        (workbook) => kept({ workbook }),
        ({ sync, excel, then }) => {
          expect([sync, kept(excel)]).toEqual([sync, then]);
        },
      );
  });

  it.each(RENAMINGS)('write: are not added, and say so, where %s', async (_, act) => {
    const excel = await school();
    act(excel);
    const { sheets, skipped } = await write(excel);
    expect([sheets, skipped.map(({ sheet }) => sheet)]).toEqual([[], ['Roster']]);
    expect(skipped[0]?.reason).toMatch(/Check again/);
  });
});

describe('ESL columns in an Excel that does not move kept cells along', () => {
  /** Cells move, and nothing else. */
  const shift = (column: number, count: number) => (excel: FaultyExcel) =>
    rosterOf(excel.workbook).cells.shiftColumns(column, count, 0, 20);

  it.each([
    ['a column is inserted', shift(2, 1)],
    ['a column with notes is inserted', both(shift(2, 1), type('C4', '=B4&"!"'), type('C5', '00123'))],
    ['a column is deleted', shift(8, -1)],
  ])('what the users’ cells hold stays, at any moment, where %s', async (_, act) => {
    const held = (workbook: HostWorkbook) => {
      const { cells } = rosterOf(workbook);
      const lines: string[] = [];
      cells.forEachRow(({ values, formulas }, row) =>
        values.forEach((value, column) => {
          const isOurs = String(cells.value(0, column)).endsWith('(ML Check)');
          if (!isOurs && value !== null) lines.push(`${row} ${column} ${String(formulas?.[column] ?? value)}`);
        }),
      );
      return lines;
    };
    for (const [open, work] of [
      [school, write],
      [schoolWithColumns, refresh],
      [schoolWithColumns, remove],
    ] as const)
      await beforeEverySync(open, act, work, held, ({ sync, excel, then }) => {
        expect([sync, held(excel.workbook)]).toEqual([sync, then]);
      });
  });
});
