import type { XmlDocument } from '../../xlsx/xml/xml-tree';
import type { HostConditionalFormat, HostSheet, HostTable, HostWorkbook } from '../model';
import type { ColorPalette } from './read/color-palette';
import type { FileStyles } from './read/read-styles';

/** What the loader keeps in the `file` members of the model, for the saver: where each thing came from. */

export interface WorkbookRecord {
  /** The file as it was loaded. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly workbookPart: string;
  /** Part names of custom XML parts by the id that the model gives them. */
  readonly customXmlParts: ReadonlyMap<string, string>;
  /** Undefined where the file has no styles. */
  readonly styles: ReadStyles | undefined;
}

/** A styles part as it was read: with 65,000 formats to read it again takes a quarter of a checked copy. */
export interface ReadStyles {
  readonly part: string;
  readonly document: XmlDocument;
  readonly palette: ColorPalette;
  readonly records: FileStyles;
}

export interface SheetRecord {
  readonly part: string;
  /** The id that the workbook part calls it by. */
  readonly relationshipId: string;
  /** Whether its rows and cells stand in their order in the file, each once; known when they are read. */
  inOrder: boolean;
}

export interface TableRecord {
  readonly part: string;
}

export interface ConditionalFormatRecord {
  /** The rule's own text. */
  readonly xml: string;
  /** It stands in the extension list (`x14:cfRule`), as rules that Excel 2007 did not know do. */
  readonly extended: boolean;
  readonly priority: number;
  /** Its place among the rules as they stand in the file. */
  readonly place: number;
  /** Attributes of the element around it besides the cells, such as ` pivot="1"`. */
  readonly group: string;
  /** The cells as written. */
  readonly cells: string;
  /** What the rule said in the model when it was loaded, its cells aside. */
  readonly content: string;
}

/** The loader's record of a workbook; undefined for one that was made in memory. */
export function workbookRecord(workbook: HostWorkbook): WorkbookRecord | undefined {
  return workbook.file as WorkbookRecord | undefined;
}

/** The loader's record of a sheet; undefined for one made since. */
export function sheetRecord(sheet: HostSheet): SheetRecord | undefined {
  return sheet.file as SheetRecord | undefined;
}

/** The loader's record of a table; undefined for one made since. */
export function tableRecord(table: HostTable): TableRecord | undefined {
  return table.file as TableRecord | undefined;
}

/** The loader's record of a rule; undefined for one made since. */
export function conditionalFormatRecord(format: HostConditionalFormat): ConditionalFormatRecord | undefined {
  return format.file as ConditionalFormatRecord | undefined;
}

/** What a rule says, its cells aside: the same text as in its record when it was not changed since it was loaded. */
export function conditionalFormatContent(format: HostConditionalFormat): string {
  const { kind, stopIfTrue, style, formula, cellValue, containsText } = format;
  return JSON.stringify({ kind, stopIfTrue, style, formula, cellValue, containsText });
}
