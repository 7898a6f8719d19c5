import type { Severity } from '../../../compliance/findings/finding';
import { folded } from '../../../compliance/sheets/values/text';
import type { FindingView } from '../../worker/view';

/** Which findings are shown. An empty set or text lets all pass. */
export interface FindingsFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly check: string;
  readonly school: string;
  readonly sheet: string;
  /** Part of a student id or name. */
  readonly text: string;
  readonly isWaived: boolean;
}

export const NO_FILTER: FindingsFilter = {
  severities: new Set(),
  check: '',
  school: '',
  sheet: '',
  text: '',
  isWaived: false,
};

/** The findings that pass; either the open ones or the waived ones. */
export function filterFindings(findings: readonly FindingView[], filter: FindingsFilter): FindingView[] {
  const { severities, check, school, sheet, isWaived } = filter;
  const text = folded(filter.text.trim());
  return findings.filter(
    ({ finding, studentName }) =>
      (finding.waiver !== null) === isWaived &&
      (severities.size === 0 || severities.has(finding.severity)) &&
      (check === '' || finding.check === check) &&
      (school === '' || folded(finding.school) === folded(school)) &&
      (sheet === '' || finding.location.sheet === sheet) &&
      (text === '' || folded(finding.studentId ?? '').includes(text) || folded(studentName).includes(text)),
  );
}

/** Whether anything but the choice between open and waived narrows the list. */
export function isNarrowed({ severities, check, school, sheet, text }: FindingsFilter): boolean {
  return severities.size > 0 || check !== '' || school !== '' || sheet !== '' || text.trim() !== '';
}
