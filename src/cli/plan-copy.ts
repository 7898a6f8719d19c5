import { planned } from '../compliance/builder/planned';
import type { CouldNotBuild, Plan } from '../compliance/builder/plan';
import { isShown } from '../compliance/builder/plan-words';
import { eslPlan } from '../compliance/reports/esl-plan';
import { whatIf } from '../compliance/reports/what-if';
import { cellAddress } from '../compliance/sheets/addresses';
import type { CellValue, SheetSnapshot } from '../compliance/sheets/snapshot';
import { isoDate } from '../compliance/sheets/values/dates';
import { createExcelHost } from '../embedded-host';
import { saveXlsx } from '../embedded-host/file/save-xlsx';
import { writeReports } from '../excel/report/write-report';
import type { CheckedCopy } from './check-input';
import type { Input } from './inputs';
import type { Planned } from './plans';

/**
 * A copy of the workbook with the lines of plans in it, as text where they are texts, and the tabs that tell of them and of their scenarios. What could not be
 * verified is not written.
 */
export async function planCopy(
  { workbook }: Input,
  { run, workbook: cells }: Planned,
  plans: readonly (Plan | CouldNotBuild)[],
): Promise<CheckedCopy> {
  const shown = plans.filter(isShown);
  const after = planned(
    cells,
    run,
    shown.flatMap(({ lines }) => lines),
  );
  const [only, ...others] = plans;
  const scope = only !== undefined && others.length === 0 ? { school: only.school } : 'district';
  const scenarios = shown.filter(({ whatIf: figures }) => figures !== undefined);
  const reports = [eslPlan(plans), ...(scenarios.length > 0 ? [whatIf(scenarios)] : [])].map((each) =>
    each.build(run, scope),
  );
  const host = createExcelHost(workbook);
  await host.run(async (context) => {
    for (const [place, sheet] of after.sheets.entries()) {
      const before = cells.sheets[place];
      if (before === undefined || before === sheet) continue;
      const target = context.workbook.worksheets.getItem(sheet.name);
      for (const { address, value } of changedCells(before, sheet)) {
        const range = target.getRange(address);
        if (typeof value === 'string') range.numberFormat = [['@']];
        range.values = [[value]];
      }
    }
    await context.sync();
    await writeReports(context, reports, { asOf: isoDate(run.asOf) });
  });
  const { bytes, losses } = await saveXlsx(workbook);
  return { bytes, remarks: losses };
}

interface Changed {
  readonly address: string;
  readonly value: CellValue;
}

function changedCells(before: SheetSnapshot, after: SheetSnapshot): Changed[] {
  return after.values.flatMap((row, index) =>
    row.flatMap((value, column): Changed[] => {
      const old = before.values[index]?.[column] ?? null;
      return value === old ? [] : [{ address: cellAddress(after.firstRow + index, after.firstColumn + column), value }];
    }),
  );
}
