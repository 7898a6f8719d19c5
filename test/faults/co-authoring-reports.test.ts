import { REPORTS } from '../../src/compliance/reports/reports';
import type { HostWorkbook } from '../../src/embedded-host';
import { batchActions, checkedSchool, reportActions, type Action } from './actions';
import { beforeEverySync, syncsOf } from './colleague';
import { passPausesAtOnce, type FaultyExcel } from './faulty-excel';
import { openFor } from './sweep';
import { isOwnTab } from './views';

const NOTE = 'ask the LAT';
/** Four of them are written together, then the last. */
const SEVERAL = ['changes', 'esl-minutes', 'sdd-proposals', 'requests', 'access'];
let again: Action;
let allAgain: Action;

passPausesAtOnce();
beforeAll(async () => {
  const checked = await checkedSchool();
  const report = REPORTS.find(({ id }) => id === 'esl-minutes');
  if (report === undefined) throw new Error('There is a report of ESL minutes.');
  again = reportActions(report, checked)[1];
  allAgain = batchActions(
    REPORTS.filter(({ id }) => SEVERAL.includes(id)),
    checked,
  )[1];
});

const rewrite = (excel: FaultyExcel) => excel.run(again.act);
const typeNote =
  (address: string, name = 'ML ') =>
  ({ host, workbook }: FaultyExcel) => {
    const tab = workbook.sheets.find(
      (sheet) => isOwnTab(sheet) && sheet.name.startsWith(name) && !sheet.name.startsWith('ML report being written'),
    );
    if (tab !== undefined) host.userEdit(tab.id, address, [[NOTE]]);
  };

/** How often the note stands on the report tabs. */
function notes(workbook: HostWorkbook): number {
  let count = 0;
  for (const sheet of workbook.sheets.filter(isOwnTab))
    sheet.cells.forEachRow(({ values }) => (count += values.filter((value) => value === NOTE).length));
  return count;
}

describe('a report tab that is rewritten', () => {
  it.each(['Z3', 'Z40'])('keeps what a colleague types on it at any moment but the very last (%s)', async (address) => {
    const syncs = await syncsOf(() => openFor(again), rewrite);
    // There the tab of before goes; then its record is kept, and events are turned on again.
    const exchange = syncs - 2;
    let kept = 0;
    await beforeEverySync(
      () => openFor(again),
      typeNote(address),
      rewrite,
      notes,
      ({ sync, excel }) => {
        if (sync === exchange) return;
        expect([sync, notes(excel.workbook)]).toEqual([sync, 1]);
        kept++;
      },
    );
    expect(kept).toBeGreaterThan(5);
  });

  it.each([
    ['ML Changes', 4],
    ['ML Requests', 4],
    ['ML ACCESS', 2],
  ])('keeps it also where several are rewritten at once (%s)', async (name, afterExchange) => {
    const work = (excel: FaultyExcel) => excel.run(allAgain.act);
    const exchange = (await syncsOf(() => openFor(allAgain), work)) - afterExchange;
    let kept = 0;
    await beforeEverySync(
      () => openFor(allAgain),
      typeNote('Z40', name),
      work,
      notes,
      ({ sync, excel }) => {
        expect(excel.workbook.sheets.filter(isOwnTab)).toHaveLength(SEVERAL.length);
        if (sync === exchange) return;
        expect([sync, notes(excel.workbook)]).toEqual([sync, 1]);
        kept++;
      },
    );
    expect(kept).toBeGreaterThan(8);
  });

  it('is left as it is, and says so, where somebody types on it again and again', async () => {
    const excel = await openFor(again);
    const { host } = excel;
    const answer = host.answer;
    let typed = 0;
    host.answer = (request) => {
      typeNote(`Z${3 + (typed++ % 60)}`)(excel);
      return answer(request);
    };
    await expect(rewrite(excel)).rejects.toMatchObject({ code: 'ReportTabBusy' });
    expect(notes(excel.workbook)).toBe(Math.min(typed, 60));
    expect(excel.workbook.sheets.filter(isOwnTab)).toHaveLength(1);
  });
});
