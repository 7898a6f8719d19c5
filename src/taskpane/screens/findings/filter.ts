import type { Severity } from '../../../compliance/findings/finding';
import { folded } from '../../../compliance/sheets/values/text';
import type { CheckView, FindingView } from '../../worker/view';

/** Which findings are shown. An empty set or text lets all pass. */
export interface FindingsFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly check: string;
  readonly school: string;
  readonly sheet: string;
  /** Words in any order; see `searchText`. */
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

/** What `searchText` holds, for people. */
export const SEARCHED = 'student, class, teacher, school, check or cell';

/** The findings that pass; either the open ones or the waived ones. A text passes where each of its words is part of what a finding says. */
export function filterFindings(
  findings: readonly FindingView[],
  checks: Readonly<Record<string, CheckView>>,
  filter: FindingsFilter,
): FindingView[] {
  const { severities, check, school, sheet, isWaived } = filter;
  const words = wordsOf(filter.text);
  return findings.filter((view) => {
    const { finding } = view;
    return (
      (finding.waiver !== null) === isWaived &&
      (severities.size === 0 || severities.has(finding.severity)) &&
      (check === '' || finding.check === check) &&
      (school === '' || folded(finding.school) === folded(school)) &&
      (sheet === '' || finding.location.sheet === sheet) &&
      (words.length === 0 || holdsAll(searchText(view, checks), words))
    );
  });
}

/** `Álvarez, Daniela` and `daniela alvarez` are the same words. */
function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

const searchTexts = new WeakMap<FindingView, string>();

/** Everything by which a person may look for a finding, folded: made once for each, however often somebody types. */
function searchText(view: FindingView, checks: Readonly<Record<string, CheckView>>): string {
  const known = searchTexts.get(view);
  if (known !== undefined) return known;
  const { finding, studentName, about, words } = view;
  const { studentId, section, teacher, school, check, location } = finding;
  const cells = location.cells.map((cell) => `${location.sheet}!${cell}`);
  const texts = [
    studentId,
    studentName,
    about,
    section,
    teacher,
    school,
    checks[check]?.title,
    ...cells,
    words.message,
  ];
  const text = texts.map((part) => folded(part ?? '')).join(' ');
  searchTexts.set(view, text);
  return text;
}

/** Whether anything but the choice between open and waived narrows the list. */
export function isNarrowed({ severities, check, school, sheet, text }: FindingsFilter): boolean {
  return severities.size > 0 || check !== '' || school !== '' || sheet !== '' || text.trim() !== '';
}
