import { criterionOf } from '../compliance/run/criteria';
import { countsByCheck, SEVERITIES } from '../compliance/findings/finding-counts';
import { checkOf } from '../compliance/run/render-finding';
import { openingSentences } from '../compliance/run/who-is-judged';
import { counted, SEVERITY_WORDS } from '../compliance/reports/wording';
import type { ComplianceRun } from '../compliance/run/run';
import { openFindings } from '../compliance/findings/waivers';
import { kindOf } from '../compliance/sheets/kinds';
import { isoDate } from '../compliance/sheets/values/dates';
import type { Severity } from '../compliance/findings/finding';
import { plainName } from './plain-text';

/** A run as text for a terminal: what was read, the two headline figures, findings by check, what could not be checked. No student is named. */
export function printedRun(run: ComplianceRun): string {
  return [
    `${plainName(run.workbook)} · as of ${isoDate(run.asOf)} · school year ${run.schoolYear} · policy ${policyText(run)}`,
    '',
    ...sheetLines(run),
    '',
    ...openingSentences(run),
    ...SEVERITIES.flatMap((severity) => severityLines(run, severity)),
    ...couldNotRunLines(run),
  ].join('\n');
}

function policyText({ policy }: ComplianceRun): string {
  return policy.changed.length === 0 ? policy.id : `${policy.id}, changed: ${policy.changed.join(', ')}`;
}

function sheetLines(run: ComplianceRun): string[] {
  return [
    ...run.sheets.map((reading) =>
      reading.recognised === null
        ? `  ${plainName(reading.name)}: not read (${reading.reason})`
        : `  ${plainName(reading.name)}: ${kindOf(reading.recognised.kind).title}, ${counted(reading.recognised.dataRows.length, 'row')}, headings in row ${reading.recognised.headingRow}`,
    ),
    ...run.unread.map(({ name, reason }) => `  ${plainName(name)}: could not be read (${reason})`),
  ];
}

function severityLines(run: ComplianceRun, severity: Severity): string[] {
  const findings = openFindings(run.findings).filter((finding) => finding.severity === severity);
  if (findings.length === 0) return [];
  const lines = Object.entries(countsByCheck(findings)).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    '',
    `${SEVERITY_WORDS[severity]}: ${findings.length}`,
    ...lines.map(([check, count]) => {
      const { title } = checkOf(check);
      return `${String(count).padStart(6)}  ${title} (${check}, ${criterionOf(check, run.policy)})`;
    }),
  ];
}

/** What is missing, with the checks that wait for it, the most waited for first. */
function couldNotRunLines(run: ComplianceRun): string[] {
  const byMissing = new Map<string, string[]>();
  for (const { check, missing } of run.couldNotRun) {
    byMissing.set(missing, [...(byMissing.get(missing) ?? []), checkOf(check).title]);
  }
  if (byMissing.size === 0) return [];
  const lines = [...byMissing].sort(([, a], [, b]) => b.length - a.length);
  return ['', 'Could not be checked:', ...lines.map(([missing, titles]) => `  ${missing}: ${titles.join('; ')}`)];
}
