import { CHECKS } from '../../checks';
import type { Finding } from '../../findings/finding';
import { missingNeeds } from '../../run/missing-needs';
import { checkOf, renderFinding } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { note } from '../note';
import type { ReportBlock, ReportCell } from '../report-sheet';
import { SEVERITY_ORDER, severityCell } from '../wording';

/** The criterion of records; the ELE folder has a report of its own. */
const RECORDS = 'ELE 18';
const RECORD_CHECKS: ReadonlySet<string> = new Set(
  CHECKS.filter(({ id, criterion }) => criterion === RECORDS && id !== 'folder-incomplete').map(({ id }) => id),
);

/** Whether a finding is about the records themselves: ids, cells, values and sources. */
export function isRecordFinding({ check }: Finding): boolean {
  return RECORD_CHECKS.has(check);
}

/** The checks of records that this workbook lacks a sheet or column for, in one line. */
export function notChecked({ dataset }: ComplianceRun): ReportBlock[] {
  const lacking = CHECKS.filter(({ id }) => RECORD_CHECKS.has(id)).flatMap(({ title, needs }) => {
    const missing = missingNeeds(needs, dataset.has);
    return missing === null ? [] : [`${title} (${missing})`];
  });
  return lacking.length === 0 ? [] : [note(`Could not be checked: ${lacking.join('; ')}.`)];
}

interface Group {
  readonly first: Finding;
  open: number;
  waived: number;
}

/** The findings about records by check and sheet, what is to fix first, then the most. */
export function recordFindings(findings: readonly Finding[]): ReportBlock[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = `${finding.check}\n${finding.severity}\n${finding.location.sheetIndex}`;
    const group = groups.get(key) ?? { first: finding, open: 0, waived: 0 };
    groups.set(key, group);
    if (finding.waiver === null) group.open++;
    else group.waived++;
  }
  if (groups.size === 0) return [];
  const sorted = [...groups.values()].sort(
    (a, b) => SEVERITY_ORDER[a.first.severity] - SEVERITY_ORDER[b.first.severity] || b.open - a.open,
  );
  return [
    { kind: 'heading', text: 'Findings by check and sheet' },
    {
      kind: 'table',
      name: 'findings',
      columns: [
        { heading: 'Sheet', type: 'text', width: 18, total: 'label' },
        { heading: 'What was found', type: 'text', width: 30 },
        { heading: 'Status', type: 'text', width: 22 },
        { heading: 'Findings', type: 'integer', width: 11, total: 'sum' },
        { heading: 'What to do', type: 'text', width: 40 },
        { heading: 'First cell', type: 'text', width: 14 },
        { heading: 'Waived', type: 'integer', width: 14, total: 'sum' },
      ],
      rows: sorted.map(rowOf),
      totals: true,
    },
  ];
}

function rowOf({ first, open, waived }: Group): ReportCell[] {
  const { sheet, cells } = first.location;
  const address = cells[0] ?? 'A1';
  return [
    sheet,
    checkOf(first.check).title,
    severityCell(first.severity),
    open,
    renderFinding(first).fix,
    { text: address, link: { sheet, address } },
    waived,
  ];
}
