import { criterionOf } from '../../run/criteria';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import type { ReportBlock } from '../report-sheet';
import { SEVERITY_WORDS } from '../wording';

/** Which checks could not look at everything, and what is missing for them. */
export function couldNotRun(run: ComplianceRun): ReportBlock[] {
  if (run.couldNotRun.length === 0) return [];
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
      rows: run.couldNotRun.map(({ check, missing }) => {
        const { title, severity, per } = checkOf(check);
        return [title, SEVERITY_WORDS[severity], criterionOf(check, run.policy), per, missing];
      }),
      totals: false,
      notesBy: ['Check', 'What is missing'],
    },
  ];
}
