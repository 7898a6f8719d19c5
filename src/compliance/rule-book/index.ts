import { countOf } from '../grouped';
import { defineReport, type Report } from '../reports/define-report';
import { settingRows } from '../reports/notes/settings';
import type { ReportBlock } from '../reports/report-sheet';
import { counted, SEVERITY_WORDS } from '../reports/wording';
import type { ComplianceRun } from '../run/run';
import { difference } from './difference';
import { idleTable, rulesOf, ruleTables } from './rules';

/**
 * The rule book: the rules that a run checked, in plain words with their sources, and the numbers of its policy. It is no tab.
 * @param before a run on the same workbook and day under another policy; then it begins with what changed between the two, and
 * which students and classes that concerns. Null where there is nothing to compare with
 */
export function ruleBook(before: ComplianceRun | null): Report {
  return defineReport({
    id: 'rule-book',
    tabName: 'Rule book',
    title: 'Rule book: what is checked, and by which rule',
    about: 'The active rules in plain words, with their sources and numbers.',
    body(run, inScope) {
      const { active, idle } = rulesOf(run);
      const counts = (['error', 'warning', 'info'] as const).map(
        (severity) =>
          `${countOf(active, (check) => check.severity === severity)} ${SEVERITY_WORDS[severity].toLowerCase()}`,
      );
      return {
        reading: `${counted(active.length, 'rule')} checked: ${counts.join(', ')}${idle.length === 0 ? '' : `; ${idle.length} not checked here`}.`,
        blocks: [
          ...(before === null ? [] : difference(before, run, inScope)),
          ...ruleTables(active, run),
          ...idleTable(idle, run),
          { kind: 'heading', text: 'The numbers of the rules' },
          settingTable(run),
        ],
      };
    },
  });
}

function settingTable(run: ComplianceRun): ReportBlock {
  return {
    kind: 'table',
    name: 'settings',
    columns: [
      { heading: 'Setting', type: 'text', width: 34 },
      { heading: 'In use', type: 'text', width: 16 },
      { heading: 'Source', type: 'text', width: 50 },
      { heading: 'How sure', type: 'text', width: 14 },
    ],
    rows: settingRows(run).map(({ label, value, source, sure }) => [label, value, source, sure]),
    totals: false,
  };
}
