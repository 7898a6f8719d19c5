import { makePolicy, type PolicyChanges } from '../../policy/policy';
import { run } from '../../run/run';
import { dayFromIso } from '../../sheets/values/dates';
import type { Check } from '../define-check';
import type { CouldNotRun } from '../../findings/finding';
import { workbookOf, type SheetRows } from './workbook-of';

/** A finding as a user meets it. */
interface Found {
  readonly severity: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly studentId: string | null;
  readonly section: string | null;
  readonly teacher: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly fix: string;
}

/** Runs one check over sheets written by hand. The as-of date is 2026-10-01 unless the test says otherwise. */
export function runCheck(
  check: Check,
  sheets: SheetRows,
  options: { readonly asOf?: string; readonly policy?: PolicyChanges } = {},
): { readonly found: readonly Found[]; readonly couldNotRun: readonly Omit<CouldNotRun, 'named'>[] } {
  const asOf = dayFromIso(options.asOf ?? '2026-10-01');
  if (asOf === null) throw new Error('The test names no day.');
  const { findings, couldNotRun } = run(workbookOf(sheets), {
    policy: makePolicy(options.policy),
    asOf,
    checks: [check],
  });
  const found = findings.map(({ location, message, severity, studentId, section, teacher, data }) => ({
    severity,
    sheet: location.sheet,
    row: location.row,
    cells: location.cells,
    studentId,
    section,
    teacher,
    data,
    ...check.render(message, data),
  }));
  return { found, couldNotRun: couldNotRun.map(({ check: id, missing }) => ({ check: id, missing })) };
}
