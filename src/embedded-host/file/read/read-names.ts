import type { HostName, HostSheet, HostWorkbook } from '../../model';
import { childOf, childrenOf, flag, numeric, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { readSheetReferences } from './read-areas';

/** Names that belong to a feature of a sheet: they are not among the model's names. */
export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';
export const FILTER_DATABASE = '_xlnm._FilterDatabase';
export const SHEET_NAMES: ReadonlySet<string> = new Set([PRINT_AREA, PRINT_TITLES, FILTER_DATABASE]);

/** Reads the defined names of the workbook part into the workbook: print areas and titles go to their sheets' page layout. */
export function readNames(workbookElement: XmlElement, workbook: HostWorkbook): void {
  childrenOf(childOf(workbookElement, 'definedNames'), 'definedName').forEach((element, place) => {
    const { name = '' } = element.attributes;
    const index = numeric(element, 'localSheetId');
    const sheet = index === undefined ? undefined : workbook.sheets[index];
    if (sheet && name === PRINT_AREA) sheet.pageLayout.printArea = printArea(element.text);
    else if (sheet && name === PRINT_TITLES) Object.assign(sheet.pageLayout, printTitles(element.text));
    else if (!SHEET_NAMES.has(name) && (index === undefined || sheet)) {
      workbook.names.push({ ...readName(element, sheet), file: place });
    }
  });
}

/** `<definedName>` → name. */
export function readName(element: XmlElement, sheet: HostSheet | undefined): HostName {
  return {
    name: element.attributes['name'] ?? '',
    formula: `=${element.text}`,
    ...(sheet ? { sheetId: sheet.id } : {}),
    comment: element.attributes['comment'] ?? '',
    visible: !flag(element, 'hidden'),
  };
}

/** `Sheet1!$A$1:$F$20` → `A1:F20`; null for what is no reference. */
export function printArea(formula: string): string | null {
  return readSheetReferences(formula)?.join(',').replaceAll('$', '') ?? null;
}

/** `Sheet1!$A:$B,Sheet1!$1:$3` → columns and rows to repeat. */
export function printTitles(formula: string): { printTitleRows: string | null; printTitleColumns: string | null } {
  const references = readSheetReferences(formula) ?? [];
  return {
    printTitleRows: references.find((reference) => /\d/.test(reference)) ?? null,
    printTitleColumns: references.find((reference) => !/\d/.test(reference)) ?? null,
  };
}
