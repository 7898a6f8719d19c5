import { REPORTS } from '../../src/compliance/reports/reports';
import type { ComplianceRun } from '../../src/compliance/run/run';
import { PROFILES, type ProfileName } from '../../src/embedded-host';
import { restoreFixes } from '../../src/excel/fixes/cells';
import { onWorkbookChanged } from '../../src/excel/read/events';
import { selectNextMark } from '../../src/excel/anchors/next-mark';
import { checkedSchool, fixAction, MARKS, markAction, reportActions, type Action } from './actions';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { FAULTS, knownOf, tryCase } from './sweep';
import { schoolWorkbook } from './school';
import { ownView, usersView } from './views';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

/** The web with ExcelApi 1.21, LTSC 2024 with 1.17, LTSC 2021 with 1.14, and the oldest that is supported, with 1.9. */
const NAMES = ['web', 'ltsc2024', 'ltsc2021', 'excel19'] as const;
/** Excels of the newest ExcelApi that do some things in a manner of their own. */
const MANNERED = ['mac', 'ipad', 'webFilling', 'windowsHome'] as const;
/** A table of links, one of totals, charts of bars and of columns, and pages that fit: what manners could touch. */
const SOME_REPORTS = REPORTS.filter(({ id }) => ['findings', 'esl-minutes', 'overview', 'changes'].includes(id));

/** Excel lets an add-in resize a table from ExcelApi 1.13 on. */
const GROWS_A_TABLE = 'add plan rows above totals';

const outcomes = new Map<string, Omit<Awaited<ReturnType<typeof doneIn>>, 'result'>>();

/** What stands in the workbook, ours and the user's, after an action and what goes before it in an Excel of a profile. */
async function doneIn(profile: ProfileName | undefined, { before, act }: Action) {
  const excel = new FaultyExcel(schoolWorkbook(), profile);
  if (before) await excel.run(before);
  const result = await excel.run(act);
  return { result, own: ownView(excel.workbook, 'columns as they look'), users: usersView(excel.workbook) };
}

/** The same in the newest Excel, done once for each action. */
async function newest(action: Action) {
  let outcome = outcomes.get(action.name);
  if (outcome === undefined) {
    const { own, users } = await doneIn(undefined, action);
    outcomes.set(action.name, (outcome = { own, users }));
  }
  return outcome;
}

describe.each<ProfileName>([...NAMES, ...MANNERED])('%s', (profile) => {
  const isMannered = PROFILES[profile].excelApi === 21 && profile !== 'web';
  it.each(MARKS.filter((name) => name !== GROWS_A_TABLE || PROFILES[profile].excelApi >= 13))(
    'can %s, with the same outcome as the newest Excel',
    async (name) => {
      const action = markAction(name, checked);
      const { own, users } = await doneIn(profile, action);
      expect({ own, users }).toEqual(await newest(action));
    },
  );

  it.each(isMannered ? SOME_REPORTS : REPORTS)('can write the report $id, and write it again', async (report) => {
    const [, again] = reportActions(report, checked);
    const { own, users, result } = await doneIn(profile, again);
    expect({ own, users }).toEqual(await newest(again));
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

describe.each(MANNERED)('%s, where a sync fails', (profile) => {
  /** At each sync one fault, another at each; all faults are met over the actions. */
  const sample = (action: Action, name: string) => async () => {
    const known = await knownOf(action);
    const wrong: string[] = [];
    for (let n = 1; n <= known.actions.length; n++) {
      const fault = FAULTS[(n * 4 + name.length) % FAULTS.length];
      if (fault) wrong.push(...(await tryCase(action, fault, n, known, profile)));
    }
    return wrong;
  };

  it.each(MARKS)('%s: the user’s sheets stay, ours are whole or absent', async (name) => {
    expect(await sample(markAction(name, checked), name)()).toEqual([]);
  });

  it.each(SOME_REPORTS)('write $id: the same', async (report) => {
    const [, again] = reportActions(report, checked);
    expect(await sample(again, report.id)()).toEqual([]);
  });
});

it('excel19 says why rows of a plan cannot go into a table with totals, and changes nothing', async () => {
  const action = markAction(GROWS_A_TABLE, checked);
  const { result, users } = await doneIn('excel19', action);
  expect(result).toMatchObject({
    rows: 0,
    skipped: [{ reason: expect.stringMatching('convert the table to a range') }],
  });
  const { users: before } = await doneIn('excel19', { ...action, act: () => Promise.resolve() });
  expect(users).toEqual(before);
});

it('covers every profile that differs in what it can do', () => {
  const sets = NAMES.map((name) => PROFILES[name].excelApi);
  expect(sets).toEqual([21, 17, 14, 9]);
  expect(SOME_REPORTS).toHaveLength(4);
  const others = Object.keys(PROFILES).filter(
    (name) => ![...NAMES, ...MANNERED, 'desktop'].includes(name as ProfileName),
  );
  expect(others).toEqual([]);
});
