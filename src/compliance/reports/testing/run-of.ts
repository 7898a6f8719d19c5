import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy, type PolicyChanges } from '../../policy/policy';
import { run, type ComplianceRun } from '../../run/run';
import { dayOf, type Day } from '../../sheets/values/dates';
import type { Waiver } from '../../findings/finding';
import type { ReportCell, ReportSheet, ReportTable } from '../report-sheet';

/** A run over sheets written by hand, as of 2026-10-01 unless the test says otherwise. */
export function runOf(
  sheets: SheetRows,
  options: { readonly policy?: PolicyChanges; readonly waivers?: readonly Waiver[]; readonly asOf?: Day } = {},
): ComplianceRun {
  const { policy, waivers = [], asOf = dayOf(2026, 10, 1) } = options;
  return run(workbookOf(sheets), { policy: makePolicy(policy), asOf, waivers });
}

/** A table of a report by its name. */
export function tableOf(report: ReportSheet, name: string): ReportTable {
  const table = report.blocks.find((block) => block.kind === 'table' && block.name === name);
  if (table?.kind !== 'table') throw new Error(`The report has no table ${name}.`);
  return table;
}

/** A table's rows as a reader sees them: statuses and links by their text. */
export function shownRows(table: ReportTable): (string | number | null)[][] {
  return table.rows.map((row) => row.map(shown));
}

function shown(cell: ReportCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.text : cell;
}
