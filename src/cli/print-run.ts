import { criterionOf } from '../compliance/run/criteria';
import { countsByCheck, SEVERITIES } from '../compliance/findings/finding-counts';
import { checkOf } from '../compliance/run/render-finding';
import { openingSentences } from '../compliance/run/who-is-judged';
import { SEVERITY_WORDS } from '../compliance/reports/wording';
import { mayBeMissing } from '../compliance/run/may-be-missing';
import type { ComplianceRun } from '../compliance/run/run';
import { openFindings } from '../compliance/findings/waivers';
import { firstNamed } from '../compliance/sheets/values/word-list';
import { isoDate } from '../compliance/sheets/values/dates';
import type { Severity } from '../compliance/findings/finding';
import { plainName } from './plain-text';
import { questionLines } from './print-questions';
import { sheetLines } from './print-sheets';

/** A run as text for a terminal: what was read, the two headline figures, findings by check, what could not be checked, what is asked. No student is named. */
export function printedRun(run: ComplianceRun): string {
  return [
    `${plainName(run.workbook)} · as of ${isoDate(run.asOf)} · school year ${run.schoolYear} · policy ${policyText(run)}`,
    '',
    ...sheetLines(run),
    '',
    ...openingSentences(run),
    ...SEVERITIES.flatMap((severity) => severityLines(run, severity)),
    ...couldNotRunLines(run),
    ...questionLines(run),
  ].join('\n');
}

/** What is asked of a workbook in which nothing was recognised; null where nothing is. Why not is told apart. */
export function printedQuestions(run: ComplianceRun): string | null {
  const questions = questionLines(run);
  return questions.length === 0 ? null : [plainName(run.workbook), '', ...sheetLines(run), ...questions].join('\n');
}

function policyText({ policy }: ComplianceRun): string {
  return policy.changed.length === 0 ? policy.id : `${policy.id}, changed: ${policy.changed.join(', ')}`;
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
  const mayBe = mayBeMissing(run.sheets);
  const byMissing = new Map<string, { readonly titles: string[]; readonly mayBe: Set<string> }>();
  for (const { check, missing } of run.couldNotRun) {
    const told = byMissing.get(missing) ?? { titles: [], mayBe: new Set() };
    byMissing.set(missing, told);
    told.titles.push(checkOf(check).title);
    for (const text of mayBe(check)) told.mayBe.add(plainName(text));
  }
  if (byMissing.size === 0) return [];
  const lines = [...byMissing].sort(([, a], [, b]) => b.titles.length - a.titles.length);
  return [
    '',
    'Could not be checked:',
    ...lines.flatMap(([missing, told]) => [
      `  ${missing}: ${told.titles.join('; ')}`,
      ...(told.mayBe.size === 0 ? [] : [`      It may be ${firstNamed([...told.mayBe])}; see the questions below.`]),
    ]),
  ];
}
