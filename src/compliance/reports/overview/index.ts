import { countsBySeverity } from '../../findings/finding-counts';
import { openFindings } from '../../findings/waivers';
import { headlineOf } from '../../run/score';
import { openingSentences } from '../../run/who-is-judged';
import { causeNotes } from '../cause-notes';
import { defineReport } from '../define-report';
import type { ReportBlock, ReportTable } from '../report-sheet';
import { headlineFigures, inReading } from '../stated-figures';
import { contents } from './contents';
import { fixFirst } from './fix-first';
import { notJudged } from './not-judged';
import { offer } from './offer';
import { inRows, schoolsTable, shareChart } from './schools-table';

/** How many rows of schools and of what is missing stand on the page: as many as fit on it. */
const LENGTHS = [
  { schools: Infinity, missing: 6 },
  ...[Infinity, 20, 15, 12, 10, 9, 8, 7, 6, 5].map((schools) => ({ schools, missing: 3 })),
  { schools: 4, missing: 2 },
];

/** How things stand, what to do first, and where to read on: one page that a director can hand on. */
export const overview = defineReport({
  ...offer,
  title: 'ML compliance: overview',
  isAlwaysWritten: true,
  body(run, inScope, others) {
    const findings = openFindings(run.findings).filter(({ school }) => inScope(school));
    const waived = run.findings.filter(({ school, waiver }) => waiver !== null && inScope(school)).length;
    const { error, warning, info } = countsBySeverity(findings);
    const counts = `${inFigures(error)} to fix, ${inFigures(warning)} to review, ${inFigures(info)} for information`;
    const schools = schoolsTable(run, inScope);
    const causes = causeNotes(run, findings);
    const first = fixFirst(run, findings, inScope);
    const readOn = contents(others);
    const blocks = (most: (typeof LENGTHS)[number]) => [
      ...causes,
      { kind: 'paragraph', text: `${counts}${waived === 0 ? '' : `; ${inFigures(waived)} waived`}.` } as const,
      ...bySchool(schools, most.schools),
      ...first(chartOf(schools, most.schools)),
      ...notJudged(run, inScope, most.missing),
      ...readOn,
      // Each school can be told from the others by what stands in both tables: not where small groups are hidden.
      ...(run.policy.values['reports.smallGroup'] < 2 ? everySchool(schools, most.schools) : []),
    ];
    const [all, ...less] = LENGTHS.map(blocks);
    return {
      reading: openingSentences(run, inScope).join(' '),
      orientation: 'portrait',
      figures: inReading(headlineFigures(headlineOf(run, inScope))),
      blocks: all ?? [],
      shorter: less,
    };
  },
});

/** The schools of at most so many rows: where they are not all, those with the lowest share. */
function bySchool(schools: ReportTable, most: number): ReportBlock[] {
  if (schools.rows.length === 0) return [];
  const text = schools.rows.length > most ? 'By school, the lowest share served first' : 'By school';
  return [{ kind: 'heading', text }, inRows(schools, most)];
}

function chartOf(schools: ReportTable, most: number): ReportBlock[] {
  const { rows } = schools;
  if (rows.length < 2) return [];
  return [shareChart(inRows(schools, most), rows.length > most ? most - 1 : rows.length)];
}

/** Every school for who looks at the screen, where the page counts some together. */
function everySchool(schools: ReportTable, most: number): ReportBlock[] {
  if (schools.rows.length <= most) return [];
  return [
    { kind: 'heading', text: 'Every school' },
    { ...schools, notPrinted: true },
  ];
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
