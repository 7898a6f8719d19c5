import { HostSheet, HostWorkbook, StyleTable } from '../model';
import { UnreadableFileError } from '../../xlsx/errors';
import { copyEnding, holdsMacros } from './file-ending';
import type { SheetRecord, WorkbookRecord } from './file-records';
import { readRelationships, relationshipsById } from '../../xlsx/package/relationships';
import type { ZipPackage } from '../../xlsx/package/zip-package';
import { PackedValues } from '../../xlsx/cells/packed-values';
import { CellBudget } from '../../xlsx/read/cell-budget';
import { ColorPalette } from './read/color-palette';
import { readConditionalFormats } from './read/read-conditional-formats';
import { readCustomXmlParts } from './read/read-custom-xml';
import { readHyperlinks } from './read/read-hyperlinks';
import { readNames } from './read/read-names';
import { readPageLayout } from './read/read-page-layout';
import { readSettings } from './read/read-settings';
import { linkedPart, openWorkbook, sheetParts, type OpenWorkbook, type SheetPart } from '../../xlsx/read/open-workbook';
import { readSharedStrings } from '../../xlsx/read/read-shared-strings';
import { readSheetData } from '../../xlsx/read/read-sheet-data';
import { readSheetFrame } from './read/read-sheet-frame';
import { readStyles, type FileStyles } from './read/read-styles';
import { SheetRows } from './read/sheet-rows';
import { readTable } from './read/read-tables';
import { splitSheet, type SplitSheet } from '../../xlsx/read/split-sheet';
import { inSlices, withoutPause, type Pause, type Sliced } from '../../xlsx/slices';
import { childOf, childrenOf, flag, numeric, prefixedAttribute, type XmlElement } from '../../xlsx/xml/xml-tree';

/** What sheets refer to in the rest of the package. */
interface LoadContext {
  readonly zip: ZipPackage;
  readonly workbook: HostWorkbook;
  readonly styles: FileStyles;
  readonly palette: ColorPalette;
  readonly strings: readonly string[];
  readonly packing: PackedValues;
  readonly budget: CellBudget;
  readonly pause: Pause;
}

/**
 * Reads an .xlsx or .xlsm file. `name` is the file's name, for messages and as the workbook's name.
 * Values are the cached ones, dates stay serial numbers. `pause` comes between slices of the work. Throws UnreadableFileError with one line for
 * people.
 */
export async function loadXlsx(bytes: Uint8Array, name: string, pause = withoutPause): Promise<HostWorkbook> {
  const opened = openWorkbook(bytes, name);
  const { zip, part: workbookPart, root } = opened;
  if (copyEnding(name) === '.xlsx' && holdsMacros(zip, workbookPart)) {
    throw new UnreadableFileError(
      name,
      `is a workbook with macros under the name of one without, which Excel does not open. Give it a name that ends in .xlsm and try again.`,
    );
  }
  const stylesPart = linkedPart(opened, 'styles');
  const themePart = linkedPart(opened, 'theme');
  const stylesDocument = stylesPart === undefined ? undefined : zip.xml(stylesPart);
  const palette = new ColorPalette(stylesDocument, themePart === undefined ? undefined : zip.xml(themePart));
  const styles = readStyles(stylesDocument, palette);

  const workbook = new HostWorkbook(name, new StyleTable(styles.cells));
  workbook.date1904 = opened.date1904;
  readWorkbookProperties(root, workbook);
  const strings = await readStrings(opened, pause);
  const context = {
    zip,
    workbook,
    styles,
    palette,
    strings,
    packing: new PackedValues(strings),
    budget: new CellBudget(),
    pause,
  };
  await readSheets(opened, context);
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
    styles:
      stylesDocument && stylesPart
        ? { part: stylesPart, document: stylesDocument, palette, records: styles }
        : undefined,
  };
  workbook.file = file;
  for (const part of zip.unread) await zip.readLarge(part, pause);
  return workbook;
}

async function readStrings(file: OpenWorkbook, pause: Pause): Promise<readonly string[]> {
  const { zip } = file;
  const part = linkedPart(file, 'sharedStrings');
  if (part === undefined) return [];
  const content = await zip.readLarge(part, pause);
  return (await zip.guardLarge(part, () => inSlices(readSharedStrings(content), pause))).texts;
}

function readWorkbookProperties(root: XmlElement, workbook: HostWorkbook): void {
  const mode = childOf(root, 'calcPr')?.attributes['calcMode'];
  if (mode === 'manual') workbook.calculationMode = 'Manual';
  if (mode === 'autoNoTable') workbook.calculationMode = 'AutomaticExceptTables';
  if (flag(childOf(root, 'workbookProtection'), 'lockStructure')) workbook.protectedStructure = {};
}

const SHEET_KINDS: Readonly<Record<string, HostSheet['kind']>> = { worksheet: 'worksheet', chartsheet: 'chartsheet' };
const VISIBILITIES: Readonly<Record<string, HostSheet['visibility']>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

async function readSheets(file: OpenWorkbook, context: LoadContext): Promise<void> {
  const { zip, workbook, pause } = context;
  const opened: OpenedSheet[] = [];
  for (const part of sheetParts(file)) opened.push(await openSheet(part, context));
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
  for (const [index, sheet] of workbook.sheets.entries()) {
    const each = opened[index];
    const split = each?.split;
    if (!split) continue;
    await zip.guardLarge(each.file.part, () => inSlices(readWorksheet(split, sheet, each.file, context), pause));
    // A large sheet's text is let go as soon as its cells are read.
    each.split = undefined;
  }
  const active = numeric(childOf(childOf(file.root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  workbook.activeSheetId = workbook.sheets[active]?.id;
}

interface OpenedSheet {
  readonly element: XmlElement;
  readonly kind: HostSheet['kind'];
  readonly file: SheetRecord;
  split: SplitSheet | undefined;
}

async function openSheet(
  { element, kind, part, relationshipId }: SheetPart,
  { zip, pause }: LoadContext,
): Promise<OpenedSheet> {
  const content = kind === 'worksheet' ? await zip.readLarge(part, pause) : undefined;
  const split = content && zip.guard(part, () => splitSheet(content));
  return { element, kind: SHEET_KINDS[kind] ?? 'other', file: { part, relationshipId, inOrder: true }, split };
}

function* readWorksheet(split: SplitSheet, sheet: HostSheet, file: SheetRecord, context: LoadContext): Sliced<void> {
  const { zip, workbook, styles, palette, strings, packing, budget } = context;
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
  file.inOrder = yield* readSheetData(split, new SheetRows(sheet, packing), values);
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
