import { workbookRecord } from '../file-records';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../../xlsx/package/types';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import type { SaveContext } from './save-context';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Writes the custom XML parts: takes away those that are gone, changes those whose text changed, adds new ones. */
export function writeCustomXml({ workbook, edit, workbookPart }: SaveContext): void {
  const known = workbookRecord(workbook)?.customXmlParts ?? new Map<string, string>();
  const kept = new Set(workbook.customXmlParts.map(({ id }) => id));
  for (const [id, part] of known) {
    if (kept.has(id)) continue;
    const links = edit.relationships(workbookPart).filter(({ target }) => target === part);
    edit.unrelate(workbookPart, new Set(links.map((link) => link.id)));
    for (const { target } of edit.relationships(part)) edit.delete(target);
    edit.delete(part);
  }
  for (const { id, namespaceUri, xml } of workbook.customXmlParts) {
    const part = known.get(id);
    if (part !== undefined) {
      if (edit.text(part) !== xml) edit.write(part, xml);
      continue;
    }
    const added = edit.add('customXml/item*.xml', 'application/xml', xml);
    const properties = propertiesXml(id, namespaceUri);
    const propertiesPart = edit.add('customXml/itemProps*.xml', CONTENT_TYPES.customXmlProps, properties);
    edit.relate(added, RELATIONSHIP_TYPES.customXmlProps, propertiesPart);
    edit.relate(workbookPart, RELATIONSHIP_TYPES.customXml, added);
  }
}

/** What Excel writes beside a part: its id, and the namespace by which it is found. */
function propertiesXml(id: string, namespaceUri: string): string {
  const references =
    namespaceUri === ''
      ? ''
      : `<ds:schemaRefs><ds:schemaRef${attributesXml({ 'ds:uri': namespaceUri })}/></ds:schemaRefs>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem${attributesXml({ 'ds:itemID': id, 'xmlns:ds': DATA_STORE })}>${references}</ds:datastoreItem>`;
}
