import { isOwedEsl } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import { openFindings } from '../../findings/waivers';
import { countsBySeverity } from '../../findings/finding-counts';
import { countOf, grouped } from '../../grouped';
import type { ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { studentsWithErrors } from '../../run/score';
import { shareOfMany } from '../statistics';
import { serviceCounts } from './key-figures';

const count = (heading: string, width = 11): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 28, wrap: true, total: 'label' },
  count('Active students'),
  count('MLs'),
  count('MLs without an error', 12),
  { heading: 'Share', type: 'percent', width: 10 },
  count('MLs owed ESL'),
  count('Fully served'),
  count('No teacher'),
  count('No ESL'),
  count('Short'),
  count('Not judged'),
  count('To fix'),
  count('To review'),
];

/** The key figures of every school, a row each, the most to fix first. One pass over each list. */
export function schoolsTable(run: ComplianceRun): ReportTable {
  const students = grouped(run.dataset.students.values(), ({ school }) => folded(school));
  const services = grouped(run.services, ({ student }) => folded(student.school));
  const findings = grouped(openFindings(run.findings), ({ school }) => folded(school));
  const concerned = studentsWithErrors(run);
  const rows: { readonly errors: number; readonly cells: ReportCell[] }[] = [];
  for (const [key, all] of students) {
    const active = countOf(all, (student) => student.active);
    if (active === 0) continue;
    const ofSchool = services.get(key) ?? [];
    const withoutError = countOf(ofSchool, ({ student }) => !concerned.has(student));
    const counts = serviceCounts({ run, owed: ofSchool.filter(isOwedEsl) });
    const { error, warning } = countsBySeverity(findings.get(key) ?? []);
    const name = all[0]?.school || '(not known)';
    rows.push({
      errors: error,
      cells: [
        name,
        active,
        ofSchool.length,
        withoutError,
        shareOfMany(withoutError, ofSchool.length),
        counts.owed,
        counts.full,
        counts.unattended,
        counts.none,
        counts.short,
        counts.notJudged,
        error,
        warning,
      ],
    });
  }
  rows.sort((a, b) => b.errors - a.errors);
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
