import type { HostXmlPart } from '../../model';
import { readRelationships } from '../package/relationships';
import type { ZipPackage } from '../package/zip-package';

/** The custom XML parts that a workbook part links to, each with the name of its part. */
export function readCustomXmlParts(
  zip: ZipPackage,
  workbookPart: string,
  newId: () => string,
): { xmlPart: HostXmlPart; part: string }[] {
  return readRelationships(zip, workbookPart)
    .filter(({ kind, target }) => kind === 'customXml' && zip.has(target))
    .map(({ target: part }) => {
      const properties = readRelationships(zip, part).find(({ kind }) => kind === 'customXmlProps')?.target;
      const id = properties !== undefined && zip.has(properties) ? itemId(zip, properties) : undefined;
      const { root, source } = zip.xml(part);
      return { part, xmlPart: { id: id ?? newId(), namespaceUri: namespaceOf(root), xml: source } };
    });
}

function itemId(zip: ZipPackage, properties: string): string | undefined {
  const { attributes } = zip.xml(properties).root;
  const name = Object.keys(attributes).find((key) => key.endsWith(':itemID') || key === 'itemID');
  return name === undefined ? undefined : attributes[name];
}

function namespaceOf({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): string {
  const colon = name.indexOf(':');
  return attributes[colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`] ?? '';
}
