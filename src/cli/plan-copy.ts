import { changesInPlace, isInPlace } from '../compliance/builder/changes-in-place';
import { planned } from '../compliance/builder/planned';
import type { CouldNotBuild, Plan } from '../compliance/builder/plan';
import { isShown } from '../compliance/builder/plan-words';
import { eslPlan } from '../compliance/reports/esl-plan';
import { whatIf } from '../compliance/reports/what-if';
import { isoDate } from '../compliance/sheets/values/dates';
import { createExcelHost } from '../embedded-host';
import { saveXlsx } from '../embedded-host/file/save-xlsx';
import { applyFixes } from '../excel/fixes/cells';
import { addPlanRows } from '../excel/plan-rows/plan-rows';
import { sheetsOfPlan } from '../excel/plan-rows/sheets-of-plan';
import { writeReports } from '../excel/report/write-report';
import { readStoredSettings } from '../excel/settings/workbook-settings';
import type { CheckedCopy } from './check-input';
import { CommandError } from './command-error';
import type { Input } from './inputs';
import type { Planned } from './plans';

/**
 * A copy of the workbook with the lines of plans in it, and the tabs that tell of them and of their scenarios. It knows its rows, marks and changes in place as
 * a workbook does to which the pane added them: there they can be taken back. What could not be verified is not written.
 * @throws CommandError where a sheet takes no change: then a plan would stand there in part
 */
export async function planCopy(
  { workbook }: Input,
  made: Planned,
  plans: readonly (Plan | CouldNotBuild)[],
): Promise<CheckedCopy> {
  const { run } = made;
  const shown = plans.filter(isShown);
  const [only, ...others] = plans;
  const scope = only !== undefined && others.length === 0 ? { school: only.school } : 'district';
  const scenarios = shown.filter(({ whatIf: figures }) => figures !== undefined);
  const reports = [eslPlan(plans), ...(scenarios.length > 0 ? [whatIf(scenarios)] : [])].map((each) =>
    each.build(run, scope),
  );
  await createExcelHost(workbook).run(async (context) => {
    await addRows(context, made, shown);
    await changeInPlace(context, made, shown);
    await writeReports(context, reports, { asOf: isoDate(run.asOf) });
  });
  const { bytes, losses } = await saveXlsx(workbook);
  return { bytes, remarks: losses };
}

/** Adds the rows and marks of each plan, one below the other. */
async function addRows(
  context: Excel.RequestContext,
  { run, workbook }: Planned,
  plans: readonly Plan[],
): Promise<void> {
  const freeId = await idsFrom(context, run.asOf);
  let cells = workbook;
  for (const { lines, school } of plans) {
    const rows = lines.filter((line) => !isInPlace(line));
    const { skipped } = await addPlanRows(context, sheetsOfPlan(cells, run, rows), { id: freeId(), school });
    refuseLeft(skipped);
    cells = planned(cells, run, rows);
  }
}

/** Changes cells in place, so that Restore under Fixes takes it back. */
async function changeInPlace(
  context: Excel.RequestContext,
  { run, workbook }: Planned,
  plans: readonly Plan[],
): Promise<void> {
  const lines = plans.flatMap((plan) => plan.lines.filter(isInPlace));
  const { cells, headings } = changesInPlace(workbook, run, lines);
  const fixes = Object.values(cells).flat();
  if (fixes.length === 0) return;
  const freeId = await idsFrom(context, run.asOf);
  const keep = { id: freeId(), title: 'ESL plan' };
  const { failure, left } = await applyFixes(context, fixes, { headings, keep });
  refuseLeft(left);
  if (failure !== null) throw new CommandError(`The rows of the plan could not all be changed. ${failure.message}`);
}

/** What tells plans and fixes apart is when they were made; of a file it is the day on which it is judged, in milliseconds. */
async function idsFrom(context: Excel.RequestContext, asOf: Planned['run']['asOf']): Promise<() => number> {
  const { keptFixes, keptPlans } = await readStoredSettings(context);
  const taken = new Set([...keptFixes, ...keptPlans].map(({ id }) => id));
  let next = Date.parse(`${isoDate(asOf)}T12:00:00Z`);
  return () => {
    while (taken.has(next)) next++;
    return next++;
  };
}

function refuseLeft(left: readonly { readonly sheet: string; readonly reason: string }[]): void {
  const [first] = left;
  if (first !== undefined) throw new CommandError(`--plan-out: sheet "${first.sheet}" takes no rows. ${first.reason}`);
}
