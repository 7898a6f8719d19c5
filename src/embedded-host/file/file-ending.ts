import type { PackageEdit } from '../../xlsx/package/package-edit';
import { CONTENT_TYPES_PART } from '../../xlsx/package/types';
import type { ZipPackage } from '../../xlsx/package/zip-package';
import { childrenOf, type XmlDocument } from '../../xlsx/xml/xml-tree';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const MACRO_MAIN = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** How the name of a copy must end, by the name of the file: Excel opens no workbook with macros under `.xlsx`, and none without under `.xlsm`. */
export function copyEnding(fileName: string): '.xlsx' | '.xlsm' {
  return /\.xl[ast]m$/i.test(fileName) ? '.xlsm' : '.xlsx';
}

/** Whether a package says of itself that it holds macros. */
export function holdsMacros(zip: ZipPackage, workbookPart: string): boolean {
  return /macroEnabled/i.test(contentType(zip.xml(CONTENT_TYPES_PART), workbookPart) ?? '');
}

/** Makes the package a workbook of the kind that its copy's name says: a template becomes a workbook. */
export function typeAsNamed(edit: PackageEdit, workbookPart: string, fileName: string): void {
  const wanted = copyEnding(fileName) === '.xlsm' ? MACRO_MAIN : MAIN;
  if (contentType(edit.xml(CONTENT_TYPES_PART), workbookPart) !== wanted) edit.setContentType(workbookPart, wanted);
}

/** The content type of a part: its own, else that of its ending. */
function contentType({ root }: XmlDocument, part: string): string | undefined {
  const own = childrenOf(root, 'Override').find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  const ending = part.replace(/^.*\./, '').toLowerCase();
  const rule = childrenOf(root, 'Default').find(({ attributes }) => attributes['Extension']?.toLowerCase() === ending);
  return (own ?? rule)?.attributes['ContentType'];
}
