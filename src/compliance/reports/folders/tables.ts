import { DOCUMENT_COLUMNS, type FolderDocument } from '../../status/folder-documents';
import { countOf } from '../../grouped';
import { studentCell, rowCell } from '../linked-cells';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { standingsBySchool } from '../standings-by-school';
import { share } from '../statistics';
import { standingOfDocument, type DocumentStanding, type FolderStanding, type ListedFolder } from './listed';

const DOCUMENTS = Object.keys(DOCUMENT_COLUMNS) as readonly FolderDocument[];

const DOCUMENT_CELLS: Readonly<Record<DocumentStanding, ReportCell>> = {
  there: { text: 'There', status: 'ok' },
  missing: { text: 'Missing', status: 'warning' },
  'no column': 'no column',
  'not needed': 'not needed',
};

const STATUSES: Readonly<Record<FolderStanding, ReportStatus>> = {
  'no row': { text: 'Not on the checklist', status: 'warning' },
  incomplete: { text: 'Incomplete', status: 'warning' },
  reviewed: { text: 'Reviewed', status: 'info' },
  'not all checked': { text: 'Not all checked', status: 'info' },
  complete: { text: 'Complete', status: 'ok' },
};

const STANDINGS = Object.keys(STATUSES) as readonly FolderStanding[];

/** One row a folder: who lacks most first. */
export function folderTable(folders: readonly ListedFolder[]): ReportTable {
  const rank = ({ standing }: ListedFolder) => STANDINGS.indexOf(standing);
  return {
    kind: 'table',
    name: 'folders',
    columns: [
      { heading: 'School', type: 'text', width: 20 },
      { heading: 'Student', type: 'text', width: 12 },
      { heading: 'Name', type: 'text', width: 22 },
      { heading: 'Grade', type: 'text', width: 8 },
      { heading: 'ML status', type: 'text', width: 9 },
      ...DOCUMENTS.map((document): ReportColumn => ({
        heading: DOCUMENT_COLUMNS[document],
        type: 'text',
        width: 11,
      })),
      { heading: 'Status', type: 'text', width: 16 },
    ],
    rows: [...folders]
      .sort((a, b) => rank(a) - rank(b) || b.folder.missing.length - a.folder.missing.length)
      .map(folderRow),
    totals: false,
    list: true,
    printFirst: folders.filter(({ standing }) => standing !== 'complete').length,
    notesBy: ['Student'],
  };
}

/** Each document: how many folders need it, and how many have it. */
export function documentTable(folders: readonly ListedFolder[]): ReportTable {
  const count = (heading: string, width: number): ReportColumn => ({ heading, type: 'integer', width });
  const needed = DOCUMENTS.filter((document) => folders.some(({ folder }) => folder.required.includes(document)));
  const rows = needed.map((document): { readonly missing: number; readonly row: ReportCell[] } => {
    const standings = folders.map(({ folder }) => standingOfDocument(folder, document));
    const having = (standing: DocumentStanding) => countOf(standings, (one) => one === standing);
    const [there, missing, noColumn] = [having('there'), having('missing'), having('no column')];
    const all = there + missing + noColumn;
    return {
      missing,
      row: [DOCUMENT_COLUMNS[document], all, there, missing, noColumn, share(there, there + missing)],
    };
  });
  return {
    kind: 'table',
    name: 'by_document',
    columns: [
      { heading: 'Document', type: 'text', width: 20 },
      count('Folders that need it', 12),
      count('There', 11),
      count('Missing', 11),
      count('No column', 11),
      { heading: 'Share there', type: 'percent', width: 11, from: { share: ['There'], of: ['There', 'Missing'] } },
    ],
    rows: rows.sort((a, b) => b.missing - a.missing).map(({ row }) => row),
    totals: false,
    groupSize: 'Folders that need it',
  };
}

/** How complete the folders of each school are. */
export function schoolTable(folders: readonly ListedFolder[]): ReportTable {
  return standingsBySchool(folders, ({ student }) => student.school, {
    all: 'Folders',
    standings: STANDINGS.map((standing) => [standing, STATUSES[standing].text]),
    widths: { school: 20, all: 12, standing: 11 },
    share: { heading: 'Share complete', of: 'complete', leavingOut: ['not all checked'] },
  });
}

function folderRow({ student, folder, standing, waiver }: ListedFolder): ReportCell[] {
  const [row] = folder.rows;
  return [
    student.school,
    row === undefined ? studentCell(student) : rowCell(student.id, row, 'studentId'),
    student.name,
    student.grade ?? '',
    student.status ?? '',
    ...DOCUMENTS.map((document) => DOCUMENT_CELLS[standingOfDocument(folder, document)]),
    waiver === null ? STATUSES[standing] : reviewedStatus(waiver),
  ];
}
