import { formatArea, type HostHyperlink, type HostSheet } from '../../model';
import { firstBy } from '../../../xlsx/first-by';
import { relationshipsById } from '../../../xlsx/package/relationships';
import { RELATIONSHIP_TYPES } from '../../../xlsx/package/types';
import { readHyperlink } from '../read/read-hyperlinks';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, prefixedAttribute, sourceOf, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import type { SaveContext } from './save-context';

/** Writes a sheet's hyperlinks. Those that the file has already keep their text and their link. */
export function writeHyperlinks(
  edit: XmlEdit,
  frame: XmlDocument,
  sheet: HostSheet,
  part: string,
  context: SaveContext,
): void {
  const relationships = relationshipsById(context.edit.relationships(part));
  const known = childrenOf(childOf(frame.root, 'hyperlinks'), 'hyperlink').map((element) => ({
    link: JSON.stringify(readHyperlink(element, relationships)),
    xml: sourceOf(frame, element),
    relationship: prefixedAttribute(element, 'id'),
  }));
  const knownByLink = firstBy(known, ({ link }) => link);
  const kept = new Set<string>();
  const elements = sheet.hyperlinks.map((link) => {
    const same = knownByLink.get(JSON.stringify(link));
    if (!same) return hyperlinkXml(link, edit, part, context);
    if (same.relationship !== undefined) kept.add(same.relationship);
    return same.xml;
  });
  const unused = known.map(({ relationship }) => relationship).filter((id) => id !== undefined && !kept.has(id));
  context.edit.unrelate(part, new Set(unused as string[]));
  const xml = elements.length === 0 ? '' : `<hyperlinks>${elements.join('')}</hyperlinks>`;
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'hyperlinks', xml);
}

function hyperlinkXml(link: HostHyperlink, edit: XmlEdit, part: string, context: SaveContext): string {
  const { area, address, documentReference, screenTip } = link;
  const id =
    address === undefined || address === ''
      ? ''
      : edit.relationshipAttribute(context.edit.relate(part, RELATIONSHIP_TYPES.hyperlink, address, true));
  const attributes = attributesXml({
    location: id === '' ? documentReference : undefined,
    tooltip: screenTip === '' ? undefined : screenTip,
  });
  return `<hyperlink ref="${formatArea(area)}"${id}${attributes}/>`;
}
