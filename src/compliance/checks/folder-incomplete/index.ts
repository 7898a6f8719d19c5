import { defineCheck, need } from '../define-check';
import { isActiveEl } from '../../esl/owed';
import {
  DOCUMENT_COLUMNS,
  documentState,
  FOLDER_DOCUMENTS,
  folderOf,
  isAccessReportUnknown,
} from '../../status/folder-documents';
import { rowLocation, studentLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { wordList } from '../../sheets/values/word-list';

interface Lack {
  /** What is missing, as the checklist is headed. */
  readonly documents: readonly string[];
}

const messages = {
  documents: ({ documents }: Lack) => ({
    message: `The ELE folder lacks ${wordList(documents)}.`,
    fix: 'File the document and mark it in the checklist.',
  }),
  none: (_: Lack) => ({
    message: 'An ML without a row in the ELE folder checklist.',
    fix: 'Add the student to the checklist and mark what the folder holds.',
  }),
};

export const folderIncomplete = defineCheck({
  id: 'folder-incomplete',
  title: 'ELE folder incomplete',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('ELE folder checklist', 'folders')],
  messages,
  flood: {
    says: ({ column, sheet }) => `folders lack the same document: is column ${column} of ${sheet} filled?`,
    eachCell: true,
  },
  run({ dataset, policy, asOf }, report) {
    const withoutColumn = new Set<string>();
    const notJudged = new NotJudged();
    const asksForReport = policy.values.folderDocuments.includes(DOCUMENT_COLUMNS.accessReport);
    const asksForForm = policy.values.folderDocuments.includes(DOCUMENT_COLUMNS.optOutForm);
    for (const student of dataset.students.values()) {
      const folder = folderOf(student, dataset, asOf, policy.values);
      if (folder === null) continue;
      const { missing, unmapped } = folder;
      const [row] = folder.rows;
      for (const document of unmapped) {
        withoutColumn.add(`no ${DOCUMENT_COLUMNS[document]} column on sheet ${row?.source.sheet.name ?? ''}`);
      }
      const lacksForm = asksForForm && documentState(folder.rows, 'optOutForm') === 'missing';
      if (lacksForm && student.isOptOutUnknown && isActiveEl(student)) notJudged.add('no readable opt-out', student);
      const lacksReport = asksForReport && documentState(folder.rows, 'accessReport') === 'missing';
      if (lacksReport && isAccessReportUnknown(student, dataset)) notJudged.add('no readable entry date', student);
      if (row !== undefined && missing.length === 0) continue;
      if (row === undefined && notJudged.isOutOfReach(student, dataset.sheetsOf('folders'))) continue;
      report.problem({
        message: row === undefined ? 'none' : 'documents',
        at: row === undefined ? studentLocation(student) : rowLocation(row, ...missing),
        studentId: student.id,
        school: student.school,
        data: {
          documents: row === undefined ? [] : missing.map((document) => FOLDER_DOCUMENTS[document]),
        } satisfies Lack,
      });
    }
    withoutColumn.forEach(report.couldNotJudge);
    notJudged.report(report);
  },
});
