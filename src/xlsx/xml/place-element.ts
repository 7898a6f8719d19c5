import type { XmlEdit } from './xml-edit';
import { childrenOf, type XmlElement } from './xml-tree';

/** The children of a worksheet in the order that the format demands (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** The same for the workbook (18.2.27). */
export const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

/** The same for the styles (18.8.39). */
export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/**
 * Puts `xml` in the place of all children of `parent` named `local`; empty `xml` only takes them away.
 * A new element goes where `order` wants it.
 */
export function placeElement(
  edit: XmlEdit,
  parent: XmlElement,
  order: readonly string[],
  local: string,
  xml: string,
): void {
  const [first, ...others] = childrenOf(parent, local);
  for (const other of others) edit.replace(other, '');
  if (first) edit.replace(first, xml);
  else if (xml !== '') insertElement(edit, parent, order, local, xml);
}

/** Adds `xml`, an element named `local`, behind those of its kind, where `order` wants it. */
export function insertElement(
  edit: XmlEdit,
  parent: XmlElement,
  order: readonly string[],
  local: string,
  xml: string,
): void {
  const rank = order.indexOf(local);
  const next = parent.children.find((child) => order.indexOf(child.local) > rank);
  if (next) edit.insertBefore(next, xml, rank);
  else edit.append(parent, xml, rank);
}
