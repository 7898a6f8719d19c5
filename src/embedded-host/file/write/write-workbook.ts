import type { HostSheet } from '../../model';
import { sheetRecord } from '../file-records';
import { firstBy } from '../../../xlsx/first-by';
import { editedElement } from '../../../xlsx/xml/edited-element';
import { placeElement, WORKBOOK_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import {
  childOf,
  childrenOf,
  flag,
  numeric,
  prefixedAttribute,
  sourceOf,
  type XmlDocument,
  type XmlElement,
} from '../../../xlsx/xml/xml-tree';
import type { SaveContext } from './save-context';
import { legacyPasswordHash } from './password-hash';
import { writeNames } from './write-names';

const FILE_VISIBILITY: Readonly<Record<HostSheet['visibility'], string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Writes the workbook part: the list of sheets, the names, the active sheet, protection and how to calculate. `newSheets` has the relationship ids of new sheets. */
export function writeWorkbook(context: SaveContext, newSheets: ReadonlyMap<HostSheet, string>): void {
  const { workbook, workbookPart } = context;
  const document = context.edit.xml(workbookPart);
  const edit = new XmlEdit(document);
  const elements = childrenOf(childOf(document.root, 'sheets'), 'sheet');
  const loaded = firstBy(workbook.sheets, (sheet) => sheetRecord(sheet)?.relationshipId);
  const inFile = elements.map((element) => loaded.get(prefixedAttribute(element, 'id')));
  writeSheetList(edit, document, elements, context, newSheets);
  writeNames(edit, document, workbook, inFile);
  writeActiveSheet(edit, document, context);
  if (workbook.changed.has('protection')) writeProtection(edit, document, context);
  writeCalculation(edit, document, context);
  if (!edit.isEmpty) context.edit.write(workbookPart, edit.result());
}

function writeSheetList(
  edit: XmlEdit,
  document: XmlDocument,
  elements: readonly XmlElement[],
  { workbook }: SaveContext,
  newSheets: ReadonlyMap<HostSheet, string>,
): void {
  let lastId = Math.max(0, ...elements.map((element) => numeric(element, 'sheetId') ?? 0));
  const byLink = firstBy(elements, (element) => prefixedAttribute(element, 'id'));
  const list = workbook.sheets.map((sheet) => {
    const state = FILE_VISIBILITY[sheet.visibility];
    const id = newSheets.get(sheet);
    if (id !== undefined) {
      lastId += 1;
      return `<sheet${attributesXml({ name: sheet.name, sheetId: lastId, state })}${edit.relationshipAttribute(id)}/>`;
    }
    const element = byLink.get(sheetRecord(sheet)?.relationshipId);
    return element ? sheetXml(document, element, sheet.name, state) : '';
  });
  const known = elements.map((element) => sourceOf(document, element));
  if (list.join('') === known.join('')) return;
  placeElement(edit, document.root, WORKBOOK_ORDER, 'sheets', `<sheets>${list.join('')}</sheets>`);
}

function sheetXml(document: XmlDocument, element: XmlElement, name: string, state: string | undefined): string {
  const { attributes } = element;
  // Some programs write words of their own for a visible sheet.
  const known = Object.values(FILE_VISIBILITY).find((word) => word !== undefined && word === attributes['state']);
  const changes = { ...(attributes['name'] === name ? {} : { name }), ...(known === state ? {} : { state }) };
  return editedElement(document, element, changes);
}

/** The active sheet is known by its place, which other sheets may have changed. */
function writeActiveSheet(edit: XmlEdit, document: XmlDocument, { workbook }: SaveContext): void {
  const view = childOf(childOf(document.root, 'bookViews'), 'workbookView');
  const active = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
  );
  if (view && (numeric(view, 'activeTab') ?? 0) !== active) {
    edit.setAttributes(view, { activeTab: active, firstSheet: undefined });
  } else if (!view && active !== 0) {
    const xml = `<bookViews><workbookView activeTab="${active}"/></bookViews>`;
    placeElement(edit, document.root, WORKBOOK_ORDER, 'bookViews', xml);
  }
}

function writeProtection(edit: XmlEdit, document: XmlDocument, { workbook }: SaveContext): void {
  const { protectedStructure } = workbook;
  const known = childOf(document.root, 'workbookProtection');
  if (flag(known, 'lockStructure') && protectedStructure && protectedStructure.password === undefined) return;
  const password = protectedStructure?.password;
  const attributes = attributesXml({
    workbookPassword: password === undefined || password === '' ? undefined : legacyPasswordHash(password),
    lockStructure: 1,
  });
  const xml = protectedStructure ? `<workbookProtection${attributes}/>` : '';
  placeElement(edit, document.root, WORKBOOK_ORDER, 'workbookProtection', xml);
}

const CALCULATION_MODES = { Automatic: 'auto', AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

function writeCalculation(edit: XmlEdit, document: XmlDocument, { workbook, recalculate }: SaveContext): void {
  const known = childOf(document.root, 'calcPr');
  const mode = CALCULATION_MODES[workbook.calculationMode];
  const changes = {
    ...((known?.attributes['calcMode'] ?? 'auto') === mode ? {} : { calcMode: mode }),
    ...(recalculate && !flag(known, 'fullCalcOnLoad') ? { fullCalcOnLoad: 1 } : {}),
  };
  if (Object.keys(changes).length === 0) return;
  if (known) edit.setAttributes(known, changes);
  else placeElement(edit, document.root, WORKBOOK_ORDER, 'calcPr', `<calcPr${attributesXml(changes)}/>`);
}
