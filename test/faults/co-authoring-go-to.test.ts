import { anchorsFor, anchorsOf } from '../../src/compliance/row-anchors';
import type { ComplianceRun } from '../../src/compliance/run';
import { selectCells } from '../../src/excel/select-cells';
import { openPane, until } from '../../src/taskpane/testing/open-pane';
import { SCHOOL } from '../../src/taskpane/testing/school-workbook';
import { checkedSchool } from './actions';
import { EDITS, RENAMINGS, rosterOf, sheetOf } from './colleague';
import { FaultyExcel, withoutPauses } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;
let giveBackPauses: () => void;

beforeAll(async () => {
  giveBackPauses = withoutPauses();
  checked = await checkedSchool();
});
afterAll(() => giveBackPauses());

describe('going to a finding', () => {
  const goTo = (excel: FaultyExcel) => {
    const finding = checked.findings.find(({ location }) => location.sheet === 'Roster' && location.row > 4);
    if (finding === undefined) throw new Error('The roster has a finding below row 4.');
    const { location } = finding;
    const anchors = anchorsFor(anchorsOf(checked), location);
    return excel.run((context) => selectCells(context, location.sheet, location.cells[0] ?? '', anchors));
  };

  it('selects its cell', async () => {
    expect(await goTo(new FaultyExcel(schoolWorkbook()))).toBe('done');
  });

  it.each(EDITS.filter(([name]) => name !== 'an id is typed over'))('goes nowhere where %s', async (_, edit) => {
    const excel = new FaultyExcel(schoolWorkbook());
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
    const excel = new FaultyExcel(schoolWorkbook());
    RENAMINGS[at]?.[1](excel);
    expect(await goTo(excel)).toBe(answer);
  });
});

it('in the pane, where rows were moved and Excel has not told it yet, a finding is not gone to', async () => {
  const pane = await openPane(SCHOOL);
  try {
    const { session, excel } = pane;
    await session.check();
    const finding = session.getState().run?.findings.find(({ finding: { location } }) => location.sheet === 'Roster');
    if (finding === undefined) throw new Error('The roster has a finding.');
    sheetOf(excel.workbook, 'Roster').cells.shiftRows(1, 1);
    expect(await session.goTo(finding.finding)).toBe(false);
    await until(session, ({ run }) => run?.findings.some(({ finding: { location } }) => location.row > 4) ?? false);
    const again = session.getState().run?.findings.find(({ key }) => key === finding.key);
    expect(again?.finding.location.row).toBe(finding.finding.location.row + 1);
    expect(again && (await session.goTo(again.finding))).toBe(true);
  } finally {
    pane.end();
  }
});
