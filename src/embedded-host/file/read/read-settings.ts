import { readRelationships } from '../../../xlsx/package/relationships';
import type { ZipPackage } from '../../../xlsx/package/zip-package';
import { ADD_IN_ID } from '../add-in-id';
import { childOf, childrenOf, type XmlElement } from '../../../xlsx/xml/xml-tree';

/**
 * The part that holds our add-in's settings: a web extension part, where Excel itself keeps them ([MS-OWEXML] 2.2), so that settings made in Excel
 * are seen here and the other way round. Undefined when the workbook has none of ours.
 */
export function settingsPart(zip: ZipPackage): string | undefined {
  return readRelationships(zip, '')
    .filter(({ kind }) => kind === 'webextensiontaskpanes')
    .flatMap(({ target }) => readRelationships(zip, target))
    .filter(({ kind, target }) => kind === 'webextension' && zip.has(target))
    .find(({ target }) => isOurs(zip.xml(target).root))?.target;
}

/** The add-in's settings. A value that is no JSON is kept as text. */
export function readSettings(zip: ZipPackage): Map<string, unknown> {
  const part = settingsPart(zip);
  const properties = part === undefined ? [] : childrenOf(childOf(zip.xml(part).root, 'properties'), 'property');
  return new Map(properties.map(({ attributes }) => [attributes['name'] ?? '', parseJson(attributes['value'] ?? '')]));
}

function isOurs(webExtension: XmlElement): boolean {
  const id = childOf(webExtension, 'reference')?.attributes['id'] ?? '';
  return id.replace(/[{}]/g, '').toLowerCase() === ADD_IN_ID;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An add-in may keep any text.
    return text;
  }
}
