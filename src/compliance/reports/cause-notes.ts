import { causesOf } from '../run/causes';
import type { Finding } from '../findings/finding';
import type { ComplianceRun } from '../run/run';
import { note } from './note';
import type { ReportBlock } from './report-sheet';

/** One cause of a flood is told before its findings; in a school's report, those that make findings there. */
export function causeNotes(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  const found = new Set(findings.map(({ check, location }) => causeKey(check, location.sheet)));
  return causesOf(run)
    .filter(({ check, sheet }) => found.has(causeKey(check, sheet)))
    .map(({ text }) => note(`Look at this first: ${text}`));
}

function causeKey(check: string, sheet: string): string {
  return `${check}\n${sheet}`;
}
