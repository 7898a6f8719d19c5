import type { Finding } from '../../findings/finding';
import { criterionOf } from '../../run/criteria';
import { countsBySeverity } from '../../findings/finding-counts';
import { bySchool, countOf, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import type { ReportBlock, ReportColumn } from '../report-sheet';
import { servedFigure, studentsWithErrors } from '../../run/score';
import { shareOfMany } from '../statistics';
import { SEVERITY_WORDS } from '../wording';

/** A group's name and the findings in it. */
interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 14, total: 'sum' });

/** The two figures of each school, the most MLs with an error first; nothing where there is one school, whose figures are the reading. */
export function schoolScores(run: ComplianceRun, inScope: (school: string) => boolean): ReportBlock[] {
  const services = run.services.filter(({ student }) => inScope(student.school));
  const schools = bySchool(services, ({ student }) => student.school);
  if (schools.length < 2) return [];
  const concerned = studentsWithErrors(run);
  const rows = schools
    .map(({ school, items }) => ({
      school,
      served: servedFigure(run, items),
      all: items.length,
      withError: countOf(items, ({ student }) => concerned.has(student)),
    }))
    .sort((a, b) => b.withError - a.withError);
  return [
    { kind: 'heading', text: 'MLs fully served and without an error, by school' },
    {
      kind: 'table',
      name: 'scores',
      columns: [
        { heading: 'School', type: 'text', width: 42, total: 'label' },
        count('MLs owed ESL'),
        count('Fully served'),
        count('Not judged'),
        count('MLs'),
        count('Without an error'),
        { heading: 'Share', type: 'percent', width: 10 },
      ],
      rows: rows.map(({ school, served, all, withError }) => [
        ...[school, served.of, served.full, served.notJudged],
        ...[all, all - withError, shareOfMany(all - withError, all)],
      ]),
      totals: true,
      notesBy: ['School'],
      groupSize: 'MLs',
    },
  ];
}

/** Findings by school, the most to fix first. */
export function schoolTable(findings: readonly Finding[]): ReportBlock[] {
  const groups = bySchool(findings, ({ school }) => school).map(({ school, items }) => ({
    name: school,
    findings: items,
  }));
  return counts('school', 'By school', 'School', groups);
}

/** Findings by criterion of the state's review, the most to fix first. */
export function criterionTable({ policy }: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  const groups = [...grouped(findings, ({ check }) => criterionOf(check, policy))]
    .map(([name, items]) => ({ name, findings: items }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return counts('criterion', 'By ELE criterion', 'Criterion', groups);
}

/** One row a group; groups in which as much is to fix and to review stay in the order in which they come. */
function counts(name: string, title: string, heading: string, groups: readonly FindingGroup[]): ReportBlock[] {
  if (groups.length === 0) return [];
  const rows = groups
    .map((group) => ({ name: group.name, ...countsBySeverity(group.findings) }))
    .sort((a, b) => b.error - a.error || b.warning - a.warning);
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      name,
      columns: [
        { heading, type: 'text', width: 42, total: 'label' },
        count(SEVERITY_WORDS.error),
        count(SEVERITY_WORDS.warning),
        count(SEVERITY_WORDS.info),
      ],
      rows: rows.map((row) => [row.name, row.error, row.warning, row.info]),
      totals: true,
      notesBy: [heading],
    },
  ];
}
