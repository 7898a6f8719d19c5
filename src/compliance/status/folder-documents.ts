import { accessWindowEnd, currentTestYear } from '../calendar/test-years';
import type { Dataset } from '../dataset/dataset';
import type { SourceRow, Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster/roster-dates';
import { cellOf } from '../dataset/source-rows';
import { isActiveEl } from '../esl/owed';
import type { PolicyValues } from '../policy/policy';
import type { FieldOf } from '../sheets/kinds';
import { isCellError } from '../sheets/snapshot';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import { isFilled } from '../sheets/values/yes-no';
import { isYoungerThanK2 } from './grades';
import { isFormerEl } from './monitoring';

/** The documents of an ELE folder, as a sentence names them. */
export const FOLDER_DOCUMENTS = {
  hls: 'the home language survey',
  screenerReport: 'the screener report',
  notificationLetter: 'the notification letter',
  accessReport: 'the ACCESS report',
  optOutForm: 'the opt-out form',
  monitoringForm: 'the monitoring form',
} as const satisfies Partial<Record<FieldOf<'folders'>, string>>;

/** The same as columns of a checklist. */
export const DOCUMENT_COLUMNS: Readonly<Record<FolderDocument, string>> = {
  hls: 'HLS',
  screenerReport: 'Screener report',
  notificationLetter: 'Notification letter',
  accessReport: 'ACCESS report',
  optOutForm: 'Opt-out form',
  monitoringForm: 'Monitoring form',
};

export type FolderDocument = keyof typeof FOLDER_DOCUMENTS;

/** How a needed document stands: no sheet with a row of the student may have a column of it. */
type DocumentState = 'there' | 'missing' | 'no column';

/** The folder of a student who needs one. */
export interface Folder {
  /** The student's rows of the checklists; none where the student is on no checklist. */
  readonly rows: readonly SourceRow<'folders'>[];
  /** What the folder must hold. */
  readonly required: readonly FolderDocument[];
  /** Of these, what the checklist does not mark. */
  readonly missing: readonly FolderDocument[];
  /** Of these, what the student's checklist has no column for: not judged. */
  readonly unmapped: readonly FolderDocument[];
}

const OF_EVERY_EL: readonly FolderDocument[] = ['hls', 'screenerReport', 'notificationLetter'];
const OF_FORMER_EL: readonly FolderDocument[] = ['monitoringForm'];
const NO_DOCUMENTS: readonly FolderDocument[] = [];

/**
 * What a student's ELE folder must hold and lacks (docs/spec/rulings.md, Status over time). Null for who needs no folder: neither EL nor
 * former EL, and former ELs without a row, who are not judged.
 */
export function folderOf(student: Student, dataset: Dataset, asOf: Day, values: PolicyValues): Folder | null {
  const required = requiredDocuments(student, dataset, asOf, values);
  if (required.length === 0) return null;
  const rows = dataset.followUpRows.of('folders', student);
  if (rows.length === 0 && !isActiveEl(student)) return null;
  const missing: FolderDocument[] = [];
  const unmapped: FolderDocument[] = [];
  for (const document of required) {
    const state = documentState(rows, document);
    if (state === 'missing') missing.push(document);
    if (state === 'no column' && rows.length > 0) unmapped.push(document);
  }
  return { rows, required, missing, unmapped };
}

/** Whether nothing says if an ACCESS report is due: no readable entry date and no level of last year. */
export function isAccessReportUnknown(student: Student, { dates }: Dataset): boolean {
  if (!isActiveEl(student) || isYoungerThanK2(student.grade) || student.grade === 'K2') return false;
  return rosterDate(student, 'entryDate', dates).day === null && student.previousLevel === null;
}

/** Missing where some sheet has a column of the document, and no row of the student has anything in it. */
export function documentState(rows: readonly SourceRow<'folders'>[], document: FolderDocument): DocumentState {
  let state: DocumentState = 'no column';
  for (const row of rows) {
    if (!row.source.columns.has(document)) continue;
    const value = cellOf(row, document);
    if (isCellError(value) || isFilled(value)) return 'there';
    state = 'missing';
  }
  return state;
}

/** Those of the documents that the policy asks for; none for who is neither EL nor former EL. */
function requiredDocuments(student: Student, dataset: Dataset, asOf: Day, values: PolicyValues): FolderDocument[] {
  const asked = values.folderDocuments;
  return documentsFor(student, dataset, asOf, values).filter((document) => asked.includes(DOCUMENT_COLUMNS[document]));
}

function documentsFor(student: Student, dataset: Dataset, asOf: Day, values: PolicyValues): readonly FolderDocument[] {
  if (isFormerEl(student)) return OF_FORMER_EL;
  if (!isActiveEl(student)) return NO_DOCUMENTS;
  const required = [...OF_EVERY_EL];
  if (hasBeenTested(student, dataset, asOf, values)) required.push('accessReport');
  if (student.optedOut) required.push('optOutForm');
  return required;
}

/** From the second school year on; not for who entered after the last ACCESS window, or is in K2 or younger: no test was due yet. */
function hasBeenTested(student: Student, { dates }: Dataset, asOf: Day, values: PolicyValues): boolean {
  if (isYoungerThanK2(student.grade) || student.grade === 'K2') return false;
  const entry = rosterDate(student, 'entryDate', dates).day;
  if (entry === null) return student.previousLevel !== null;
  return (
    schoolYearStart(entry) < schoolYearStart(asOf) && entry <= accessWindowEnd(currentTestYear(asOf, values), values)
  );
}
