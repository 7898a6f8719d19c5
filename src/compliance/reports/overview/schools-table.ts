import { countsBySeverity } from '../../findings/finding-counts';
import { openFindings } from '../../findings/waivers';
import { isOwedEsl } from '../../esl/student-service';
import { grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import type { ReportCell, ReportChart, ReportColumn, ReportTable } from '../report-sheet';
import { serviceCounts } from '../school-visit/key-figures';
import { share } from '../statistics';

const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 9, total: 'sum' });

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 26, total: 'label' },
  { ...count('MLs'), figure: 'MLs' },
  {
    ...count('Owed ESL'),
    figure: 'MLs owed ESL',
    from: { sum: ['Fully served', 'No ESL', 'Short', 'No teacher', 'Not judged'] },
  },
  { ...count('Fully served'), figure: 'MLs fully served' },
  { heading: 'Share served', type: 'percent', width: 8, from: { share: ['Fully served'], of: ['Owed ESL'] } },
  count('No ESL'),
  count('Short'),
  count('No teacher'),
  count('Not judged'),
  { ...count('To fix'), figure: 'Findings to fix' },
  { ...count('To review'), figure: 'Findings to review' },
];

/**
 * Each school with MLs or with something to fix or review: owed = served + no ESL + short + no teacher + not judged. The lowest
 * share served comes first, then the most to fix. One pass over each list.
 */
export function schoolsTable(run: ComplianceRun, inScope: (school: string) => boolean): ReportTable {
  const services = grouped(
    run.services.filter(({ student }) => inScope(student.school)),
    ({ student }) => folded(student.school),
  );
  const findings = grouped(
    openFindings(run.findings).filter(({ school }) => inScope(school)),
    ({ school }) => folded(school),
  );
  const rows = [...new Set([...services.keys(), ...findings.keys()])].map((key) => {
    const own = services.get(key) ?? [];
    const { owed, full, none, short, unattended, notJudged } = serviceCounts({ run, owed: own.filter(isOwedEsl) });
    const { error, warning } = countsBySeverity(findings.get(key) ?? []);
    const name = own[0]?.student.school || findings.get(key)?.[0]?.school || '(not known)';
    return {
      order: [owed === 0 ? 2 : full / owed, -error],
      cells: [
        ...[name, own.length, owed, full, share(full, owed)],
        ...[none, short, unattended, notJudged, error, warning],
      ] satisfies ReportCell[],
    };
  });
  rows.sort((a, b) => (a.order[0] ?? 0) - (b.order[0] ?? 0) || (a.order[1] ?? 0) - (b.order[1] ?? 0));
  return {
    kind: 'table',
    name: 'schools',
    columns: COLUMNS,
    rows: rows.map(({ cells }) => cells),
    totals: true,
    notesBy: ['School'],
    groupSize: 'MLs',
  };
}

/** The same in at most so many rows: the first schools, and the others counted in one row, so that totals still add up. */
export function inRows(table: ReportTable, most: number): ReportTable {
  const { columns, rows } = table;
  if (rows.length <= most) return table;
  const shown = rows.slice(0, most - 1);
  const others = rows.slice(most - 1);
  const added = (heading: string) => {
    const at = columns.findIndex((column) => column.heading === heading);
    return others.reduce((sum, row) => sum + Number(row[at]), 0);
  };
  const rest = columns.map(({ heading, type }) =>
    type === 'integer' ? added(heading) : type === 'percent' ? share(added('Fully served'), added('Owed ESL')) : null,
  );
  return { ...table, name: 'lowest_schools', rows: [...shown, [`${others.length} other schools`, ...rest.slice(1)]] };
}

/** The share served of each of so many schools, the lowest first. Schools of fewer than 10 have none. */
export function shareChart({ name }: ReportTable, schools: number): ReportChart {
  return {
    kind: 'chart',
    type: 'bar',
    title: 'MLs fully served, by school',
    table: name,
    first: Math.min(12, schools),
    categories: 'School',
    series: ['Share served'],
  };
}
