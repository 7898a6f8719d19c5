import { criterionOf } from '../../run/criteria';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { kindOf } from '../../sheets/kinds';
import { note } from '../note';
import type { ReportBlock, ReportCell } from '../report-sheet';
import { SEVERITY_WORDS } from '../wording';

/** Which checks could not look at everything, and what is missing for them. */
export function couldNotRun(run: ComplianceRun): ReportBlock[] {
  if (run.couldNotRun.length === 0) return [note('Every check could run.')];
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
        { heading: 'What is missing', type: 'text', width: 56, wrap: true },
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

/** Every sheet of the workbook: how it was read, or why not. */
export function sheetsRead(run: ComplianceRun): ReportBlock[] {
  const rows: ReportCell[][] = [
    ...run.sheets.map(({ name, ...reading }): ReportCell[] =>
      reading.recognised === null
        ? [name, 'not read', null, null, reading.reason]
        : [
            { text: name, link: { sheet: name, address: 'A1' } },
            kindOf(reading.recognised.kind).title,
            reading.recognised.headingRow,
            reading.recognised.dataRows.length,
            '',
          ],
    ),
    ...run.unread.map(({ name, reason }): ReportCell[] => [name, 'could not be read', null, null, reason]),
  ];
  return [
    { kind: 'heading', text: 'Sheets' },
    {
      kind: 'table',
      name: 'sheets',
      columns: [
        { heading: 'Sheet', type: 'text', width: 42 },
        { heading: 'Read as', type: 'text', width: 24 },
        { heading: 'Heading row', type: 'integer', width: 14 },
        { heading: 'Rows', type: 'integer', width: 12 },
        { heading: 'Remark', type: 'text', width: 56, wrap: true },
      ],
      rows,
      totals: false,
      notesBy: ['Sheet'],
    },
  ];
}
