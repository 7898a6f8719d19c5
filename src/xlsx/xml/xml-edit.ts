import { attributesXml } from './xml-text';
import type { XmlDocument, XmlElement } from './xml-tree';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Text in the place of other text. Of several insertions at one place that of the lower rank comes first, else the earlier one. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rank?: number;
}

/** Attributes by name; undefined takes one away. */
export type AttributeChanges = Record<string, string | number | undefined>;

/**
 * Changes to a document that leave the rest of its text as it was, byte for byte.
 * New elements are written without prefix; where the document's own elements bear one, the namespace is declared on them.
 */
export class XmlEdit {
  readonly #document: XmlDocument;
  readonly #attributes = new Map<XmlElement, AttributeChanges>();
  readonly #appended = new Map<XmlElement, { text: string; rank: number }[]>();
  readonly #splices: Splice[] = [];
  readonly #namespace: string | undefined;

  constructor(document: XmlDocument) {
    this.#document = document;
    const { name, attributes } = document.root;
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    this.#namespace = prefix === '' ? undefined : attributes[`xmlns:${prefix}`];
  }

  /** Whether nothing was changed. */
  get isEmpty(): boolean {
    return this.#attributes.size === 0 && this.#appended.size === 0 && this.#splices.length === 0;
  }

  /** Sets attributes; undefined takes one away. */
  setAttributes(element: XmlElement, changes: AttributeChanges): void {
    this.#attributes.set(element, { ...this.#attributes.get(element), ...changes });
  }

  /** Adds an element at the end of `parent`, among others that are added there by its rank. */
  append(parent: XmlElement, xml: string, rank = 0): void {
    const added = { text: this.#qualified(xml), rank };
    const list = this.#appended.get(parent);
    if (list) list.push(added);
    else this.#appended.set(parent, [added]);
  }

  /** Adds an element before another, among others that are added there by its rank. */
  insertBefore(element: XmlElement, xml: string, rank = 0): void {
    this.#splices.push({ start: element.start, end: element.start, text: this.#qualified(xml), rank });
  }

  /** Puts other text in an element's place; empty text takes it away. */
  replace(element: XmlElement, xml: string): void {
    this.#splices.push({ start: element.start, end: element.end, text: this.#qualified(xml) });
  }

  /** Puts text (escaped already) in the place of everything inside the element. */
  replaceContent(element: XmlElement, xml: string): void {
    if (element.closeStart === element.end) this.append(element, xml);
    else this.#splices.push({ start: element.openEnd, end: element.closeStart, text: xml });
  }

  /** ` r:id="rId1"` with the declaration that the prefix needs here. */
  relationshipAttribute(id: string): string {
    const declared = this.#document.root.attributes['xmlns:r'];
    if (declared === RELATIONSHIPS || declared === STRICT_RELATIONSHIPS) return attributesXml({ 'r:id': id });
    const strict = Object.values(this.#document.root.attributes).some((value) => value.includes('purl.oclc.org'));
    return attributesXml({ 'xmlns:r': strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS, 'r:id': id });
  }

  /** The document's text with all changes made. */
  result(): string {
    const splices = [...this.#splices];
    for (const element of new Set([...this.#attributes.keys(), ...this.#appended.keys()])) {
      splices.push(...this.#elementSplices(element));
    }
    // What is inserted before an element comes before what replaces it; sorting is stable, so insertions keep their order.
    splices.sort(
      (one, other) =>
        one.start - other.start ||
        Number(one.end > one.start) - Number(other.end > other.start) ||
        (one.rank ?? 0) - (other.rank ?? 0),
    );
    const { source } = this.#document;
    let result = '';
    let at = 0;
    for (const { start, end, text } of splices) {
      if (start < at) continue;
      result += source.slice(at, start) + text;
      at = end;
    }
    return result + source.slice(at);
  }

  #elementSplices(element: XmlElement): Splice[] {
    const list = [...(this.#appended.get(element) ?? [])].sort((one, other) => one.rank - other.rank);
    const appended = list.map(({ text }) => text).join('');
    const closed = element.closeStart === element.end;
    const changes = this.#attributes.get(element);
    const tag = `<${element.name}${attributesXml({ ...element.attributes, ...changes })}`;
    if (closed && appended !== '') {
      return [{ start: element.start, end: element.openEnd, text: `${tag}>${appended}</${element.name}>` }];
    }
    return [
      ...(changes ? [{ start: element.start, end: element.openEnd, text: tag + (closed ? '/>' : '>') }] : []),
      ...(appended !== '' ? [{ start: element.closeStart, end: element.closeStart, text: appended }] : []),
    ];
  }

  #qualified(xml: string): string {
    const tag = /^<[A-Za-z]+(?=[\s/>])(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.exec(xml)?.[0];
    // An element of an earlier copy bears the declaration already.
    if (this.#namespace === undefined || tag === undefined || /\sxmlns\s*=/.test(tag)) return xml;
    return xml.replace(/^<[A-Za-z]+/, (start) => start + attributesXml({ xmlns: this.#namespace }));
  }
}
