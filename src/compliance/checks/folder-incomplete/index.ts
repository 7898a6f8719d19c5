import { accessWindowEnd, currentTestYear } from '../../calendar/test-years';
import type { Dataset } from '../../dataset/dataset';
import type { SourceRow, Student } from '../../dataset/records';
import { rosterDate } from '../../dataset/roster-dates';
import { cellOf } from '../../dataset/source-rows';
import { isActiveEl } from '../../esl/owed';
import type { PolicyValues } from '../../policy/policy';
import { isCellError } from '../../sheets/snapshot';
import { schoolYearStart, type Day } from '../../sheets/values/dates';
import { isFilled } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { isYoungerThanK2 } from '../grades';
import { rowLocation, studentLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { wordList } from '../word-list';

interface Folder {
  /** What is missing, as the checklist is headed. */
  readonly documents: readonly string[];
}

const messages = {
  documents: ({ documents }: Folder) => ({
    message: `The ELE folder lacks ${wordList(documents)}.`,
    fix: 'File the document and mark it in the checklist.',
  }),
  none: (_: Folder) => ({
    message: 'An ML without a row in the ELE folder checklist.',
    fix: 'Add the student to the checklist and mark what the folder holds.',
  }),
};

const DOCUMENTS = {
  hls: 'the home language survey',
  screenerReport: 'the screener report',
  notificationLetter: 'the notification letter',
  accessReport: 'the ACCESS report',
  optOutForm: 'the opt-out form',
  monitoringForm: 'the monitoring form',
} as const;

type Document = keyof typeof DOCUMENTS;

const OF_EVERY_EL: readonly Document[] = ['hls', 'screenerReport', 'notificationLetter'];

export const folderIncomplete = defineCheck({
  id: 'folder-incomplete',
  title: 'ELE folder incomplete',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('ELE folder checklist', 'folders')],
  messages,
  run({ dataset, policy, asOf }, report) {
    for (const student of dataset.students.values()) {
      const required = requiredDocuments(student, dataset, asOf, policy.values);
      if (required.length === 0) continue;
      const rows = dataset.followUpRows.of('folders', student);
      const [row] = rows;
      if (row === undefined && !isActiveEl(student)) continue;
      const missing = required.filter((document) => isMissing(rows, document));
      if (row !== undefined && missing.length === 0) continue;
      report.problem({
        message: row === undefined ? 'none' : 'documents',
        at: row === undefined ? studentLocation(student) : rowLocation(row, ...missing),
        studentId: student.id,
        school: student.school,
        data: { documents: row === undefined ? [] : missing.map((document) => DOCUMENTS[document]) } satisfies Folder,
      });
    }
  },
});

/** The documents that a folder must hold (rulings.md, Status over time); none for who is neither EL nor former EL. */
function requiredDocuments(student: Student, dataset: Dataset, asOf: Day, values: PolicyValues): Document[] {
  if (student.active && student.status === 'FEL') return ['monitoringForm'];
  if (!isActiveEl(student)) return [];
  const required = [...OF_EVERY_EL];
  if (hasBeenTested(student, dataset, asOf, values)) required.push('accessReport');
  if (student.optedOut) required.push('optOutForm');
  return required;
}

/** From the second school year on; not for who entered after the last ACCESS window, or is in K2 or younger: no test was due yet. */
function hasBeenTested(student: Student, { date1904 }: Dataset, asOf: Day, values: PolicyValues): boolean {
  if (isYoungerThanK2(student.grade) || student.grade === 'K2') return false;
  const entry = rosterDate(student, 'entryDate', date1904).day;
  if (entry === null) return student.previousLevel !== null;
  return (
    schoolYearStart(entry) < schoolYearStart(asOf) && entry <= accessWindowEnd(currentTestYear(asOf, values), values)
  );
}

/** Whether some sheet has a column of the document, and no row of the student has anything in it. */
function isMissing(rows: readonly SourceRow[], document: Document): boolean {
  const mapped = rows.filter(({ source }) => source.columns.has(document));
  return (
    mapped.length > 0 && mapped.every((row) => !isCellError(cellOf(row, document)) && !isFilled(cellOf(row, document)))
  );
}
