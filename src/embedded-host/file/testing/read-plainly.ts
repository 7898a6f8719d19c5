/** A cell as it stands in a file, read with regular expressions only: a check on the loader that shares nothing with it. */
interface PlainCell {
  readonly address: string;
  readonly type: string;
  /** The text of `<v>` or `<is>`, entities resolved; shared strings looked up. Undefined: the cell has no value. */
  readonly text: string | undefined;
  readonly hasFormula: boolean;
}

/** The cells of a worksheet part in which every cell names its address. */
export function readCellsPlainly(sheetXml: string, stringsXml: string | undefined): PlainCell[] {
  const strings = readStringsPlainly(stringsXml ?? '');
  return [...sheetXml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = '']) => {
    const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
    const inline = /<is>(.*?)<\/is>/s.exec(inside)?.[1];
    const text = type === 's' && value !== undefined ? strings[Number(value)] : value && decode(value);
    return {
      address: /\br="([^"]*)"/.exec(attributes)?.[1] ?? '',
      type,
      text: inline === undefined ? text : joinTexts(inline),
      hasFormula: /<f[\s>/]/.test(inside),
    };
  });
}

function readStringsPlainly(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, inside = '']) =>
    joinTexts(inside.replace(/<rPh.*?<\/rPh>/gs, '')),
  );
}

function joinTexts(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => decode(text)).join('');
}

function decode(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  return plain.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
