import type { CheckId } from '../checks';
import type { Finding, Waiver } from '../findings/finding';
import type { SourceRow } from '../dataset/records';
import type { ComplianceRun } from '../run/run';
import { monthDayYear } from '../sheets/values/dates';
import type { ReportStatus } from './report-sheet';

type Findings = Pick<ComplianceRun, 'findings'>;

/** A check's finding that points to a row, waived or not; null where there is none. */
export function findingsOf({ findings }: Findings, check: CheckId): (row: SourceRow | undefined) => Finding | null {
  const byRow = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.check === check) byRow.set(rowKey(finding.location.sheetIndex, finding.location.row), finding);
  }
  return (row) => (row === undefined ? null : (byRow.get(rowKey(row.source.index, row.row)) ?? null));
}

/** The decision to accept a check's finding about a row; null where nobody took it. */
export function waiversOf(run: Findings, check: CheckId): (row: SourceRow | undefined) => Waiver | null {
  const findingOf = findingsOf(run, check);
  return (row) => findingOf(row)?.waiver ?? null;
}

/** How a row stands whose finding was accepted: it is shown, and not counted as a gap. */
export function reviewedStatus({ date, reason }: Waiver): ReportStatus {
  return { text: `Reviewed ${monthDayYear(date)}: ${reason}`, status: 'info' };
}

function rowKey(sheetIndex: number, row: number): string {
  return `${sheetIndex}:${row}`;
}
