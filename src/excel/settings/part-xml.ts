import { storedJson } from './stored-json';

/** Begins the namespace of every custom XML part of ours; the kind of state follows. Never changes: parts are found by it. */
const NAMESPACE = 'urn:ml-compliance-check:state:';

/** What a custom XML part of ours says. */
export interface PartContent {
  /** Of the form of its kind. */
  readonly version: number;
  readonly value: unknown;
}

/** The namespace by which the parts of a kind are found. */
export function namespaceOf(kind: string): string {
  return `${NAMESPACE}${kind}`;
}

/** A part as XML: JSON within one element, because hosts lay out elements anew and leave text as it is. */
export function partXml(kind: string, { version, value }: PartContent): string {
  return `<state xmlns="${namespaceOf(kind)}" version="${version}">${escaped(JSON.stringify(value))}</state>`;
}

/** Reads a part, whatever wrote it and however a host wrote it anew. Null where it was cut, or edited until it is no part of ours. */
export function readPartXml(xml: string): PartContent | null {
  const start = /<(?:[\w.-]+:)?state(\s[^<>]*)?>/.exec(xml);
  const end = xml.lastIndexOf('</');
  if (start === null || end < start.index + start[0].length) return null;
  const version = /\sversion\s*=\s*["'](\d{1,6})["']/.exec(start[1] ?? '')?.[1];
  const text = unescaped(xml.slice(start.index + start[0].length, end));
  if (version === undefined || text === null) return null;
  const value = storedJson(text);
  return value === undefined ? null : { version: Number(version), value };
}

/** JSON has no character that XML cannot hold, but for these two and the signs of XML itself. */
function escaped(json: string): string {
  return json.replace(/[&<>\ufffe\uffff]/g, (sign) => ESCAPES[sign] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\ufffe': '\\ufffe',
  '\uffff': '\\uffff',
};

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element that holds text alone; null where it holds anything else. */
function unescaped(content: string): string | null {
  const data = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(content)?.[1];
  if (data !== undefined) return data;
  if (content.includes('<')) return null;
  return content.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return SIGNS[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
