/** The text of an XML part in the encoding that its byte order mark or its declaration names; UTF-8 without either. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

/** The encoding of an XML part (XML 1.0, appendix F), by the name that TextDecoder gives it: `utf-8`, however the part spells it. */
export function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = String.fromCharCode(...bytes.subarray(0, 128));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(beginning)?.[1];
  return (declared && encodingOf(declared)) ?? 'utf-8';
}

/** Text as UTF-8; a declaration that names another encoding is put right. */
export function encodeXml(text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[A-Za-z0-9._-]+/, '$1UTF-8');
  return new TextEncoder().encode(declared);
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // The only way to ask whether there is one of that name.
    return undefined;
  }
}
