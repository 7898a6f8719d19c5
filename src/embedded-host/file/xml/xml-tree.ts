import { SaxesParser } from 'saxes';

/** An element with the place of its source text, so that a part can be changed without touching anything else in it. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The character data directly inside this element. */
  text: string;
  /** Where the start tag begins and ends, and where the end tag begins and ends, in UTF-16 units of the source. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** A parsed part of a file. */
export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
}

/** Text that is not well-formed XML, or that brings its own document type (no Office program writes one). */
export class XmlError extends Error {}

/** More than any workbook needs: a bomb that packs small, or a mistake of the program that wrote it. */
export class TooMuchError extends XmlError {}

/** A tree of two million elements takes 500 MB. Excel itself ends at 65,530 links or 64,000 formats. */
const MOST_ELEMENTS = 2_000_000;
/** Office's own formats go 30 levels deep; readers follow the levels by recursion. */
const DEEPEST = 500;

/** Makes a parser that throws XmlError at the first fault. It never fetches or expands anything. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('it declares a document type.');
  });
  return parser;
}

/** `x:row` → `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Puts elements together from a parser's events. Places are counted from wherever the caller counts them. */
export class TreeBuilder {
  root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  #count = 0;

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, openEnd: number): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw new TooMuchError('two million elements');
    if (this.#open.length >= DEEPEST) throw new TooMuchError(`${DEEPEST} levels of elements`);
    const element: XmlElement = {
      name,
      local: localName(name),
      attributes,
      children: [],
      text: '',
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  /** Ends the element that was opened last. An element that closes itself ends where its start tag ends. */
  close(closeStart: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    element.closeStart = closeStart;
    element.end = end;
  }
}

/** Parses a whole document. Throws XmlError. */
export function parseXml(source: string): XmlDocument {
  const parser = strictParser();
  const builder = new TreeBuilder();
  const tagStart = () => source.lastIndexOf('<', parser.position - 1);
  parser.on('opentag', ({ name, attributes }) => builder.open(name, attributes, tagStart(), parser.position));
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', ({ isSelfClosing }) =>
    builder.close(isSelfClosing ? parser.position : tagStart(), parser.position),
  );
  parser.write(source).close();
  if (!builder.root) throw new XmlError('it holds no element.');
  return { source, root: builder.root };
}

/** The first child with this local name. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

/** All children with this local name. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** All elements below with this local name, in document order. */
export function descendantsOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendantsOf(child, local),
  ]);
}

/** The value of an attribute that bears a prefix of the writer's own choice, such as `r:id`. */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  const name = Object.keys(element.attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : element.attributes[name];
}

/** A true-or-false attribute: `1` and `true` are true, absent is `fallback`. */
export function flag(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute; absent or unreadable is undefined. */
export function numeric(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The element's own source text. */
export function sourceOf(document: XmlDocument, element: XmlElement): string {
  return document.source.slice(element.start, element.end);
}
