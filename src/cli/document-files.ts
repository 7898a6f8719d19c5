import type { ReportScope } from '../compliance/reports/scope';
import { makePolicy } from '../compliance/policy/policy';
import { run as runChecks } from '../compliance/run/run';
import { UNCHANGED } from '../documents/mark';
import { documentModels } from '../documents/models';
import type { DocumentOffer } from '../documents/offers';
import { writeDocument } from '../documents/write-document';
import { failureLine } from './failure-line';
import type { Planned } from './plans';
import { schoolParts } from './school-parts';
import { writeUnasked, type OwnFiles } from './write-unasked';

/** Which documents are asked for, where they go, and of whom they speak. */
export interface AskedDocuments {
  /** The checked copy, which the documents stand beside. */
  readonly copy: string;
  readonly documents: readonly DocumentOffer[];
  readonly scope: ReportScope;
  /** Whether each school has documents of its own, with ` - SCHOOL` in their names. */
  readonly bySchool: boolean;
}

/** What came of the documents: the files, what a person should know, and what failed. */
export interface WrittenDocuments {
  readonly files: readonly string[];
  readonly remarks: readonly string[];
  readonly failures: readonly string[];
}

/** What a person has written in is hers, though this program began it. */
const UNTOUCHED: OwnFiles = {
  marks: [UNCHANGED],
  others: 'a file that a person saved, or that this program did not write',
};

/** `june.school-visit.docx` beside `june.checked.xlsx`. */
export function documentFile(copy: string, { id, format }: DocumentOffer, ending = ''): string {
  return `${copy.replace(/(?:\.checked)?\.xls[xm]$/i, '')}${ending}.${id}.${format}`;
}

/**
 * Writes documents. A document in which a person has written is left, as is any other file of that name; one that cannot be made or
 * written costs no other.
 */
export async function writeDocuments(
  { run, workbook, repeat }: Pick<Planned, 'run' | 'workbook' | 'repeat'>,
  { copy, documents, scope, bySchool }: AskedDocuments,
): Promise<WrittenDocuments> {
  if (documents.length === 0) return { files: [], remarks: [], failures: [] };
  const { parts, remarks: left } = bySchool ? schoolParts(run, scope) : { parts: [{ scope, ending: '' }], remarks: [] };
  const underDefaults = () => runChecks(workbook, { ...repeat, policy: makePolicy(), asOf: run.asOf });
  const files: string[] = [];
  const remarks = [...left];
  const failures: string[] = [];
  for (const part of parts) {
    for (const document of documents) {
      const file = documentFile(copy, document, part.ending);
      try {
        const models = documentModels(run, document, part.scope, underDefaults);
        if ('missing' in models) {
          remarks.push(`No ${document.name}${ofSchool(part.ending)}: ${models.missing}.${hint(document, bySchool)}`);
          continue;
        }
        await writeUnasked(file, await writeDocument(document, models.sheets), UNTOUCHED);
        files.push(file);
      } catch (error) {
        failures.push(`No ${document.name}${ofSchool(part.ending)}. ${failureLine(error)}`);
      }
    }
  }
  return { files, remarks, failures };
}

function ofSchool(ending: string): string {
  return ending === '' ? '' : ` of ${ending.replace(/^ - /, '')}`;
}

/** How to get a document that is made for one school at a time. */
function hint({ id }: DocumentOffer, bySchool: boolean): string {
  return id === 'school-visit' && !bySchool ? ' Add --school NAME, or --by school.' : '';
}
