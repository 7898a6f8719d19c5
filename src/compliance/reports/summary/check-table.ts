import type { Finding } from '../../findings/finding';
import { criterionOf } from '../../run/criteria';
import { grouped } from '../../grouped';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { note } from '../note';
import type { ReportBlock, ReportCell, ReportTable } from '../report-sheet';
import { SEVERITY_ORDER, severityCell } from '../wording';

/** More bars than this cannot be told apart. */
const MOST_CHARTED = 15;

/** Findings by check, what is to fix first, with a chart. */
export function checkTable(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  if (findings.length === 0) {
    return [note('No finding. Look below at what could not be checked before you rely on it.')];
  }
  const rows = [...grouped(findings, ({ check, severity }) => `${check}\n${severity}`).values()]
    .map((group) => {
      const { check, severity } = group[0] as Finding;
      return { check, severity, title: checkOf(check).title, count: group.length };
    })
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || b.count - a.count || (a.title < b.title ? -1 : 1),
    );
  const table: ReportTable = {
    kind: 'table',
    name: 'checks',
    columns: [
      { heading: 'What was found', type: 'text', width: 42, total: 'label' },
      { heading: 'Status', type: 'text', width: 16 },
      { heading: 'Criterion', type: 'text', width: 14 },
      { heading: 'Count', type: 'integer', width: 10, total: 'sum' },
      { heading: 'Check', type: 'text', width: 34 },
    ],
    rows: rows.map(({ check, severity, title, count }): ReportCell[] => [
      title,
      severityCell(severity),
      criterionOf(check, run.policy),
      count,
      check,
    ]),
    totals: true,
    notesBy: ['Check', 'Status'],
  };
  return [
    { kind: 'heading', text: 'By check' },
    table,
    {
      kind: 'chart',
      type: 'bar',
      title:
        rows.length > MOST_CHARTED ? `Findings by check: the first ${MOST_CHARTED} of the table` : 'Findings by check',
      table: 'checks',
      first: MOST_CHARTED,
      categories: 'What was found',
      series: ['Count'],
      categoryAxis: 'Check',
      valueAxis: 'Findings',
      altText: 'Bar chart of the number of findings of each check, the gaps to fix first.',
    },
  ];
}
