import { BUILT_IN_FORMATS, type CellStyle, type DifferentialStyle, type StyleTable } from '../../model';
import type { ColorPalette } from '../read/color-palette';
import { readStyles, type FileStyles } from '../read/read-styles';
import { insertElement, STYLES_ORDER } from '../xml/place-element';
import { XmlEdit } from '../xml/xml-edit';
import { attributesXml } from '../xml/xml-text';
import { childOf, childrenOf, sourceOf, type XmlDocument } from '../xml/xml-tree';
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

/** Gives the model's styles numbers of the file's styles part. What the file has is used again; what is new goes to the end of its list. */
export class StyleWriter {
  readonly #document: XmlDocument;
  readonly #palette: ColorPalette;
  readonly #table: StyleTable;
  readonly #known: FileStyles;
  readonly #added: Record<Item, string[]> = { numFmt: [], font: [], fill: [], border: [], xf: [], dxf: [] };
  readonly #numbers = new Map<number, number>();
  readonly #formats = new Map<string, number>();
  readonly #differentials: string[];

  constructor(document: XmlDocument, palette: ColorPalette, table: StyleTable) {
    this.#document = document;
    this.#palette = palette;
    this.#table = table;
    this.#known = readStyles(document, palette);
    for (const [number, code] of [...BUILT_IN_FORMATS, ...this.#known.formats]) {
      if (!this.#formats.has(code)) this.#formats.set(code, number);
    }
    this.#differentials = childrenOf(childOf(document.root, 'dxfs'), 'dxf').map((dxf) => sourceOf(document, dxf));
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
    const all = [...this.#differentials, ...this.#added.dxf];
    const known = all.indexOf(xml);
    if (known >= 0) return known;
    this.#added.dxf.push(xml);
    return all.length;
  }

  /** The part's text with what was added; undefined when nothing was. */
  result(): string | undefined {
    const edit = new XmlEdit(this.#document);
    for (const item of Object.keys(GROUPS) as Item[]) this.#addTo(edit, item);
    return edit.isEmpty ? undefined : edit.result();
  }

  #addTo(edit: XmlEdit, item: Item): void {
    const added = this.#added[item];
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
    const equal = this.#known.cells.findIndex((each) => sameStyle(each, style));
    if (equal >= 0) return equal;
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const named = [...this.#known.named].find(([, name]) => name === style.namedStyle)?.[0] ?? 0;
    const attributes = attributesXml({
      numFmtId: this.#format(style.numberFormat),
      fontId: this.#record('font', this.#known.fonts, style.font, fontXml),
      fillId: this.#record('fill', this.#known.fills, style.fill, fillXml),
      borderId: this.#record('border', this.#known.borders, style.borders, bordersXml),
      xfId: named,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: alignment === '' ? undefined : 1,
      applyProtection: protection === '' ? undefined : 1,
    });
    this.#added.xf.push(`<xf${attributes}>${alignment}${protection}</xf>`);
    return this.#known.cells.length + this.#added.xf.length - 1;
  }

  #record<T extends { readonly source?: string } | object>(
    item: 'font' | 'fill' | 'border',
    known: readonly T[],
    record: T,
    xml: (record: T, palette: ColorPalette) => string,
  ): number {
    const source = 'source' in record ? Number(record.source) : Number.NaN;
    const own = known[source];
    if (own && same(own, record)) return source;
    const equal = known.findIndex((each) => same(each, record));
    if (equal >= 0) return equal;
    const text = xml(record, this.#palette);
    const added = this.#added[item];
    if (!added.includes(text)) added.push(text);
    return known.length + added.indexOf(text);
  }

  #format(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    // The file's own numbers are looked at too: a format that it spells like a built-in one is not in the list by code.
    const taken = [...this.#known.formats.keys(), ...this.#formats.values()];
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1;
    this.#formats.set(code, number);
    this.#added.numFmt.push(`<numFmt${attributesXml({ numFmtId: number, formatCode: code })}/>`);
    return number;
  }
}

function sameStyle(one: CellStyle, other: CellStyle): boolean {
  const { namedStyle: name, ...rest } = one;
  const { namedStyle: otherName, ...otherRest } = other;
  return (otherName === undefined || otherName === name) && same(rest, otherRest);
}

/** Whether two records look the same; where in the file they come from does not matter. */
function same(one: object, other: object): boolean {
  return appearance(one) === appearance(other);
}

function appearance(record: object): string {
  const known = appearances.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(record, (key, value: unknown) => {
    if (key === 'source') return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)));
  });
  appearances.set(record, text);
  return text;
}

/** Records never change, and a search compares the same ones again and again. */
const appearances = new WeakMap<object, string>();
