import fc from 'fast-check';
import { SAMPLE_PARTS } from '../testing/sample-package';
import { plainTree } from './plain-tree';
import { parseAnyXml, parseXml, TooMuchError, XmlError, type XmlElement } from './xml-tree';

/** The tree by the parser of all XML, and undefined where it takes the text for no XML. */
function treeByParser(source: string): XmlElement | undefined {
  try {
    return parseAnyXml(source).root;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

it.each(Object.keys(SAMPLE_PARTS).filter((part) => /\.(?:xml|rels|vml)$/.test(part)))(
  'reads %s without the parser of all XML, and the same',
  (part) => {
    const source = SAMPLE_PARTS[part] ?? '';
    expect(plainTree(source)).toEqual(treeByParser(source));
    if (part !== 'customXml/item1.xml') expect(plainTree(source)).toBeDefined();
  },
);

const PIECES = [
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '<b c="1">',
    '</b>',
    '<x:b  xml:c="é" d="" />',
    '</x:b>',
    '<a\n>',
    '</a >',
    '<a c="1"c="2"/>',
  ],
  ...[
    '<a c="1" c="2"/>',
    "<a c='1'/>",
    '<a c="&amp;&lt;>"/>',
    '<a c="&#10;"/>',
    '<a c="&no;"/>',
    '<a c="a\tb"/>',
    '<a c="<"/>',
  ],
  ...[
    'text',
    'plain',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '&amp;',
    '&quot;x&apos;',
    '&',
    '&#65;',
    '&no;',
    'a > b',
    ']]>',
    '😀',
    '\u0001',
    '\uFFFE',
    '\uFEFF',
  ],
  ...[
    '<!-- a -->',
    '<![CDATA[<a>]]>',
    '<?p i?>',
    '<!DOCTYPE a>',
    '<1/>',
    '<_a/>',
    '< a/>',
    '<a',
    '>',
    '<é/>',
    '<a =""/>',
  ],
];

it('where it reads a text it reads what the parser of all XML reads, and a text that is no XML is none to both', () => {
  const head = fc.constantFrom(
    '',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<?xml version="1.0"?>',
    '<?xml?>',
    '\n',
  );
  const inside = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 });
  fc.assert(
    fc.property(head, inside, fc.boolean(), fc.constantFrom('', '\n', 'x', '<a/>'), (start, pieces, isWrapped, end) => {
      const source = `${start}${isWrapped ? `<root>${pieces.join('')}</root>` : pieces.join('')}${end}`;
      const plain = plainTree(source);
      if (plain !== undefined) expect(plain).toEqual(treeByParser(source));
    }),
    { numRuns: 2_000 },
  );
});

it('counts elements and levels as the parser does', () => {
  expect(() => parseXml(`${'<a>'.repeat(600)}${'</a>'.repeat(600)}`)).toThrow(TooMuchError);
});
