import { firstBy } from '../first-by';
import { childrenOf, type XmlDocument } from '../xml/xml-tree';
import { relationshipsPart, resolveTarget } from './part-names';
import type { ZipPackage } from './zip-package';

/** A link from one part to another or to the outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type's address, such as `worksheet`: the same in the transitional and the strict format. */
  readonly kind: string;
  /** A part's name, or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

/** A part's relationships; none when it has no such file. */
export function readRelationships(zip: ZipPackage, part: string): Relationship[] {
  const name = relationshipsPart(part);
  return zip.has(name) ? parseRelationships(zip.xml(name), part) : [];
}

/** The relationships of `part` from the text of its relationships file. */
export function parseRelationships(document: XmlDocument, part: string): Relationship[] {
  return childrenOf(document.root, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Relationships by their ids, for lists of any length; of several with one id the first. Asked for no id, it has none. */
export function relationshipsById(
  relationships: readonly Relationship[],
): ReadonlyMap<string | undefined, Relationship> {
  return firstBy<string | undefined, Relationship>(relationships, ({ id }) => id);
}
