import { UnreadableFileError } from '../errors';
import { readRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zip-package';

const PACKAGE_LINKS = '_rels/.rels';
const SAVE_AS = 'Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.';

/** The name of the workbook part. Throws UnreadableFileError, saying what the file is instead, when it is no .xlsx or .xlsm. */
export function findWorkbookPart(zip: ZipPackage): string {
  const refuse = (what: string) => new UnreadableFileError(zip.fileName, what);
  if (zip.has('mimetype') && zip.text('mimetype').includes('opendocument')) {
    throw refuse(`is an OpenDocument file (.ods), which is not read here. ${SAVE_AS}`);
  }
  const main = readRelationships(zip, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (zip.has(main) && !zip.has(PACKAGE_LINKS)) throw zip.damaged(PACKAGE_LINKS, 'it is missing');
  if (main.toLowerCase().endsWith('.bin')) {
    throw refuse(`is a binary workbook (.xlsb), which is not read here. ${SAVE_AS}`);
  }
  if (/^(?:word|ppt)\//i.test(main) && zip.has(main)) {
    throw refuse('is a Word or PowerPoint document, not an Excel workbook.');
  }
  if (!zip.has(main)) {
    throw refuse(`is not an Excel workbook: it is a zip file without the part ${main}. Ask for the workbook itself.`);
  }
  return main;
}
