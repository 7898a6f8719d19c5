import { REPORTS } from '../../src/compliance/reports/reports';
import type { ComplianceRun } from '../../src/compliance/run/run';
import { PROFILES } from '../../src/embedded-host';
import { restoreFixes } from '../../src/excel/fixes/cells';
import { onWorkbookChanged } from '../../src/excel/read/events';
import { selectNextMark } from '../../src/excel/anchors/next-mark';
import { checkedSchool, fixAction, MARKS, markAction, reportActions, type Action } from './actions';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { knownOf } from './sweep';
import { schoolWorkbook } from './school';
import { ownView, usersView, type View } from './views';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

/** The web with ExcelApi 1.21, LTSC 2024 with 1.17, LTSC 2021 with 1.14, and the oldest that is supported, with 1.9. */
const NAMES = ['web', 'ltsc2024', 'ltsc2021', 'excel19'] as const;

const outcomes = new Map<string, View>();

/** What stands in the workbook after an action, in the newest Excel. */
async function newest(action: Action): Promise<View> {
  const outcome = outcomes.get(action.name) ?? (await knownOf(action)).afterWithLooks;
  outcomes.set(action.name, outcome);
  return outcome;
}

describe.each(NAMES)('%s', (profile) => {
  /** What stands in the workbook after an action, in an Excel of this profile. */
  async function after({ before, act }: Action) {
    const excel = new FaultyExcel(schoolWorkbook(), profile);
    if (before) await excel.run(before);
    const result = await excel.run(act);
    return { result, own: ownView(excel.workbook, 'columns as they look'), users: usersView(excel.workbook) };
  }

  it.each(MARKS)('can %s, with the same outcome as the newest Excel', async (name) => {
    const action = markAction(name, checked);
    const { own, users } = await after(action);
    expect(own).toEqual(await newest(action));
    expect(users).toEqual(usersView(schoolWorkbook()));
  });

  it.each(REPORTS)('can write the report $id, and write it again', async (report) => {
    const [, again] = reportActions(report, checked);
    const { own, result } = await after(again);
    expect(own).toEqual(await newest(again));
    expect(result).toMatchObject({ replaced: true, notDone: [] });
  });

  it('can fix cells and take that back', async () => {
    const excel = new FaultyExcel(schoolWorkbook(), profile);
    const { written, left, failure } = await excel.run(fixAction(checked));
    expect([written.length > 0, left, failure]).toEqual([true, [], null]);
    await excel.run((context) => restoreFixes(context, written));
    expect(usersView(excel.workbook)).toEqual(usersView(schoolWorkbook()));
  });

  it('can go to the next mark and hear of changes', async () => {
    const excel = new FaultyExcel(schoolWorkbook(), profile);
    await excel.run(markAction('highlight', checked).act);
    expect(await excel.run(selectNextMark)).toMatchObject({ sheet: 'Roster' });
    const stop = await onWorkbookChanged(
      (batch) => excel.run(batch),
      () => undefined,
    );
    await stop();
  });
});

it('covers every profile that differs in what it can do', () => {
  const sets = NAMES.map((name) => PROFILES[name].excelApi);
  expect(sets).toEqual([21, 17, 14, 9]);
});
