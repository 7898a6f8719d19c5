import { documentState, folderOf, type Folder, type FolderDocument } from '../../status/folder-documents';
import { isFormerEl } from '../../status/monitoring';
import type { SourceRow, Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';
import type { Waiver } from '../../findings/finding';
import { findingsOf } from '../reviewed';

/** How a document of a folder stands. */
export type DocumentStanding = 'there' | 'missing' | 'no column' | 'not needed';

export type FolderStanding = 'no row' | 'incomplete' | 'reviewed' | 'not all checked' | 'complete';

/** A student's folder and what is in it. */
export interface ListedFolder {
  readonly student: Student;
  readonly folder: Folder;
  readonly standing: FolderStanding;
  readonly waiver: Waiver | null;
}

/** The folders of every ML and of the former ELs on a checklist, in roster order, by the rule of folder-incomplete. */
export function listedFolders(run: ComplianceRun, inScope: (school: string) => boolean): ListedFolder[] {
  const findingOf = findingsOf(run, 'folder-incomplete');
  const found: ListedFolder[] = [];
  for (const student of run.dataset.students.values()) {
    if (!inScope(student.school)) continue;
    const folder = folderOf(student, run.dataset, run.asOf, run.policy.values);
    if (folder === null) continue;
    const at: SourceRow | undefined = folder.rows[0] ?? student.rows[0];
    const waiver = findingOf(at)?.waiver ?? null;
    found.push({ student, folder, waiver, standing: waiver === null ? standingOf(folder) : 'reviewed' });
  }
  return found;
}

/** How one document of a folder stands; without a row of the student everything needed is missing. */
export function standingOfDocument({ rows, required }: Folder, document: FolderDocument): DocumentStanding {
  if (!required.includes(document)) return 'not needed';
  return rows.length === 0 ? 'missing' : documentState(rows, document);
}

/** Former ELs whom no checklist lists: they are not judged. */
export function formerElsWithoutRow(run: ComplianceRun, inScope: (school: string) => boolean): number {
  let count = 0;
  for (const student of run.dataset.students.values()) {
    if (!isFormerEl(student) || !inScope(student.school)) continue;
    if (run.dataset.followUpRows.of('folders', student).length === 0) count++;
  }
  return count;
}

function standingOf({ rows, missing, unmapped }: Folder): FolderStanding {
  if (rows.length === 0) return 'no row';
  if (missing.length > 0) return 'incomplete';
  return unmapped.length > 0 ? 'not all checked' : 'complete';
}
