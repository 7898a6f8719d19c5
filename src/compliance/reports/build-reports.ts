import type { ComplianceRun } from '../run/run';
import { tablesOf } from './arrange';
import type { NotWritten, OtherReports, Report } from './define-report';
import type { ReportSheet } from './report-sheet';
import { REPORTS } from './reports';
import type { ReportScope } from './scope';

export interface BuiltReports extends OtherReports {
  /** The reports in the order of their tabs. */
  readonly written: readonly ReportSheet[];
}

/** The same at once. */
export function buildReports(...asked: Parameters<typeof buildReportsInParts>): BuiltReports {
  const parts = buildReportsInParts(...asked);
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

/**
 * Builds some reports. One without a row to show is left out, and said; not where a tab of it `stands` already: what was true of
 * an earlier day would stay on it. Pauses after each report.
 */
export function* buildReportsInParts(
  run: ComplianceRun,
  ids: readonly string[],
  scope: ReportScope,
  stands: (id: string) => boolean = () => false,
): Generator<void, BuiltReports> {
  const asked = REPORTS.filter(({ id }) => ids.includes(id));
  const sheets = new Map<string, ReportSheet>();
  const notWritten: NotWritten[] = [];
  for (const report of asked.filter(({ isAlwaysWritten }) => !isAlwaysWritten)) {
    const sheet = report.build(run, scope);
    if (hasContent(sheet) || stands(report.id)) sheets.set(report.id, sheet);
    else notWritten.push({ tabName: report.tabName, reason: reasonOf(sheet) });
    yield;
  }
  // Those that are always written speak of the others, so they come last, and of each other by name.
  for (const report of asked.filter(({ isAlwaysWritten }) => isAlwaysWritten)) {
    const written = inOrder(asked, sheets, report);
    sheets.set(report.id, report.build(run, scope, { written, notWritten }));
    yield;
  }
  return { written: asked.flatMap(({ id }) => sheets.get(id) ?? []), notWritten };
}

/** Whether a report has a row to show, or what the workbook is to keep. */
function hasContent({ blocks, keeps }: ReportSheet): boolean {
  return keeps !== undefined || tablesOf(blocks).some(({ rows }) => rows.length > 0);
}

function reasonOf({ reading }: ReportSheet): string {
  const text = reading.replace(/\.$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The sheets of the other reports; of those that are always written and not yet built, their name alone. */
function inOrder(asked: readonly Report[], sheets: ReadonlyMap<string, ReportSheet>, own: Report): ReportSheet[] {
  return asked
    .filter(({ id }) => id !== own.id)
    .flatMap(({ id, tabName, title, isAlwaysWritten }) => {
      const named: ReportSheet = { id, tabName, title, cover: [], reading: '', blocks: [] };
      return sheets.get(id) ?? (isAlwaysWritten ? named : []);
    });
}
