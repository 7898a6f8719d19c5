import type { ReportScope } from '../../compliance/reports/scope';
import type { ComplianceRun } from '../../compliance/run/run';
import { documentModels } from '../../documents/models';
import { DOCUMENTS } from '../../documents/offers';
import { writeDocument } from '../../documents/write-document';
import type { NamedFile } from './protocol';

/** A document as a file, or why there is nothing to write. */
export type DocumentMade = { readonly file: NamedFile } | { readonly missing: string };

/**
 * @param id of one of the documents that are offered
 * @param underDefaults makes the same run under the rules that the program comes with
 */
export async function documentMade(
  run: ComplianceRun,
  id: string,
  scope: ReportScope,
  underDefaults: () => ComplianceRun,
): Promise<DocumentMade> {
  const document = DOCUMENTS.find((each) => each.id === id);
  if (document === undefined) throw new Error(`No document is called ${id}.`);
  const models = documentModels(run, document, scope, underDefaults);
  if ('missing' in models) return models;
  const bytes = new Uint8Array(await writeDocument(document, models.sheets));
  return { file: { name: `${document.name}.${document.format}`, bytes } };
}
