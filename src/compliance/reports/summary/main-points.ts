import type { Finding } from '../../findings/finding';
import { grouped, schoolWithMost } from '../../grouped';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';

const MOST_NAMED = 3;

/** What a manager would say of the findings in a few sentences: what is most to fix, where, and what could not be looked at. */
export function mainPoints({ couldNotRun }: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  if (findings.length === 0) return [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const unchecked = new Set(couldNotRun.map(({ check }) => check)).size;
  const most = schoolWithMost(errors, ({ school }) => school);
  const sentences = [
    errors.length === 0 ? 'Nothing is to fix; what was found is to review or to know.' : mostToFix(errors),
    most === null
      ? ''
      : `${most.school} has the most to fix: ${most.items.length.toLocaleString('en-US')} of ${errors.length.toLocaleString('en-US')}.`,
    unchecked === 0 ? '' : `${counted(unchecked, 'check')} could not look at everything: see what is missing below.`,
  ];
  return [{ kind: 'paragraph', text: sentences.filter((sentence) => sentence !== '').join(' ') }];
}

function mostToFix(errors: readonly Finding[]): string {
  const groups = [...grouped(errors, ({ check }) => check)]
    .map(([check, group]) => ({ title: checkOf(check).title, count: group.length }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
  const named = groups.slice(0, MOST_NAMED).map(({ title, count }) => `${title} (${count.toLocaleString('en-US')})`);
  return `${groups.length > MOST_NAMED ? 'Most often to fix' : 'To fix'}: ${named.join(', ')}.`;
}
