import { formatArea, type CellArea, type HostFilter, type HostSheet, type SheetProtection } from '../../model';
import type { ColorPalette } from '../read/color-palette';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, flag, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import { legacyPasswordHash } from './password-hash';

const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/**
 * Writes `sheetPr`: the colour of the sheet's tab, unless the file says it already (as a theme colour, perhaps), and whether the sheet is fitted to
 * pages, which the format keeps here and not with the rest of the page layout.
 */
export function writeSheetProperties(edit: XmlEdit, frame: XmlDocument, sheet: HostSheet, palette: ColorPalette): void {
  const known = childOf(frame.root, 'sheetPr');
  const knownColor = palette.read(childOf(known, 'tabColor'))?.rgb ?? '';
  const color = sheet.tabColor === '' ? '' : `<tabColor rgb="FF${sheet.tabColor.replace('#', '')}"/>`;
  const setUp = childOf(known, 'pageSetUpPr');
  const fits = sheet.pageLayout.zoom.scale === undefined;
  const fit = fits ? '<pageSetUpPr fitToPage="1"/>' : '';
  if (!known) {
    if (color + fit !== '')
      placeElement(edit, frame.root, WORKSHEET_ORDER, 'sheetPr', `<sheetPr>${color}${fit}</sheetPr>`);
    return;
  }
  if (knownColor !== sheet.tabColor) placeElement(edit, known, SHEET_PROPERTIES_ORDER, 'tabColor', color);
  if (flag(setUp, 'fitToPage') === fits) return;
  if (setUp) edit.setAttributes(setUp, { fitToPage: fits ? 1 : undefined });
  else placeElement(edit, known, SHEET_PROPERTIES_ORDER, 'pageSetUpPr', fit);
}

/** Writes the merged areas. */
export function writeMerges(edit: XmlEdit, frame: XmlDocument, sheet: HostSheet): void {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  const xml = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'mergeCells', xml);
}

/** Writes the filter of a plain range, with the criteria of the file. Returns false when it has criteria that the file does not know. */
export function writeAutoFilter(edit: XmlEdit, frame: XmlDocument, { autoFilter }: HostSheet): boolean {
  const known = childOf(frame.root, 'autoFilter');
  if (autoFilter?.choices) {
    placeElement(edit, frame.root, WORKSHEET_ORDER, 'autoFilter', filterXml(autoFilter.area, autoFilter.choices));
    return true;
  }
  if (known && autoFilter?.isFiltered && typeof autoFilter.file === 'string') {
    edit.setAttributes(known, { ref: formatArea(autoFilter.area) });
    return true;
  }
  const xml = autoFilter ? `<autoFilter ref="${formatArea(autoFilter.area)}"/>` : '';
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'autoFilter', xml);
  return !autoFilter?.isFiltered;
}

/** A filter on cells, with the texts chosen by the column's place in them. */
export function filterXml(area: CellArea, choices: NonNullable<HostFilter['choices']>): string {
  const columns = Array.from(
    choices,
    ([offset, texts]) => `<filterColumn colId="${offset}">${filtersXml(texts)}</filterColumn>`,
  );
  return `<autoFilter ref="${formatArea(area)}">${columns.join('')}</autoFilter>`;
}

/** The texts that a filter shows; a blank cell has none. */
function filtersXml(texts: readonly string[]): string {
  const blank = texts.includes('') ? 1 : undefined;
  const named = texts.filter((text) => text !== '').map((text) => `<filter${attributesXml({ val: text })}/>`);
  return `<filters${attributesXml({ blank })}>${named.join('')}</filters>`;
}

/** Writes the sheet's protection. One that came from the file keeps its password. */
export function writeProtection(edit: XmlEdit, frame: XmlDocument, { protection }: HostSheet): void {
  const xml = !protection ? '' : typeof protection.file === 'string' ? protection.file : protectionXml(protection);
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'sheetProtection', xml);
}

/** In the file `1` means "not allowed"; what equals the default of the format is left out. */
function protectionXml({ options, password }: SheetProtection): string {
  const allowed = (allows: boolean) => (allows ? 0 : undefined);
  const attributes = attributesXml({
    password: password === undefined || password === '' ? undefined : legacyPasswordHash(password),
    sheet: 1,
    objects: options.allowEditObjects ? undefined : 1,
    scenarios: options.allowEditScenarios ? undefined : 1,
    formatCells: allowed(options.allowFormatCells),
    formatColumns: allowed(options.allowFormatColumns),
    formatRows: allowed(options.allowFormatRows),
    insertColumns: allowed(options.allowInsertColumns),
    insertRows: allowed(options.allowInsertRows),
    insertHyperlinks: allowed(options.allowInsertHyperlinks),
    deleteColumns: allowed(options.allowDeleteColumns),
    deleteRows: allowed(options.allowDeleteRows),
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : 1,
    sort: allowed(options.allowSort),
    autoFilter: allowed(options.allowAutoFilter),
    pivotTables: allowed(options.allowPivotTables),
    selectUnlockedCells: options.selectionMode === 'None' ? 1 : undefined,
  });
  return `<sheetProtection${attributes}/>`;
}
