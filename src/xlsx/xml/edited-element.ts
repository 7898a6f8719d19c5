import { XmlEdit, type AttributeChanges } from './xml-edit';
import { parseXml, sourceOf, type XmlDocument, type XmlElement } from './xml-tree';

/**
 * The text of an element with other attributes, and with other content where some is given (escaped already). It is parsed by itself only where
 * something changes, as lists of them may be long.
 */
export function editedElement(
  document: XmlDocument,
  element: XmlElement,
  changes: AttributeChanges,
  content?: string,
): string {
  const source = sourceOf(document, element);
  if (content === undefined && Object.keys(changes).length === 0) return source;
  const own = parseXml(source);
  const edit = new XmlEdit(own);
  edit.setAttributes(own.root, changes);
  if (content !== undefined) edit.replaceContent(own.root, content);
  return edit.result();
}
