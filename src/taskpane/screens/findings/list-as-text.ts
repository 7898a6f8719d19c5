import { SEVERITY_WORDS } from '../../../compliance/reports/wording';
import type { CheckView } from '../../worker/view';
import type { FindingGroup } from './groups';

const HEADINGS = ['Check', 'Severity', 'About', 'What is wrong', 'What to do', 'Sheet', 'Cell', 'Waived'];

/** The list as tab-separated text, which pastes as a table. Begins no cell with a sign that Excel would take for a formula. */
export function listAsText(groups: readonly FindingGroup[], checks: Readonly<Record<string, CheckView>>): string {
  const lines = groups.flatMap(({ check, findings }) =>
    findings.map(({ finding, about, words }) => [
      checks[check]?.title ?? check,
      SEVERITY_WORDS[finding.severity],
      about,
      words.message,
      words.fix,
      finding.location.sheet,
      finding.location.cells[0] ?? `row ${finding.location.row}`,
      finding.waiver?.reason ?? '',
    ]),
  );
  return [HEADINGS, ...lines].map((cells) => cells.map(plain).join('\t')).join('\n');
}

function plain(text: string): string {
  const oneLine = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine;
}
