import { causesOf } from '../../causes';
import type { Finding } from '../../checks/finding';
import type { ComplianceRun } from '../../run';
import { openFindings } from '../../waivers';
import { defineReport } from '../define-report';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { disagreements } from './disagreements';
import { isRecordFinding, notChecked, recordFindings } from './record-findings';
import { valueCounts } from './value-counts';

/** How good the sheets themselves are: what cannot be read, how codes were read, and where sources differ. */
export const dataQuality = defineReport({
  id: 'data-quality',
  tabName: 'ML Data Quality',
  title: 'Data quality of the sheets',
  body(run, inScope) {
    if (run.dataset.sheets.length === 0) {
      return {
        reading: 'No sheet was read.',
        blocks: [{ kind: 'note', text: 'No sheet of the workbook has the headings of a kind that is checked.' }],
      };
    }
    const findings = run.findings.filter((finding) => isRecordFinding(finding) && inScope(finding.school));
    return {
      reading: reading(run, findings),
      blocks: [
        ...causes(run, findings),
        ...recordFindings(findings),
        ...notChecked(run),
        ...disagreements(run, findings),
        ...valueCounts(run, inScope),
        {
          kind: 'note',
          text: 'Findings are those of the checks of records (ELE 18): ids, grades, levels, statuses, dates, Excel errors, texts that no list knows, repeated rows, and what does not fit together. The words that a code column may hold are settings of the policy.',
        },
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
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return `${counted(open.length, 'problem')} in the records: ${count('error')} to fix and ${count('warning')} to review, in ${concerned} of ${sheets}${tail}`;
}

/** What a whole column has in common is told before its findings. */
function causes(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  return causesOf(run)
    .filter(({ check, sheet }) => findings.some((one) => one.check === check && one.location.sheet === sheet))
    .map(({ text }) => ({ kind: 'note', text: `Look at this first: ${text}` }));
}
