import { countsBySeverity } from '../../findings/finding-counts';
import { openFindings } from '../../findings/waivers';
import { causeNotes } from '../cause-notes';
import { defineReport } from '../define-report';
import { note } from '../note';
import { openingSentences } from '../../run/who-is-judged';
import { checkTable } from './check-table';
import { criterionTable, schoolScores, schoolTable } from './group-tables';
import { couldNotRun, sheetsRead } from './inputs';
import { mainPoints } from './main-points';
import { offer } from './offer';

/** What is wrong, how much of it, and what could not be looked at: one page for everybody. */
export const summary = defineReport({
  ...offer,
  title: 'ML compliance: summary',
  body(run, inScope) {
    const findings = openFindings(run.findings).filter(({ school }) => inScope(school));
    const waived = run.findings.filter(({ school, waiver }) => waiver !== null && inScope(school)).length;
    const count = countsBySeverity(findings);
    return {
      reading:
        `${openingSentences(run, inScope).join(' ')} ` +
        `${count.error} to fix, ${count.warning} to review, ${count.info} for information` +
        (waived === 0 ? '.' : `; ${waived} waived.`),
      blocks: [
        ...causeNotes(run, findings),
        ...mainPoints(run, findings),
        ...checkTable(run, findings),
        ...schoolScores(run, inScope),
        ...schoolTable(findings),
        ...criterionTable(run, findings),
        note('Criterion numbers are those in use to SY24-25 unless the policy maps them to the new ones.'),
        ...couldNotRun(run),
        ...sheetsRead(run),
      ],
    };
  },
});
