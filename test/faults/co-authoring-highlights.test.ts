import type { ComplianceRun } from '../../src/compliance/run';
import type { HostSheet } from '../../src/embedded-host';
import { applyHighlights } from '../../src/excel/highlight';
import { openPane } from '../../src/taskpane/testing/open-pane';
import { SCHOOL } from '../../src/taskpane/testing/school-workbook';
import { checkedSchool } from './actions';
import { beforeEverySync, deleteRow, EDITS, insertRow, RENAMINGS, rosterOf, sheetOf, type } from './colleague';
import { FaultyExcel, withoutPauses } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;
let giveBackPauses: () => void;

beforeAll(async () => {
  giveBackPauses = withoutPauses();
  checked = await checkedSchool();
});
afterAll(() => giveBackPauses());

const school = () => Promise.resolve(new FaultyExcel(schoolWorkbook()));
const mark = (excel: FaultyExcel) => excel.run((context) => applyHighlights(context, checked, { at: '', version: '' }));

/** The rows that rules of ours mark on a sheet. */
function marked({ conditionalFormats }: HostSheet): readonly string[] {
  return conditionalFormats.flatMap(({ formula, areas }) =>
    formula?.includes('ML Compliance Check:') ? areas.map(({ row }) => `row ${row + 1}`) : [],
  );
}

describe('highlights', () => {
  it.each([...EDITS, ...RENAMINGS])('never stand on a wrong row where %s since the check', async (_, edit) => {
    const excel = await school();
    edit(excel);
    const { skipped } = await mark(excel);
    expect(skipped.map(({ sheet }) => sheet)).toContain('Roster');
    expect(skipped[0]?.reason).toMatch(/Check again/);
    for (const sheet of excel.workbook.sheets) if (sheet.name !== 'Schedule') expect(marked(sheet)).toEqual([]);
  });

  it.each(EDITS)('never stand on a wrong row where %s while they are being made', async (_, edit) => {
    let dropped = 0;
    await beforeEverySync(
      school,
      edit,
      mark,
      (workbook) => marked(rosterOf(workbook)),
      ({ sync, excel, then, result }) => {
        // Marks that stood before the edit were right; Excel moves them with their rows.
        if (then.length > 0) return;
        dropped++;
        expect([sync, result.skipped.map(({ sheet }) => sheet), marked(rosterOf(excel.workbook))]).toEqual([
          sync,
          ['Roster'],
          [],
        ]);
      },
    );
    expect(dropped).toBeGreaterThan(2);
  });

  it('stand on every row again after the next check', async () => {
    const excel = await school();
    insertRow(3)(excel);
    await mark(excel);
    deleteRow(3)(excel);
    expect((await mark(excel)).skipped).toEqual([]);
    expect(marked(rosterOf(excel.workbook)).length).toBeGreaterThan(0);
  });

  it('stay where a colleague edits what does not name the row', async () => {
    const excel = await school();
    type('F3', 3)(excel);
    expect((await mark(excel)).skipped).toEqual([]);
  });
});

it('in the pane, where rows were moved and Excel has not told it yet, highlights say what to do', async () => {
  const pane = await openPane(SCHOOL);
  try {
    const { session, excel } = pane;
    await session.check();
    sheetOf(excel.workbook, 'Roster').cells.shiftRows(1, 1);
    await session.setHighlights(true);
    expect(session.getState().notice).toMatchObject({
      intent: 'warning',
      hint: expect.stringContaining('Check again'),
    });
    expect(marked(sheetOf(excel.workbook, 'Roster'))).toEqual([]);
  } finally {
    pane.end();
  }
});
