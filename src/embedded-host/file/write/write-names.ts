import {
  formatSheetArea,
  parseArea,
  quoteSheetName,
  splitReferences,
  type HostName,
  type HostSheet,
  type HostWorkbook,
} from '../../model';
import { firstBy } from '../../../xlsx/first-by';
import {
  FILTER_DATABASE,
  PRINT_AREA,
  PRINT_TITLES,
  printArea,
  printTitles,
  readName,
  SHEET_NAMES,
} from '../read/read-names';
import { editedElement } from '../../../xlsx/xml/edited-element';
import { placeElement, WORKBOOK_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml, escapeText } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, numeric, sourceOf, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';

/**
 * Writes the defined names, among them print areas, print titles and the areas of filters.
 * `fileSheets` are the sheets in the order of the file; a deleted one is undefined, and its names go with it.
 */
export function writeNames(
  edit: XmlEdit,
  document: XmlDocument,
  workbook: HostWorkbook,
  fileSheets: readonly (HostSheet | undefined)[],
): void {
  const known = childOf(document.root, 'definedNames');
  const elements = childrenOf(known, 'definedName');
  const written = new Set<string>();
  const hostNames = firstBy(workbook.names, ({ file }) => file);
  const places = new Map(workbook.sheets.map((sheet, place) => [sheet, place]));
  const kept = elements.flatMap((element, place) => {
    const index = numeric(element, 'localSheetId');
    const sheet = index === undefined ? undefined : fileSheets[index];
    if (index !== undefined && index < fileSheets.length && !sheet) return [];
    const { name = '' } = element.attributes;
    if (sheet) written.add(`${name} ${sheet.id}`);
    const formula = sheet && SHEET_NAMES.has(name) ? sheetFormula(name, sheet, element) : undefined;
    const hostName = hostNames.get(place);
    // A name that the loader could not give to a sheet is not in the model and stays as it is.
    const inModel = !SHEET_NAMES.has(name) && (index === undefined || sheet !== undefined);
    if (formula === null || (inModel && !hostName)) return [];
    return [nameXml(document, element, hostName, formula, sheet ? places.get(sheet) : index)];
  });
  const added = [
    ...workbook.names.filter((each) => each.file === undefined).map((each) => newName(each, workbook)),
    ...workbook.sheets.flatMap((sheet) => newSheetNames(sheet, workbook, written)),
  ];
  const content = [...kept, ...added].join('');
  if (content === elements.map((element) => sourceOf(document, element)).join('')) return;
  const xml = content === '' ? '' : `<definedNames>${content}</definedNames>`;
  placeElement(edit, document.root, WORKBOOK_ORDER, 'definedNames', xml);
}

/** What the name of a sheet's feature must say now; null: the feature is gone. */
function sheetFormula(name: string, sheet: HostSheet, element: XmlElement): string | null {
  const { pageLayout, autoFilter, journal } = sheet;
  const renamed = journal.parts.has('name');
  if (name === PRINT_AREA) {
    const same = !renamed && pageLayout.printArea === printArea(element.text);
    return same ? element.text : printAreaFormula(sheet);
  }
  if (name === PRINT_TITLES) {
    const known = printTitles(element.text);
    const sameRows = pageLayout.printTitleRows === known.printTitleRows;
    const same = !renamed && sameRows && pageLayout.printTitleColumns === known.printTitleColumns;
    return same ? element.text : printTitlesFormula(sheet);
  }
  if (!renamed && !journal.parts.has('autoFilter')) return element.text;
  return autoFilter && formatSheetArea(sheet.name, autoFilter.area, true);
}

function printAreaFormula({ name, pageLayout: { printArea: areas } }: HostSheet): string | null {
  return areas === null
    ? null
    : splitReferences(areas)
        .map((area) => formatSheetArea(name, parseArea(area), true))
        .join(',');
}

function printTitlesFormula({ name, pageLayout: { printTitleColumns, printTitleRows } }: HostSheet): string | null {
  const references = [printTitleColumns, printTitleRows].filter((reference) => reference !== null);
  if (references.length === 0) return null;
  // Whole rows and columns are absolute here, however they were given.
  const absolute = (reference: string) => reference.replaceAll('$', '').replace(/[A-Za-z]+|\d+/g, '$$$&');
  return references.map((reference) => `${quoteSheetName(name)}!${absolute(reference)}`).join(',');
}

function nameXml(
  document: XmlDocument,
  element: XmlElement,
  hostName: HostName | undefined,
  formula: string | undefined,
  localSheetId: number | undefined,
): string {
  const before = readName(element, undefined);
  const now = hostName ?? before;
  const changes = {
    ...(localSheetId === numeric(element, 'localSheetId') ? {} : { localSheetId }),
    ...(now.name === before.name ? {} : { name: now.name }),
    ...(now.comment === before.comment ? {} : { comment: now.comment || undefined }),
    ...(now.visible === before.visible ? {} : { hidden: now.visible ? undefined : 1 }),
  };
  const text = hostName ? hostName.formula.replace(/^=/, '') : formula;
  const isSameText = text === undefined || text === element.text;
  return editedElement(document, element, changes, isSameText ? undefined : escapeText(text));
}

function newName(name: HostName, workbook: HostWorkbook): string {
  const index = workbook.sheets.findIndex((sheet) => sheet.id === name.sheetId);
  const attributes = attributesXml({
    name: name.name,
    comment: name.comment || undefined,
    localSheetId: index < 0 ? undefined : index,
    hidden: name.visible ? undefined : 1,
  });
  return `<definedName${attributes}>${escapeText(name.formula.replace(/^=/, ''))}</definedName>`;
}

function newSheetNames(sheet: HostSheet, workbook: HostWorkbook, written: ReadonlySet<string>): string[] {
  const filter = sheet.autoFilter && formatSheetArea(sheet.name, sheet.autoFilter.area, true);
  const filterIsNew = sheet.file === undefined || sheet.journal.parts.has('autoFilter');
  const wanted: [string, string | null][] = [
    [FILTER_DATABASE, filterIsNew ? filter : null],
    [PRINT_AREA, printAreaFormula(sheet)],
    [PRINT_TITLES, printTitlesFormula(sheet)],
  ];
  return wanted.flatMap(([name, formula]) => {
    if (formula === null || written.has(`${name} ${sheet.id}`)) return [];
    const localSheetId = workbook.sheets.indexOf(sheet);
    const attributes = attributesXml({ name, localSheetId, hidden: name === FILTER_DATABASE ? 1 : undefined });
    return [`<definedName${attributes}>${escapeText(formula)}</definedName>`];
  });
}
