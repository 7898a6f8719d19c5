import type { HostSheet, HostWorkbook } from '../model';
import { typeAsNamed } from './file-ending';
import { sheetRecord, workbookRecord, type ReadStyles } from './file-records';
import { PackageEdit } from '../../xlsx/package/package-edit';
import { reachableParts } from '../../xlsx/package/reachable-parts';
import { readRelationships } from '../../xlsx/package/relationships';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../xlsx/package/types';
import { packedContent, type Pack } from '../../xlsx/package/zip-file';
import { ZipPackage } from '../../xlsx/package/zip-package';
import { ColorPalette } from './read/color-palette';
import { readStyles } from './read/read-styles';
import { readSharedStrings } from '../../xlsx/read/read-shared-strings';
import { settingsPart } from './read/read-settings';
import { atOnce, withoutPause, type Pause } from '../../xlsx/slices';
import { childOf, childrenOf, parseXml, prefixedAttribute, type XmlDocument } from '../../xlsx/xml/xml-tree';
import { emptyPackage, EMPTY_STYLES } from './write/empty-parts';
import { lostByRenaming, removeSignatures } from './write/losses';
import type { SaveContext } from './write/save-context';
import { selectTab } from './write/select-tab';
import { StyleWriter, type StylesOfFile } from './write/style-writer';
import { writeCustomXml } from './write/write-custom-xml';
import { writeSettings } from './write/write-settings';
import { writeChangedSheet, writeNewSheet } from './write/write-sheet';
import { writeWorkbook } from './write/write-workbook';

/** How a file is made beside other work. */
export interface Saving {
  readonly pause?: Pause;
  readonly pack?: Pack;
}

/**
 * Writes a workbook as .xlsx. For one that was loaded, the original file is taken and only what the journals name is changed in it: every other part
 * keeps its bytes, every other element its text. `original` is that file; left out, it is the one that the workbook was loaded from.
 * Returns the new file and, in plain words, what of the workbook it could not keep. The workbook itself is not changed.
 * `pause` comes between slices of the work as long as the workbook is looked at; `pack` packs what was written.
 */
export async function saveXlsx(
  workbook: HostWorkbook,
  original?: Uint8Array,
  { pause = withoutPause, pack = packedContent }: Saving = {},
): Promise<{ bytes: Uint8Array; losses: string[] }> {
  const record = workbookRecord(workbook);
  const source = record && (original ?? record.bytes);
  const zip = source ? new ZipPackage(source, record.fileName) : emptyPackage(workbook.name);
  // What was loaded was looked at then; parts that do not change are put into the new file as they stand.
  if (source !== undefined && source !== record?.bytes) zip.assertSound();
  // Another file may have other styles than the one that was read.
  const read = source === record?.bytes ? record?.styles : undefined;
  const context = openContext(workbook, zip, record?.workbookPart ?? 'xl/workbook.xml', read, pause);
  const { edit, losses, styles } = context;
  await pause();

  const gone = removeDeletedSheets(context);
  const newSheets = await writeSheets(context);
  await selectTab(context, newSheets);
  await pause();
  writeWorkbook(context, newSheets);
  await pause();
  writeSettingsAndParts(context, zip, record === undefined);
  const stylesXml = styles.result();
  if (stylesXml !== undefined) edit.write(stylesPart(context), stylesXml);
  if (context.cellsChanged || gone) removeCalculationChain(context);
  if (record) typeAsNamed(edit, context.workbookPart, record.fileName);
  if (edit.isEmpty && source) return { bytes: source, losses };

  await pause();
  losses.push(...removeSignatures(edit));
  for (const { from, to } of renamedSheets(context, zip)) losses.push(...lostByRenaming(edit, from, to));
  removeUnreachableParts(edit, zip);
  return { bytes: await edit.toBytes(pack), losses };
}

function openContext(
  workbook: HostWorkbook,
  zip: ZipPackage,
  workbookPart: string,
  read: ReadStyles | undefined,
  pause: Pause,
): SaveContext {
  const edit = new PackageEdit(zip);
  const target = (kind: string) => edit.relationships(workbookPart).find((each) => each.kind === kind)?.target;
  const [styles, theme, strings] = ['styles', 'theme', 'sharedStrings'].map((kind) => {
    const part = target(kind);
    return part !== undefined && zip.has(part) ? part : undefined;
  });
  return {
    workbook,
    edit,
    workbookPart,
    styles: new StyleWriter(stylesOf(zip, styles, theme, read), workbook.styles),
    richTexts: () => (strings === undefined ? new Map() : atOnce(readSharedStrings(zip.read(strings))).rich),
    losses: [],
    pause,
    recalculate: workbook.recalculateOnOpen,
    cellsChanged: false,
  };
}

function stylesOf(
  zip: ZipPackage,
  part: string | undefined,
  theme: string | undefined,
  read: ReadStyles | undefined,
): StylesOfFile {
  if (read !== undefined && read.part === part && hasFormats(read.document)) return read;
  const known = part === undefined ? undefined : zip.xml(part);
  const document = known !== undefined && hasFormats(known) ? known : parseXml(EMPTY_STYLES);
  const palette = new ColorPalette(document, theme === undefined ? undefined : zip.xml(theme));
  return { document, palette, records: readStyles(document, palette) };
}

/** Styles without any cell format are none that a cell could point to. */
function hasFormats({ root }: XmlDocument): boolean {
  return childOf(root, 'cellXfs') !== undefined;
}

const STYLES_PART = 'xl/styles.xml';

/** The part for styles; a file without one gets it, under the name by which it calls one that is missing. */
function stylesPart({ edit, workbookPart }: SaveContext): string {
  const known = edit.relationships(workbookPart).find(({ kind }) => kind === 'styles')?.target;
  if (known !== undefined && edit.has(known)) return known;
  const part = known ?? (edit.has(STYLES_PART) ? edit.freeName('xl/styles*.xml') : STYLES_PART);
  edit.write(part, EMPTY_STYLES);
  edit.setContentType(part, CONTENT_TYPES.styles);
  if (known === undefined) edit.relate(workbookPart, RELATIONSHIP_TYPES.styles, part);
  return part;
}

/** Whether there were any. */
function removeDeletedSheets({ workbook, edit, workbookPart }: SaveContext): boolean {
  const kept = new Set(workbook.sheets.map((sheet) => sheetRecord(sheet)?.relationshipId));
  const elements = childrenOf(childOf(edit.xml(workbookPart).root, 'sheets'), 'sheet');
  const gone = elements.map((element) => prefixedAttribute(element, 'id') ?? '').filter((id) => !kept.has(id));
  edit.unrelate(workbookPart, new Set(gone));
  return gone.length > 0;
}

/** Writes new and changed sheets; returns the new ones with the ids by which the workbook part must call them. */
async function writeSheets(context: SaveContext): Promise<Map<HostSheet, string>> {
  const newSheets = new Map<HostSheet, string>();
  for (const sheet of context.workbook.sheets) {
    const record = sheetRecord(sheet);
    if (record) {
      if (sheet.kind === 'worksheet' && !sheet.journal.isEmpty) await writeChangedSheet(sheet, record.part, context);
      continue;
    }
    const part = context.edit.add('xl/worksheets/sheet*.xml', CONTENT_TYPES.worksheet, '');
    newSheets.set(sheet, context.edit.relate(context.workbookPart, RELATIONSHIP_TYPES.worksheet, part));
    await writeNewSheet(sheet, part, context);
  }
  return newSheets;
}

function writeSettingsAndParts(context: SaveContext, zip: ZipPackage, isNew: boolean): void {
  const { workbook, edit, losses } = context;
  if (isNew || workbook.changed.has('settings'))
    losses.push(...writeSettings(edit, settingsPart(zip), workbook.settings));
  if (isNew || workbook.changed.has('customXmlParts')) writeCustomXml(context);
}

/** Excel makes its list of formula cells anew when there is none, but calls a file damaged whose list is wrong. */
function removeCalculationChain({ edit, workbookPart }: SaveContext): void {
  const chains = edit.relationships(workbookPart).filter(({ kind }) => kind === 'calcChain');
  edit.unrelate(workbookPart, new Set(chains.map(({ id }) => id)));
}

function renamedSheets({ workbook, workbookPart }: SaveContext, zip: ZipPackage): { from: string; to: string }[] {
  const renamed = workbook.sheets.filter((sheet) => sheet.journal.parts.has('name') && sheetRecord(sheet));
  if (renamed.length === 0) return [];
  const elements = childrenOf(childOf(zip.xml(workbookPart).root, 'sheets'), 'sheet');
  return renamed.map((sheet) => {
    const id = sheetRecord(sheet)?.relationshipId;
    const element = elements.find((each) => prefixedAttribute(each, 'id') === id);
    return { from: element?.attributes['name'] ?? '', to: sheet.name };
  });
}

/** Takes away what only a deleted sheet or table led to. */
function removeUnreachableParts(edit: PackageEdit, zip: ZipPackage): void {
  const before = reachableParts((part) => readRelationships(zip, part));
  const after = reachableParts((part) => edit.relationships(part));
  for (const part of edit.parts) {
    if (before.has(part.toLowerCase()) && !after.has(part.toLowerCase())) edit.delete(part);
  }
}
