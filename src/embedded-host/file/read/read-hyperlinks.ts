import type { HostHyperlink } from '../../model';
import { relationshipsById, type Relationship } from '../../../xlsx/package/relationships';
import { childOf, childrenOf, prefixedAttribute, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { readArea } from './read-areas';

/** A sheet's hyperlinks; one that names no cells is left out. */
export function readHyperlinks(frame: XmlDocument, relationships: readonly Relationship[]): HostHyperlink[] {
  const byId = relationshipsById(relationships);
  return childrenOf(childOf(frame.root, 'hyperlinks'), 'hyperlink').flatMap(
    (element) => readHyperlink(element, byId) ?? [],
  );
}

/** One `<hyperlink>`. A web address with a place in it is written in two pieces. */
export function readHyperlink(
  element: XmlElement,
  relationships: ReadonlyMap<string | undefined, Relationship>,
): HostHyperlink | undefined {
  const { ref, location, tooltip } = element.attributes;
  const area = readArea(ref);
  if (!area) return undefined;
  const id = prefixedAttribute(element, 'id');
  const target = relationships.get(id)?.target;
  const place = location?.replace(/^#/, '');
  return {
    area,
    ...(target === undefined ? {} : { address: place === undefined ? target : `${target}#${place}` }),
    ...(target === undefined && place !== undefined ? { documentReference: place } : {}),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
  };
}
