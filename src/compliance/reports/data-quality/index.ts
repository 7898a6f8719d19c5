import type { Finding } from '../../findings/finding';
import { countsBySeverity } from '../../findings/finding-counts';
import type { ComplianceRun } from '../../run/run';
import { openFindings } from '../../findings/waivers';
import { causeNotes } from '../cause-notes';
import { defineReport } from '../define-report';
import { note, sourceNote } from '../note';
import { counted } from '../wording';
import { couldNotRun } from './could-not-run';
import { disagreements } from './disagreements';
import { isRecordFinding, recordFindings } from './record-findings';
import { valueCounts } from './value-counts';
import { offer } from './offer';

/** How good the sheets themselves are: what cannot be read, how codes were read, and where sources differ. */
export const dataQuality = defineReport({
  ...offer,
  title: 'Data quality of the sheets',
  body(run, inScope) {
    if (run.dataset.sheets.length === 0) {
      return {
        reading: 'No sheet was read.',
        blocks: [note('No sheet of the workbook has the headings of a kind that is checked.')],
      };
    }
    const findings = run.findings.filter((finding) => isRecordFinding(finding) && inScope(finding.school));
    return {
      reading: reading(run, findings),
      blocks: [
        ...causeNotes(run, findings),
        ...recordFindings(findings),
        ...couldNotRun(run, inScope),
        ...disagreements(run, findings),
        ...valueCounts(run, inScope),
        sourceNote(
          'Findings are those of the checks of records (ELE 18): ids, grades, levels, statuses, dates, Excel errors, texts that no list knows, repeated rows, and what does not fit together. The words that a code column may hold are settings of the policy.',
        ),
      ],
    };
  },
});

function reading({ dataset }: ComplianceRun, findings: readonly Finding[]): string {
  const open = openFindings(findings);
  const waived = findings.length - open.length;
  const tail = waived === 0 ? '.' : `; ${waived} waived.`;
  const sheets = counted(dataset.sheets.length, 'sheet');
  if (open.length === 0) return `No problem found in the records of ${sheets}${tail}`;
  const concerned = new Set(open.map(({ location }) => location.sheetIndex)).size;
  const { error, warning } = countsBySeverity(open);
  return `${counted(open.length, 'problem')} in the records: ${error} to fix and ${warning} to review, in ${concerned} of ${sheets}${tail}`;
}
