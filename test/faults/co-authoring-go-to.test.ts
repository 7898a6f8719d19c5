import { anchorsFor, anchorsOf } from '../../src/compliance/run/row-anchors';
import type { ComplianceRun } from '../../src/compliance/run/run';
import type { HostWorkbook } from '../../src/embedded-host';
import { selectCells } from '../../src/excel/anchors/select-cells';
import { openPane, until } from '../../src/taskpane/testing/open-pane';
import { SCHOOL } from '../../src/taskpane/testing/school-workbook';
import { checkedSchool } from './actions';
import { beforeEverySync, EDITS, RENAMINGS, ROW_EDITS, rosterOf, sheetOf, syncsOf, type } from './colleague';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

const school = () => Promise.resolve(new FaultyExcel(schoolWorkbook()));

const goTo = (excel: FaultyExcel) => {
  const finding = checked.findings.find(({ location }) => location.sheet === 'Roster' && location.row > 4);
  if (finding === undefined) throw new Error('The roster has a finding below row 4.');
  const { location } = finding;
  const anchors = anchorsFor(anchorsOf(checked), location);
  return excel.run((context) => selectCells(context, location.sheet, location.cells[0] ?? '', anchors));
};

/** The name and heading that belong to the selected cell of the roster. */
function selected(workbook: HostWorkbook): string {
  const { cells, selection } = rosterOf(workbook);
  const [{ row, column } = { row: -1, column: -1 }] = selection;
  return row < 1 ? 'nothing' : `${String(cells.value(row, 1))}, ${String(cells.value(0, column))}`;
}

describe('going to a finding', () => {
  it('selects its cell', async () => {
    const excel = await school();
    expect(await goTo(excel)).toBe('done');
    expect(selected(excel.workbook)).toBe('Roy, Max, SDD');
  });

  it.each(ROW_EDITS)('follows its row where %s since the check, or at any moment', async (_, edit) => {
    const since = await school();
    edit(since);
    expect(await goTo(since)).toBe('moved');
    expect(selected(since.workbook)).toBe('Roy, Max, SDD');
    const syncs = await syncsOf(school, goTo);
    await beforeEverySync(school, edit, goTo, selected, ({ sync, excel, result }) => {
      // In the last moment before the selection nothing can be followed, but it can be told.
      if (sync === syncs) expect(result).toBe('changed');
      else if (sync < syncs) expect([sync, selected(excel.workbook)]).toEqual([sync, 'Roy, Max, SDD']);
    });
  });

  it.each([
    ...EDITS.filter(([name]) => name === 'a column is inserted'),
    ['its id is typed over', type('A5', '777777')] as const,
    [
      'its id is typed into another row too',
      (excel: FaultyExcel) => {
        type('A5', '777777')(excel);
        type('A12', '100234', 'Roy, Max', 'Burke')(excel);
        type('A13', '100234', 'Roy, Max', 'Burke')(excel);
      },
    ] as const,
  ])('goes nowhere where %s', async (_, edit) => {
    const excel = await school();
    edit(excel);
    const before = JSON.stringify(rosterOf(excel.workbook).selection);
    expect(await goTo(excel)).toBe('changed');
    expect(JSON.stringify(rosterOf(excel.workbook).selection)).toBe(before);
  });

  it.each([
    ['gone', 0],
    ['gone', 1],
    ['changed', 2],
  ] as const)('says %s where the sheet is not what it was (%i)', async (answer, at) => {
    const excel = await school();
    RENAMINGS[at]?.[1](excel);
    expect(await goTo(excel)).toBe(answer);
  });
});

it('in the pane, where rows were moved and Excel has not told it yet, a finding is followed and the sheet checked again', async () => {
  const pane = await openPane(SCHOOL);
  try {
    const { session, excel } = pane;
    await session.check();
    const finding = session.getState().run?.findings.find(({ finding: { location } }) => location.sheet === 'Roster');
    if (finding === undefined) throw new Error('The roster has a finding.');
    const { row } = finding.finding.location;
    const roster = sheetOf(excel.workbook, 'Roster');
    roster.cells.shiftRows(1, 1);
    expect(await session.goTo(finding.finding)).toBe(true);
    // The row counts from 0 here, and stands one lower.
    expect(roster.selection[0]?.row).toBe(row);
    await until(session, ({ run }) => run?.findings.some(({ finding: { location } }) => location.row > 4) ?? false);
    const again = session.getState().run?.findings.find(({ key }) => key === finding.key);
    expect(again?.finding.location.row).toBe(row + 1);
  } finally {
    pane.end();
  }
});
