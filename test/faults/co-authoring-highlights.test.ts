import type { ComplianceRun } from '../../src/compliance/run/run';
import type { HostSheet, HostWorkbook } from '../../src/embedded-host';
import { applyHighlights } from '../../src/excel/highlight/highlight';
import { openPane } from '../../src/taskpane/testing/open-pane';
import { SCHOOL } from '../../src/taskpane/testing/school-workbook';
import { checkedSchool } from './actions';
import { beforeEverySync, insertColumn, RENAMINGS, rosterOf, ROW_EDITS, sheetOf, syncsOf, type } from './colleague';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

/** The headings no longer stand where they stood. */
const COLUMN_EDITS = [
  ['a column is inserted', insertColumn('A')],
  ['another heading is typed', type('F1', 'Score')],
] as const;

const school = () => Promise.resolve(new FaultyExcel(schoolWorkbook()));
const mark = (excel: FaultyExcel) => excel.run((context) => applyHighlights(context, checked, { at: '', version: '' }));

const isOwn = ({ formula }: HostSheet['conditionalFormats'][number]) =>
  formula?.includes('ML Compliance Check:') ?? false;

/** What is marked on the roster: the name in the row, and the heading where one cell is meant. */
function marked(workbook: HostWorkbook): readonly string[] {
  const roster = workbook.sheetNamed('Roster');
  const lines = (roster?.conditionalFormats ?? []).filter(isOwn).flatMap(({ formula, areas }) =>
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) => {
        const [markedRow, markedColumn] = [row + Math.floor(at / columns), column + (at % columns)];
        const heading = formula?.includes(', row') ? 'row' : String(roster?.cells.value(0, markedColumn));
        return `${String(roster?.cells.value(markedRow, 1))}: ${heading}`;
      }),
    ),
  );
  return [...new Set(lines)].sort();
}

/** Whether the student of a mark is on the roster. */
function contains(workbook: HostWorkbook, line: string): boolean {
  const { cells } = rosterOf(workbook);
  return Array.from({ length: cells.rowCount }, (_, row) => cells.value(row, 1)).includes(line.split(':')[0] ?? '');
}

const ownRules = (sheet: HostSheet) => sheet.conditionalFormats.filter(isOwn);

async function rightMarks(): Promise<readonly string[]> {
  const excel = await school();
  expect((await mark(excel)).skipped).toEqual([]);
  return marked(excel.workbook);
}

describe('highlights', () => {
  it.each(ROW_EDITS)('follow their rows where %s since the check, or at any moment', async (_, edit) => {
    const right = await rightMarks();
    const since = await school();
    edit(since);
    const { skipped } = await mark(since);
    const there = right.filter((line) => contains(since.workbook, line));
    expect(marked(since.workbook)).toEqual(there);
    expect(skipped).toEqual(
      there.length === right.length
        ? []
        : [{ sheet: 'Roster', reason: '1 row changed since the check and is not marked. Check again.' }],
    );
    await beforeEverySync(school, edit, mark, marked, ({ sync, excel, before }) => {
      // Marks that stand are not sorted with their rows: the pane hears of it and marks anew.
      if (before.length > 0) return;
      const now = right.filter((line) => contains(excel.workbook, line));
      expect([sync, marked(excel.workbook)]).toEqual([sync, now]);
    });
  });

  it('leave out the row whose id was typed over, and say so', async () => {
    const right = await rightMarks();
    const edit = type('A5', '777777');
    const syncs = await syncsOf(school, mark);
    let told = 0;
    await beforeEverySync(school, edit, mark, marked, ({ sync, excel, then, result }) => {
      // Marks that stood before the edit were right.
      if (then.length > 0 || sync > syncs) return;
      expect([sync, marked(excel.workbook)]).toEqual([sync, right.filter((line) => !line.startsWith('Roy, Max'))]);
      expect(result.skipped).toEqual([
        { sheet: 'Roster', reason: expect.stringMatching(/^1 row changed .* Check again/) },
      ]);
      told++;
    });
    expect(told).toBeGreaterThan(2);
  });

  it.each([...COLUMN_EDITS, ...RENAMINGS])('are none where %s since the check', async (_, edit) => {
    const excel = await school();
    edit(excel);
    const { skipped } = await mark(excel);
    expect(skipped).toContainEqual({ sheet: 'Roster', reason: expect.stringMatching(/Check again/) });
    for (const sheet of excel.workbook.sheets) if (sheet.name !== 'Schedule') expect(ownRules(sheet)).toEqual([]);
  });

  it.each(COLUMN_EDITS)('are none, or stood before, where %s while they are being made', async (_, edit) => {
    await beforeEverySync(school, edit, mark, marked, ({ sync, excel, then, result }) => {
      if (then.length > 0 || result.skipped.length === 0) return;
      expect([sync, result.skipped.map(({ sheet }) => sheet)]).toEqual([sync, ['Roster']]);
      expect([sync, marked(excel.workbook)]).toEqual([sync, []]);
    });
  });

  it('stay where a colleague edits what does not name the row', async () => {
    const excel = await school();
    type('F3', 3)(excel);
    expect((await mark(excel)).skipped).toEqual([]);
  });
});

it('in the pane, where a heading changed and Excel has not told it yet, highlights say what to do', async () => {
  const pane = await openPane(SCHOOL);
  try {
    const { session, excel } = pane;
    await session.check();
    const roster = sheetOf(excel.workbook, 'Roster');
    roster.cells.setContent(0, 5, 'Score');
    await session.setHighlights(true);
    expect(session.getState().notice).toMatchObject({
      intent: 'warning',
      hint: expect.stringContaining('Check again'),
    });
    expect(ownRules(roster)).toEqual([]);
  } finally {
    pane.end();
  }
});
