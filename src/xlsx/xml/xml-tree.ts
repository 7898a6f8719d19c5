import { SaxesParser } from 'saxes';
import { plainTree } from './plain-tree';
import { TreeBuilder, XmlError, type XmlElement } from './xml-element';

export { localName, TooMuchError, TreeBuilder, XmlError, type XmlElement } from './xml-element';

/** A parsed part of a file. */
export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
}

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

/** Parses a whole document. Throws XmlError. */
export function parseXml(source: string): XmlDocument {
  const root = plainTree(source);
  return root === undefined ? parseAnyXml(source) : { source, root };
}

/** The same however it is written. */
export function parseAnyXml(source: string): XmlDocument {
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
