import { countsBySeverity } from '../../findings/finding-counts';
import { openFindings } from '../../findings/waivers';
import { headlineOf } from '../../run/score';
import { openingSentences } from '../../run/who-is-judged';
import { causeNotes } from '../cause-notes';
import { defineReport } from '../define-report';
import { headlineFigures, inReading } from '../stated-figures';
import { contents } from './contents';
import { fixFirst } from './fix-first';
import { notJudged } from './not-judged';
import { offer } from './offer';
import { schoolsTable, shareChart } from './schools-table';

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
    return {
      reading: openingSentences(run, inScope).join(' '),
      orientation: 'portrait',
      figures: inReading(headlineFigures(headlineOf(run, inScope))),
      blocks: [
        ...causeNotes(run, findings),
        { kind: 'paragraph', text: `${counts}${waived === 0 ? '' : `; ${inFigures(waived)} waived`}.` },
        ...(schools.rows.length === 0 ? [] : [{ kind: 'heading', text: 'By school' } as const, schools]),
        ...fixFirst(run, findings, inScope, schools.rows.length < 2 ? [] : [shareChart(schools)]),
        ...notJudged(run, inScope),
        ...contents(others),
      ],
    };
  },
});

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
