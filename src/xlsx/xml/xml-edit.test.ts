import { placeElement } from './place-element';
import { XmlEdit } from './xml-edit';
import { childOf, parseXml, XmlError, type XmlElement } from './xml-tree';

const child = (element: XmlElement, name: string): XmlElement => {
  const found = childOf(element, name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

test('what is not changed keeps its text: blanks, quotes, comments, entities, prefixes', () => {
  const source = `<?xml version='1.0'?>\r\n<!-- a < b --><a  x = '1&amp;2'\n><p:b/>t &#233;<c></c></a >\n`;
  const document = parseXml(source);
  const edit = new XmlEdit(document);
  expect(edit.isEmpty).toBe(true);
  expect(edit.result()).toBe(source);
  edit.setAttributes(child(document.root, 'c'), { y: '"<' });
  expect(edit.result()).toBe(source.replace('<c>', '<c y="&quot;&lt;">'));
});

test('several changes at one place come in the order in which they were made', () => {
  const document = parseXml('<a><b k="1"/><d/></a>');
  const [b, d] = [child(document.root, 'b'), child(document.root, 'd')];
  const edit = new XmlEdit(document);
  edit.replace(d, '<D/>');
  edit.insertBefore(d, '<c1/>');
  edit.insertBefore(d, '<c2/>');
  edit.append(b, '<x/>');
  edit.setAttributes(b, { k: undefined, l: 2 });
  edit.append(document.root, '<e/>');
  expect(edit.result()).toBe('<a><b l="2"><x/></b><c1/><c2/><D/><e/></a>');
});

test('an element goes where the order wants it; there is one of its kind afterwards', () => {
  const order = ['a', 'b', 'c', 'd'];
  const placed = (source: string, name: string, xml: string) => {
    const document = parseXml(source);
    const edit = new XmlEdit(document);
    placeElement(edit, document.root, order, name, xml);
    return edit.result();
  };
  expect(placed('<r><a/><d/></r>', 'b', '<b/>')).toBe('<r><a/><b/><d/></r>');
  expect(placed('<r><a/></r>', 'c', '<c/>')).toBe('<r><a/><c/></r>');
  expect(placed('<r/>', 'a', '<a/>')).toBe('<r><a/></r>');
  expect(placed('<r><b/><b/><c/></r>', 'b', '<b n="1"/>')).toBe('<r><b n="1"/><c/></r>');
  expect(placed('<r><b/><c/></r>', 'b', '')).toBe('<r><c/></r>');
});

test.each(['<a>', '<a></b>', '<a/><b/>', '<!DOCTYPE a><a/>', 'text', '', '<a x=1/>'])('%j is refused', (source) => {
  expect(() => parseXml(source)).toThrow(XmlError);
});
