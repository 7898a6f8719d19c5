import { withoutEntities } from './entities';
import { TreeBuilder, type XmlElement } from './xml-element';

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")?\s*\?>/;
/** Comments, sections of characters, instructions, and characters that a document may not hold or that are read as others. */
const ANYTHING_ELSE = /<[!?]|\]\]>|[^\t\n\u0020-\uD7FF\uE000-\uFFFD]|\uFEFF/;
const TAG =
  /<(?:\/([A-Za-z][\w:.-]*)[ \n]*>|([A-Za-z][\w:.-]*)((?:[ \n]+[A-Za-z][\w:.-]*="[^"<\t\n]*"){0,200})[ \n]*(\/?)>)/y;
const ATTRIBUTE = /([A-Za-z][\w:.-]*)="([^"]*)"/g;

/** Text that is not written as programs write it. */
class NotPlain extends Error {}

/**
 * The tree of a document that is written as programs write them, many times quicker than by a parser of all XML; undefined for any other, well-formed or
 * not. Throws TooMuchError.
 */
export function plainTree(source: string): XmlElement | undefined {
  const start = DECLARATION.exec(source)?.[0].length ?? 0;
  if (ANYTHING_ELSE.test(start === 0 ? source : source.slice(start))) return undefined;
  try {
    return readTree(source, start);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function readTree(source: string, start: number): XmlElement | undefined {
  const builder = new TreeBuilder();
  const open: string[] = [];
  let at = start;
  for (let next = source.indexOf('<', at); next >= 0; next = source.indexOf('<', at)) {
    addText(builder, source.slice(at, next), open.length);
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (tag === null) return undefined;
    at = TAG.lastIndex;
    const [, closed, name = '', attributes = '', slash] = tag;
    if (closed !== undefined) {
      if (open.pop() !== closed) return undefined;
      builder.close(next, at);
      continue;
    }
    if (open.length === 0 && builder.root !== undefined) return undefined;
    builder.open(name, attributesOf(attributes), next, at);
    if (slash === '/') builder.close(at, at);
    else open.push(name);
  }
  addText(builder, source.slice(at), 0);
  return open.length === 0 ? builder.root : undefined;
}

function addText(builder: TreeBuilder, text: string, depth: number): void {
  if (text === '') return;
  if (depth > 0) builder.text(plainText(text));
  else if (text.trim() !== '') throw new NotPlain();
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  // `matchAll` makes an expression and an iterator for each tag, which takes as long as the reading.
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [, name = '', value = ''] = match;
    if (Object.hasOwn(found, name)) throw new NotPlain();
    found[name] = plainText(value);
  }
  return found;
}

function plainText(text: string): string {
  const plain = withoutEntities(text);
  if (plain === undefined) throw new NotPlain();
  return plain;
}
