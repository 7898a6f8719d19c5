import { criterionOf } from '../../run/criteria';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { couldNotRunIn } from '../could-not-run-in';
import type { ReportBlock } from '../report-sheet';
import { SEVERITY_WORDS } from '../wording';

/** Which checks could not look at everything, and what is missing for them. */
export function couldNotRun(run: ComplianceRun, inScope: (school: string) => boolean): ReportBlock[] {
  const missingFor = couldNotRunIn(run, inScope);
  if (missingFor.length === 0) return [];
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
        { heading: 'What is missing', type: 'text', width: 56 },
      ],
      rows: missingFor.map(({ check, missing }) => {
        const { title, severity, per } = checkOf(check);
        return [title, SEVERITY_WORDS[severity], criterionOf(check, run.policy), per, missing];
      }),
      totals: false,
      notesBy: ['Check', 'What is missing'],
    },
  ];
}
