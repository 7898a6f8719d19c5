import { causesOf } from '../../causes';
import { criterionOf } from '../../criteria';
import type { Finding, Severity } from '../../checks/finding';
import { checkOf } from '../../render-finding';
import type { ComplianceRun } from '../../run';
import { openFindings } from '../../waivers';
import { kindOf } from '../../sheets/kinds';
import { defineReport } from '../define-report';
import type { ReportBlock, ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { scoreOf } from '../score';
import { counted, percent, SEVERITY_ORDER, SEVERITY_WORDS, severityCell } from '../wording';

/** More bars than this cannot be told apart. */
const MOST_CHARTED = 15;

/** What is wrong, how much of it, and what could not be looked at: one page for everybody. */
export const summary = defineReport({
  id: 'summary',
  tabName: 'ML Summary',
  title: 'ML compliance: summary',
  body(run, inScope) {
    const findings = openFindings(run.findings).filter(({ school }) => inScope(school));
    const waived = run.findings.filter(({ school, waiver }) => waiver !== null && inScope(school)).length;
    const { withoutError, all } = scoreOf(run, inScope);
    const count = severityCounts(findings);
    const share = all === 0 ? '' : ` (${percent(withoutError, all)})`;
    return {
      reading:
        `${withoutError.toLocaleString('en-US')} of ${counted(all, 'ML')}${share} ${all === 1 ? 'has' : 'have'} no error. ` +
        `${count.error} to fix, ${count.warning} to review, ${count.info} for information` +
        (waived === 0 ? '.' : `; ${waived} waived.`),
      blocks: [
        ...causes(run, findings),
        ...byCheck(run, findings),
        ...counts('school', 'By school', 'School', findings, ({ school }) => school || '(not known)'),
        ...counts('criterion', 'By ELE criterion', 'Criterion', findings, ({ check }) =>
          criterionOf(check, run.policy),
        ),
        {
          kind: 'note',
          text: 'Criterion numbers are those in use to SY24-25 unless the policy maps them to the new ones.',
        },
        ...couldNotRun(run),
        ...sheetsRead(run),
      ],
    };
  },
});

/** One cause of a flood is told before its findings; in a school's report, those that make findings there. */
function causes(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  return causesOf(run)
    .filter(({ check, sheet }) => findings.some((one) => one.check === check && one.location.sheet === sheet))
    .map(({ text }) => ({ kind: 'note', text: `Look at this first: ${text}` }));
}

function byCheck(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  if (findings.length === 0) {
    return [{ kind: 'note', text: 'No finding. Look below at what could not be checked before you rely on it.' }];
  }
  const groups = grouped(findings, ({ check, severity }) => `${check}\n${severity}`);
  const rows = [...groups.values()]
    .map((group): { severity: Severity; title: string; row: ReportCell[] } => {
      const { check, severity } = group[0] as Finding;
      const { title } = checkOf(check);
      return {
        severity,
        title,
        row: [title, severityCell(severity), criterionOf(check, run.policy), group.length, check],
      };
    })
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        Number(b.row[3]) - Number(a.row[3]) ||
        (a.title < b.title ? -1 : 1),
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
    rows: rows.map(({ row }) => row),
    totals: true,
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

function counts(
  name: string,
  title: string,
  heading: string,
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): ReportBlock[] {
  if (findings.length === 0) return [];
  const rows = [...grouped(findings, keyOf)].map(([key, group]) => {
    const { error, warning, info } = severityCounts(group);
    return [key, error, warning, info];
  });
  rows.sort(
    (a, b) => Number(b[1]) - Number(a[1]) || Number(b[2]) - Number(a[2]) || (String(a[0]) < String(b[0]) ? -1 : 1),
  );
  const number = (severity: string): ReportColumn => ({ heading: severity, type: 'integer', width: 14, total: 'sum' });
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      name,
      columns: [
        { heading, type: 'text', width: 42, total: 'label' },
        number(SEVERITY_WORDS.error),
        number(SEVERITY_WORDS.warning),
        number(SEVERITY_WORDS.info),
      ],
      rows,
      totals: true,
    },
  ];
}

function couldNotRun(run: ComplianceRun): ReportBlock[] {
  if (run.couldNotRun.length === 0) return [{ kind: 'note', text: 'Every check could run.' }];
  return [
    { kind: 'heading', text: 'What could not be checked' },
    {
      kind: 'table',
      name: 'could_not_run',
      columns: [
        { heading: 'Check', type: 'text', width: 42 },
        { heading: 'Would be', type: 'text', width: 16 },
        { heading: 'Criterion', type: 'text', width: 14 },
        { heading: 'Per', type: 'text', width: 16 },
        { heading: 'What is missing', type: 'text', width: 56, wrap: true },
      ],
      rows: run.couldNotRun.map(({ check, missing }) => {
        const { title, severity, per } = checkOf(check);
        return [title, SEVERITY_WORDS[severity], criterionOf(check, run.policy), per, missing];
      }),
      totals: false,
    },
  ];
}

function sheetsRead(run: ComplianceRun): ReportBlock[] {
  const rows: ReportCell[][] = [
    ...run.sheets.map(({ name, ...reading }): ReportCell[] =>
      reading.recognised === null
        ? [name, 'not read', null, null, reading.reason]
        : [
            { text: name, link: { sheet: name, address: 'A1' } },
            kindOf(reading.recognised.kind).title,
            reading.recognised.headingRow,
            reading.recognised.dataRows.length,
            '',
          ],
    ),
    ...run.unread.map(({ name, reason }): ReportCell[] => [name, 'could not be read', null, null, reason]),
  ];
  return [
    { kind: 'heading', text: 'Sheets' },
    {
      kind: 'table',
      name: 'sheets',
      columns: [
        { heading: 'Sheet', type: 'text', width: 42 },
        { heading: 'Read as', type: 'text', width: 24 },
        { heading: 'Heading row', type: 'integer', width: 14 },
        { heading: 'Rows', type: 'integer', width: 12 },
        { heading: 'Remark', type: 'text', width: 56, wrap: true },
      ],
      rows,
      totals: false,
    },
  ];
}

function severityCounts(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
