import { HostSheet, HostWorkbook, StyleTable } from '../model';
import { UnreadableFileError } from './errors';
import { copyEnding, holdsMacros } from './file-ending';
import type { SheetRecord, WorkbookRecord } from './file-records';
import { readRelationships, relationshipsById, type Relationship } from './package/relationships';
import { CONTENT_TYPES_PART } from './package/types';
import { ZipPackage } from './package/zip-package';
import { CellBudget } from './read/cell-budget';
import { ColorPalette } from './read/color-palette';
import { findWorkbookPart } from './read/find-workbook-part';
import { readConditionalFormats } from './read/read-conditional-formats';
import { readCustomXmlParts } from './read/read-custom-xml';
import { readHyperlinks } from './read/read-hyperlinks';
import { readNames } from './read/read-names';
import { readPageLayout } from './read/read-page-layout';
import { readSettings } from './read/read-settings';
import { readSharedStrings } from './read/read-shared-strings';
import { readSheetData } from './read/read-sheet-data';
import { readSheetFrame } from './read/read-sheet-frame';
import { readStyles, type FileStyles } from './read/read-styles';
import { readTable } from './read/read-tables';
import { splitSheet, type SplitSheet } from './read/split-sheet';
import { childOf, childrenOf, flag, numeric, prefixedAttribute, TooMuchError, type XmlElement } from './xml/xml-tree';

/** What sheets refer to in the rest of the package. */
interface LoadContext {
  readonly zip: ZipPackage;
  readonly workbook: HostWorkbook;
  readonly styles: FileStyles;
  readonly palette: ColorPalette;
  readonly strings: readonly string[];
  readonly budget: CellBudget;
}

/**
 * Reads an .xlsx or .xlsm file. `name` is the file's name, for messages and as the workbook's name.
 * Values are the cached ones, dates stay serial numbers. Throws UnreadableFileError with one line for people.
 */
export async function loadXlsx(bytes: Uint8Array, name: string): Promise<HostWorkbook> {
  const zip = new ZipPackage(bytes, name);
  const workbookPart = findWorkbookPart(zip);
  if (!zip.has(CONTENT_TYPES_PART)) throw zip.damaged(CONTENT_TYPES_PART, 'it is missing');
  if (copyEnding(name) === '.xlsx' && holdsMacros(zip, workbookPart)) {
    throw new UnreadableFileError(
      `"${name}" is a workbook with macros under the name of one without, which Excel does not open. Give it a name that ends in .xlsm and try again.`,
    );
  }
  const { root } = zip.xml(workbookPart);
  const relationships = readRelationships(zip, workbookPart);
  const target = (kind: string) =>
    relationships.find((each) => each.kind === kind && !each.external && zip.has(each.target))?.target;

  const stylesPart = target('styles');
  const themePart = target('theme');
  const stylesDocument = stylesPart === undefined ? undefined : zip.xml(stylesPart);
  const palette = new ColorPalette(stylesDocument, themePart === undefined ? undefined : zip.xml(themePart));
  const styles = readStyles(stylesDocument, palette);
  const stringsPart = target('sharedStrings');
  const strings =
    stringsPart === undefined ? [] : zip.guard(stringsPart, () => readSharedStrings(zip.read(stringsPart)).texts);

  const workbook = new HostWorkbook(name, new StyleTable(styles.cells));
  readWorkbookProperties(root, workbook);
  const context = { zip, workbook, styles, palette, strings, budget: new CellBudget() };
  zip.guard(workbookPart, () => readSheets(root, relationships, context));
  readNames(root, workbook);
  workbook.settings = readSettings(zip);
  const customXml = readCustomXmlParts(zip, workbookPart, {
    reserve: (id) => reserveGuid(id, workbook),
    make: () => workbook.newGuid(),
  });
  workbook.customXmlParts = customXml.map(({ xmlPart }) => xmlPart);
  const file: WorkbookRecord = {
    bytes,
    fileName: name,
    workbookPart,
    customXmlParts: new Map(customXml.map(({ xmlPart, part }) => [xmlPart.id, part])),
  };
  workbook.file = file;
  zip.assertSound();
  return workbook;
}

function readWorkbookProperties(root: XmlElement, workbook: HostWorkbook): void {
  workbook.date1904 = flag(childOf(root, 'workbookPr'), 'date1904');
  const mode = childOf(root, 'calcPr')?.attributes['calcMode'];
  if (mode === 'manual') workbook.calculationMode = 'Manual';
  if (mode === 'autoNoTable') workbook.calculationMode = 'AutomaticExceptTables';
  if (flag(childOf(root, 'workbookProtection'), 'lockStructure')) workbook.protectedStructure = {};
}

/** Ten thousand take minutes to check, as Office.js asks for each by itself. */
const MOST_SHEETS = 5_000;

const SHEET_KINDS: Readonly<Record<string, HostSheet['kind']>> = { worksheet: 'worksheet', chartsheet: 'chartsheet' };
const VISIBILITIES: Readonly<Record<string, HostSheet['visibility']>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

function readSheets(root: XmlElement, relationships: readonly Relationship[], context: LoadContext): void {
  const { zip, workbook } = context;
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (elements.length === 0) {
    throw new UnreadableFileError(
      `"${zip.fileName}" has no sheets. Open it in Excel, add a sheet, save it and try again.`,
    );
  }
  if (elements.length > MOST_SHEETS) throw new TooMuchError(`${MOST_SHEETS.toLocaleString('en-US')} sheets`);
  const links = relationshipsById(relationships);
  const opened = elements.map((element) => openSheet(element, links, zip));
  // Ids that come from the file are taken first, so that no new one is the same.
  const fileIds = opened.map(({ split }) => split && fileSheetId(split));
  fileIds.forEach((id) => reserveGuid(id, workbook));
  const used = new Set<string>();
  workbook.sheets = opened.map(({ element, kind, file }, index) => {
    const id = fileIds[index];
    const own = id === undefined || used.has(id) ? workbook.newGuid() : id;
    used.add(own);
    const sheet = new HostSheet(own, element.attributes['name'] ?? '');
    sheet.kind = kind;
    sheet.visibility = VISIBILITIES[element.attributes['state'] ?? ''] ?? 'Visible';
    sheet.file = file;
    return sheet;
  });
  workbook.sheets.forEach((sheet, index) => {
    const each = opened[index];
    const split = each?.split;
    if (!split) return;
    zip.guard(each.file.part, () => readWorksheet(split, sheet, each.file, context));
    // A large sheet's text is let go as soon as its cells are read.
    each.split = undefined;
  });
  const active = numeric(childOf(childOf(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  workbook.activeSheetId = workbook.sheets[active]?.id;
}

interface OpenedSheet {
  readonly element: XmlElement;
  readonly kind: HostSheet['kind'];
  readonly file: SheetRecord;
  split: SplitSheet | undefined;
}

function openSheet(
  element: XmlElement,
  links: ReadonlyMap<string | undefined, Relationship>,
  zip: ZipPackage,
): OpenedSheet {
  const relationshipId = prefixedAttribute(element, 'id') ?? '';
  const relationship = links.get(relationshipId);
  if (!relationship) {
    throw zip.damaged(`of the sheet "${element.attributes['name'] ?? ''}"`, 'the link to its cells is missing');
  }
  const kind = SHEET_KINDS[relationship.kind] ?? 'other';
  const part = relationship.target;
  const split = kind === 'worksheet' ? zip.guard(part, () => splitSheet(zip.read(part))) : undefined;
  return { element, kind, file: { part, relationshipId, inOrder: true }, split };
}

function readWorksheet(split: SplitSheet, sheet: HostSheet, file: SheetRecord, context: LoadContext): void {
  const { zip, workbook, styles, palette, strings, budget } = context;
  const { frame } = split;
  const relationships = readRelationships(zip, file.part);
  readSheetFrame(frame, sheet, palette);
  sheet.pageLayout = readPageLayout(frame);
  sheet.hyperlinks = readHyperlinks(frame, relationships);
  const newId = () => workbook.newGuid();
  sheet.conditionalFormats = readConditionalFormats(frame, { palette, differential: styles.differential, newId });
  const links = relationshipsById(relationships);
  for (const tablePart of childrenOf(childOf(frame.root, 'tableParts'), 'tablePart')) {
    const part = links.get(prefixedAttribute(tablePart, 'id'))?.target;
    const table = part !== undefined && zip.has(part) ? readTable(zip.xml(part), part) : undefined;
    if (!table) continue;
    workbook.reserveNumber(table.id);
    sheet.tables.push(table);
  }
  const values = { strings, date1904: workbook.date1904, budget };
  file.inOrder = readSheetData(split, sheet, values);
}

/** The id that Excel wrote on the sheet (`xr:uid`), which Office.js returns as `worksheet.id`. */
function fileSheetId({ frame }: SplitSheet): string | undefined {
  const id = prefixedAttribute(frame.root, 'uid');
  return id !== undefined && /^\{[0-9A-Fa-f-]{36}\}$/.test(id) ? id : undefined;
}

function reserveGuid(id: string | undefined, workbook: HostWorkbook): void {
  const number = /^\{00000000-0001-0000-0000-([0-9A-F]{12})\}$/.exec(id ?? '')?.[1];
  if (number !== undefined) workbook.reserveNumber(parseInt(number, 16));
}
