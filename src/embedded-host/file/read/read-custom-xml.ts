import type { HostXmlPart } from '../../model';
import { readRelationships } from '../../../xlsx/package/relationships';
import type { ZipPackage } from '../../../xlsx/package/zip-package';
import { parseXml, XmlError } from '../../../xlsx/xml/xml-tree';

/** A custom XML part, with the name of its part in the file. */
interface FilePart {
  readonly part: string;
  readonly xml: string;
  readonly namespaceUri: string;
  /** Undefined where the file gives it none. */
  readonly id: string | undefined;
}

/** The custom XML parts that a workbook part links to. One that is no XML is handed on as it stands: it is no cell of anybody's. */
export function readCustomXmlParts(
  zip: ZipPackage,
  workbookPart: string,
  ids: { readonly reserve: (id: string) => void; readonly make: () => string },
): { xmlPart: HostXmlPart; part: string }[] {
  const found = readRelationships(zip, workbookPart)
    .filter(({ kind, target }) => kind === 'customXml' && zip.has(target))
    .map(({ target }): FilePart => {
      const xml = zip.text(target);
      return { part: target, xml, namespaceUri: namespaceOf(xml), id: itemId(zip, target) };
    });
  for (const { id } of found) if (id !== undefined) ids.reserve(id);
  const used = new Set<string>();
  return found.map(({ part, id, ...rest }) => {
    const own = id === undefined || used.has(id) ? ids.make() : id;
    used.add(own);
    return { part, xmlPart: { id: own, ...rest } };
  });
}

function itemId(zip: ZipPackage, part: string): string | undefined {
  const properties = readRelationships(zip, part).find(({ kind }) => kind === 'customXmlProps')?.target;
  if (properties === undefined || !zip.has(properties)) return undefined;
  const { attributes } = zip.xml(properties).root;
  const name = Object.keys(attributes).find((key) => key.endsWith(':itemID') || key === 'itemID');
  return name === undefined ? undefined : attributes[name];
}

function namespaceOf(xml: string): string {
  try {
    const { name, attributes } = parseXml(xml).root;
    const colon = name.indexOf(':');
    return attributes[colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`] ?? '';
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // Cut or edited by hand. Its owner still finds it, and can say so.
    return /<[^\s/>?!]+[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
  }
}
