const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** What no XML document may hold, not even escaped: all but the characters of XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for use between tags. Characters that XML cannot hold are left out. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (letter) => ESCAPES.get(letter) ?? letter);
}

/** Text for use inside a double-quoted attribute. Characters that XML cannot hold are left out. */
function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (letter) => ESCAPES.get(letter) ?? letter);
}

/** `_x000D_` → the character itself (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The opposite of `decodeXstring`: characters that XML cannot hold become `_xHHHH_`, and a literal `_xHHHH_` is shielded. */
export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** `{ a: '1', b: undefined }` → ` a="1"`, with a leading blank before each. */
export function attributesXml(attributes: Readonly<Record<string, string | number | undefined>>): string {
  let xml = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) xml += ` ${name}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return xml;
}
