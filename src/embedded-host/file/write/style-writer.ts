import {
  BUILT_IN_FORMATS,
  type BorderStyle,
  type CellStyle,
  type DifferentialStyle,
  type FillStyle,
  type FontStyle,
  type StyleTable,
} from '../../model';
import type { ReadStyles } from '../file-records';
import type { ColorPalette } from '../read/color-palette';
import type { FileStyles } from '../read/read-styles';
import { insertElement, STYLES_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, sourceOf, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import { LookIndex } from './look-index';
import { appearance, firstPlaces, RecordList } from './record-list';
import { alignmentXml, bordersXml, differentialXml, fillXml, fontXml, protectionXml } from './style-record-xml';

/** The first number that a file may give to a format of its own. */
const FIRST_OWN_FORMAT = 164;

const GROUPS = {
  numFmt: 'numFmts',
  font: 'fonts',
  fill: 'fills',
  border: 'borders',
  xf: 'cellXfs',
  dxf: 'dxfs',
} as const;
type Item = keyof typeof GROUPS;

/** The styles part that is written on. */
export type StylesOfFile = Omit<ReadStyles, 'part'>;

/** Gives the model's styles numbers of the file's styles part. What the file has is used again; what is new goes to the end of its list. */
export class StyleWriter {
  readonly #document: XmlDocument;
  readonly #palette: ColorPalette;
  readonly #table: StyleTable;
  readonly #known: FileStyles;
  readonly #fonts: RecordList<FontStyle>;
  readonly #fills: RecordList<FillStyle>;
  readonly #borders: RecordList<BorderStyle>;
  /** The file's cell styles by their looks, and by those and the named style that each is based on. */
  readonly #cells: LookIndex<CellStyle>;
  readonly #addedCells: string[] = [];
  /** Numbers of named styles by their names. */
  readonly #named = new Map<string, number>();
  readonly #formats = new Map<string, number>();
  readonly #addedFormats: string[] = [];
  #lastFormat = FIRST_OWN_FORMAT - 1;
  readonly #differentials: Map<string, number>;
  readonly #differentialCount: number;
  readonly #addedDifferentials: string[] = [];
  /** The file's numbers by the model's. */
  readonly #numbers = new Map<number, number>();

  constructor({ document, palette, records }: StylesOfFile, table: StyleTable) {
    this.#document = document;
    this.#palette = palette;
    this.#table = table;
    this.#known = records;
    const { cells, fonts, fills, borders, formats, named } = this.#known;
    this.#fonts = new RecordList(
      fonts,
      ({ size }) => size,
      (font) => fontXml(font, palette),
    );
    this.#fills = new RecordList(
      fills,
      ({ pattern }) => pattern,
      (fill) => fillXml(fill, palette),
    );
    this.#borders = new RecordList(
      borders,
      ({ left }) => left?.style ?? '',
      (lines) => bordersXml(lines, palette),
    );
    this.#cells = new LookIndex(
      cells,
      ({ numberFormat, font: { size } }) => (numberFormat === 'General' ? size : `${numberFormat} ${size}`),
      (style) => (style.namedStyle === undefined ? [lookOf(style)] : [lookOf(style), namedLookOf(style)]),
    );
    for (const [number, name] of named) addFirst(this.#named, name, number);
    for (const [number, code] of [...BUILT_IN_FORMATS, ...formats]) {
      addFirst(this.#formats, code, number);
      // Numbers count too of formats that the file spells like built-in ones.
      this.#lastFormat = Math.max(this.#lastFormat, number);
    }
    const differentials = childrenOf(childOf(document.root, 'dxfs'), 'dxf');
    this.#differentials = firstPlaces(differentials.map((dxf) => sourceOf(document, dxf)));
    this.#differentialCount = differentials.length;
  }

  get palette(): ColorPalette {
    return this.#palette;
  }

  /** The file's number of a style of the model. */
  cellStyle(number: number): number {
    const known = this.#numbers.get(number);
    if (known !== undefined) return known;
    const found = this.#cellStyle(this.#table.get(number));
    this.#numbers.set(number, found);
    return found;
  }

  /** The file's number of what a conditional format changes. */
  differentialStyle(style: DifferentialStyle): number {
    const xml = differentialXml(style, this.#palette, (code) => this.#format(code));
    const known = this.#differentials.get(xml);
    if (known !== undefined) return known;
    const number = this.#differentialCount + this.#addedDifferentials.length;
    this.#differentials.set(xml, number);
    this.#addedDifferentials.push(xml);
    return number;
  }

  /** The part's text with what was added; undefined when nothing was. */
  result(): string | undefined {
    const edit = new XmlEdit(this.#document);
    this.#append(edit, 'numFmt', this.#addedFormats);
    this.#append(edit, 'font', this.#fonts.added);
    this.#append(edit, 'fill', this.#fills.added);
    this.#append(edit, 'border', this.#borders.added);
    this.#append(edit, 'xf', this.#addedCells);
    this.#append(edit, 'dxf', this.#addedDifferentials);
    return edit.isEmpty ? undefined : edit.result();
  }

  #append(edit: XmlEdit, item: Item, added: readonly string[]): void {
    if (added.length === 0) return;
    const group = childOf(this.#document.root, GROUPS[item]);
    if (!group) {
      const xml = `<${GROUPS[item]} count="${added.length}">${added.join('')}</${GROUPS[item]}>`;
      insertElement(edit, this.#document.root, STYLES_ORDER, GROUPS[item], xml);
      return;
    }
    for (const xml of added) edit.append(group, xml);
    edit.setAttributes(group, { count: childrenOf(group, item).length + added.length });
  }

  #cellStyle(style: CellStyle): number {
    const source = Number(style.source ?? Number.NaN);
    if (this.#known.cells[source]) return source;
    const equal = this.#cells.placeOf(style, style.namedStyle === undefined ? lookOf(style) : namedLookOf(style));
    if (equal !== undefined) return equal;
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const attributes = attributesXml({
      numFmtId: this.#format(style.numberFormat),
      fontId: this.#fonts.numberOf(style.font),
      fillId: this.#fills.numberOf(style.fill),
      borderId: this.#borders.numberOf(style.borders),
      xfId: (style.namedStyle === undefined ? undefined : this.#named.get(style.namedStyle)) ?? 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: alignment === '' ? undefined : 1,
      applyProtection: protection === '' ? undefined : 1,
    });
    this.#addedCells.push(`<xf${attributes}>${alignment}${protection}</xf>`);
    return this.#known.cells.length + this.#addedCells.length - 1;
  }

  #format(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    this.#lastFormat += 1;
    this.#formats.set(code, this.#lastFormat);
    this.#addedFormats.push(`<numFmt${attributesXml({ numFmtId: this.#lastFormat, formatCode: code })}/>`);
    return this.#lastFormat;
  }
}

/** How cells of a style look, whatever named style it is based on. */
function lookOf(style: CellStyle): string {
  if (style.namedStyle === undefined) return appearance(style);
  const { namedStyle: _, ...look } = style;
  return appearance(look);
}

function namedLookOf(style: CellStyle): string {
  return appearance(style);
}

function addFirst(map: Map<string, number>, key: string, number: number): void {
  if (!map.has(key)) map.set(key, number);
}
