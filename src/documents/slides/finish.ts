import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A file of PptxGenJS with what it leaves out: the first row of each table is its head, which screen readers read with each cell.
 * Types of parts that the file does not have are taken out.
 */
export function finished(bytes: Uint8Array): Uint8Array {
  // A package has no folders of their own.
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  for (const [name, part] of Object.entries(parts)) {
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(part).replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'));
  }
  const types = parts['[Content_Types].xml'];
  if (types !== undefined) {
    const known = strFromU8(types).replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (tag, name: string) =>
      name in parts ? tag : '',
    );
    parts['[Content_Types].xml'] = strToU8(known);
  }
  return zipSync(parts);
}
