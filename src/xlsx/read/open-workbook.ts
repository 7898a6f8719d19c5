import { UnreadableFileError } from '../errors';
import { readRelationships, relationshipsById, type Relationship } from '../package/relationships';
import { CONTENT_TYPES_PART } from '../package/types';
import { ZipPackage } from '../package/zip-package';
import { atOnce } from '../slices';
import { childOf, childrenOf, flag, prefixedAttribute, TooMuchError, type XmlElement } from '../xml/xml-tree';
import { findWorkbookPart } from './find-workbook-part';
import { readSharedStrings } from './read-shared-strings';

/** A workbook file whose list of parts and workbook part have been read. */
export interface OpenWorkbook {
  readonly zip: ZipPackage;
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  /** Whether its dates count from 1904. */
  readonly date1904: boolean;
}

/** A sheet as the workbook part names it. */
export interface SheetPart {
  readonly element: XmlElement;
  /** The last word of its relationship's type: `worksheet`, `chartsheet` … */
  readonly kind: string;
  readonly part: string;
  readonly relationshipId: string;
}

/** Ten thousand take minutes to check, as Office.js asks for each by itself. */
const MOST_SHEETS = 5_000;

/**
 * Opens a workbook file. `name` is the file's name, for messages.
 * @param mostBytes a file that unpacks to more is refused
 * @throws UnreadableFileError with one line for people
 */
export function openWorkbook(bytes: Uint8Array, name: string, mostBytes?: number): OpenWorkbook {
  const zip = new ZipPackage(bytes, name, mostBytes);
  const part = findWorkbookPart(zip);
  if (!zip.has(CONTENT_TYPES_PART)) throw zip.damaged(CONTENT_TYPES_PART, 'it is missing');
  const { root } = zip.xml(part);
  const date1904 = flag(childOf(root, 'workbookPr'), 'date1904');
  return { zip, part, root, relationships: readRelationships(zip, part), date1904 };
}

/** The part of a kind that the workbook part links to, such as its `styles`. */
export function linkedPart({ zip, relationships }: OpenWorkbook, kind: string): string | undefined {
  return relationships.find((each) => each.kind === kind && !each.external && zip.has(each.target))?.target;
}

/** The list of texts that cells name by number. */
export function readStrings(workbook: OpenWorkbook): readonly string[] {
  const { zip } = workbook;
  const part = linkedPart(workbook, 'sharedStrings');
  return part === undefined ? [] : zip.guard(part, () => atOnce(readSharedStrings(zip.read(part))).texts);
}

/** The workbook's sheets, in their order. Throws UnreadableFileError where there are none, too many, or one whose cells are nowhere. */
export function sheetParts({ zip, part: workbookPart, root, relationships }: OpenWorkbook): SheetPart[] {
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (elements.length === 0) {
    throw new UnreadableFileError(zip.fileName, 'has no sheets. Open it in Excel, add a sheet, save it and try again.');
  }
  zip.guard(workbookPart, () => {
    if (elements.length > MOST_SHEETS) throw new TooMuchError(`${MOST_SHEETS.toLocaleString('en-US')} sheets`);
  });
  const links = relationshipsById(relationships);
  return elements.map((element) => {
    const relationshipId = prefixedAttribute(element, 'id') ?? '';
    const relationship = links.get(relationshipId);
    if (!relationship) {
      throw zip.damaged(`of the sheet "${element.attributes['name'] ?? ''}"`, 'the link to its cells is missing');
    }
    return { element, kind: relationship.kind, part: relationship.target, relationshipId };
  });
}
