import { REPORTS } from '../../src/compliance/reports/reports';
import type { ComplianceRun } from '../../src/compliance/run/run';
import { restoreFixes, type FixResult } from '../../src/excel/fixes/cells';
import { readStoredSettings } from '../../src/excel/settings/workbook-settings';
import {
  batchActions,
  checkedSchool,
  FIX,
  fixAction,
  MARKS,
  markAction,
  removalOfReports,
  reportActions,
  type Action,
} from './actions';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { doWithFault, FAULTS, knownOf, openFor, tryCase, wrongWords, type Fault } from './sweep';
import { usersView } from './views';

let checked: ComplianceRun;
const swept: string[] = [];
let cases = 0;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));
afterAll(() => {
  process.stdout.write(`Fault sweep: ${cases} cases.\n${swept.join('\n')}\n`);
});

type FaultsAt = (sync: number) => readonly Fault[];

const everyFault: FaultsAt = () => FAULTS;

const IS_WHOLE = process.env['FAULT_SWEEP'] === 'whole';

/**
 * What is written in the same way shares the faults: each sync meets one of `shares` of them, each fault meets every sync of
 * one of `shares` reports. With `FAULT_SWEEP=whole` everything meets all.
 */
const shareOf =
  (shares: number, report = 0): FaultsAt =>
  (sync) =>
    FAULTS.filter((_, fault) => IS_WHOLE || (fault + sync + report) % shares === 0);

/** The faults of every sync, each at each. */
async function sweep(
  name: string,
  syncs: number,
  one: (fault: Fault, n: number) => Promise<string[]>,
  faultsAt = everyFault,
) {
  const wrong: string[] = [];
  const before = cases;
  for (let n = 1; n <= syncs; n++) {
    for (const fault of faultsAt(n)) {
      wrong.push(...(await one(fault, n)));
      cases++;
    }
  }
  swept.push(`  ${name}: ${syncs} syncs, ${cases - before} cases`);
  return wrong;
}

async function sweepAction(action: Action, faultsAt = everyFault): Promise<string[]> {
  const known = await knownOf(action);
  return sweep(action.name, known.actions.length, (fault, n) => tryCase(action, fault, n, known), faultsAt);
}

describe('whatever sync fails, the user’s sheets stay, ours are whole or absent, and the next attempt works', () => {
  it.each(MARKS)('%s', async (name) => expect(await sweepAction(markAction(name, checked))).toEqual([]));

  it.each(REPORTS)('write the report $id', async (report) => {
    const faultsAt = shareOf(FAULTS.length, REPORTS.indexOf(report));
    const [first, again] = reportActions(report, checked);
    expect([...(await sweepAction(first, faultsAt)), ...(await sweepAction(again, faultsAt))]).toEqual([]);
  });

  it('write several reports at once', async () => {
    const some = REPORTS.filter(({ id }) =>
      ['access', 'changes', 'esl-minutes', 'requests', 'sdd-proposals'].includes(id),
    );
    expect(some).toHaveLength(5);
    const [first, again] = batchActions(some, checked);
    expect([...(await sweepAction(first, shareOf(2))), ...(await sweepAction(again, shareOf(2, 1)))]).toEqual([]);
  });

  it('remove the reports', async () => {
    const some = REPORTS.filter(({ id }) => ['access', 'changes'].includes(id));
    expect(await sweepAction(removalOfReports(some, checked))).toEqual([]);
  });
});

describe('whatever sync fails', () => {
  it('a fix tells every cell that it wrote, so that all can be taken back, and the next fix completes it', async () => {
    const act = fixAction(checked);
    const action: Action = { name: 'fix', act };
    const { actions } = await knownOf(action);
    const fixed = new FaultyExcel((await openFor(action)).workbook);
    await fixed.run(act);
    const whole = usersView(fixed.workbook);
    const one = async (fault: Fault, n: number) => {
      const excel = await openFor(action);
      const before = usersView(excel.workbook);
      const outcome = await doWithFault(excel, action, fault, n, actions[n - 1] ?? 0);
      excel.clearFaults();
      const wrong = wrongWords(outcome);
      if (fault.deletes !== undefined) return wrong;
      const { written = [] } = ('result' in outcome ? outcome.result : {}) as Partial<FixResult>;
      // Where nobody heard the result, the workbook itself knows what was written.
      const isHeard = fault.ends === undefined;
      const later = isHeard ? excel : new FaultyExcel(excel.workbook);
      await later.run(async (context) => {
        const { keptFixes } = await readStoredSettings(context);
        await restoreFixes(context, isHeard ? written : keptFixes.flatMap(({ cells }) => cells), FIX);
      });
      if (!same(usersView(excel.workbook), before)) wrong.push('not everything was taken back');
      await later.run(act);
      if (!same(usersView(excel.workbook), whole)) wrong.push('the next fix did not complete it');
      return wrong.map((text) => `sync ${n}, ${fault.name}: ${text}`);
    };
    expect(same(whole, usersView((await openFor(action)).workbook))).toBe(false);
    expect(await sweep('fix', actions.length, one)).toEqual([]);
  });
});

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
