import { CHECKS } from '../checks';
import type { Check } from '../checks/define-check';
import { speaksOn } from '../checks/define-check';
import { notRunChecks } from '../changes/record-run';
import type { Severity } from '../findings/finding';
import type { ReportBlock, ReportCell, ReportTable } from '../reports/report-sheet';
import { SEVERITY_WORDS } from '../reports/wording';
import { missingNeeds } from '../run/missing-needs';
import { criterionOf } from '../run/criteria';
import type { ComplianceRun } from '../run/run';
import { CHECK_READMES } from './check-readmes';
import { plain } from './plain';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The rules that a run checked, in their order, and those that it could not, or that are out of season. */
export function rulesOf(run: ComplianceRun): { readonly active: readonly Check[]; readonly idle: readonly Check[] } {
  const notRun = new Set(notRunChecks(run));
  const isActive = (check: Check) => speaksOn(check, run.asOf, run.policy.values) && !notRun.has(check.id);
  return { active: CHECKS.filter(isActive), idle: CHECKS.filter((check) => !isActive(check)) };
}

/** Each active rule in plain words, with what asks for it and what to do, those that are to be fixed first. */
export function ruleTables(active: readonly Check[], run: ComplianceRun): ReportBlock[] {
  return SEVERITIES.flatMap((severity): ReportBlock[] => {
    const rules = active.filter((check) => check.severity === severity);
    if (rules.length === 0) return [];
    return [
      { kind: 'heading', text: `Rules: ${SEVERITY_WORDS[severity].toLowerCase()}` },
      ruleTable(severity, rules, run),
    ];
  });
}

function ruleTable(severity: Severity, rules: readonly Check[], { policy }: ComplianceRun): ReportTable {
  return {
    kind: 'table',
    name: `rules_${severity}`,
    columns: [
      { heading: 'Rule', type: 'text', width: 28 },
      { heading: 'What it finds', type: 'text', width: 60 },
      { heading: 'Source', type: 'text', width: 60 },
      { heading: 'Asked for by', type: 'text', width: 20 },
      { heading: 'What to do', type: 'text', width: 60 },
    ],
    rows: rules.map(({ id, title }): ReportCell[] => [
      title,
      sectionOf(id, 'What it finds'),
      sectionOf(id, 'Why'),
      criterionOf(id, policy),
      sectionOf(id, 'How to fix'),
    ]),
    totals: false,
  };
}

/** The rules of which this run can say nothing, and why. */
export function idleTable(idle: readonly Check[], { dataset }: ComplianceRun): ReportBlock[] {
  if (idle.length === 0) return [];
  return [
    { kind: 'heading', text: 'Rules that were not checked' },
    {
      kind: 'table',
      name: 'idle',
      columns: [
        { heading: 'Rule', type: 'text', width: 30 },
        { heading: 'Why not', type: 'text', width: 70 },
      ],
      rows: idle.map(({ title, needs }): ReportCell[] => [title, missingNeeds(needs, dataset.has) ?? 'out of season']),
      totals: false,
    },
  ];
}

/** A section of a rule's README as plain text; rules that it names stand by their titles. */
function sectionOf(id: string, heading: string): string {
  const readme = CHECK_READMES.get(id) ?? '';
  const section = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(readme)?.[1] ?? '';
  return plain(section.replace(/`([a-z0-9-]+)`/g, (code, name: string) => TITLES.get(name) ?? code));
}

const TITLES: ReadonlyMap<string, string> = new Map(CHECKS.map(({ id, title }) => [id, `"${title}"`]));
