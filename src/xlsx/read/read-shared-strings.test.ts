import fc from 'fast-check';
import { XmlError } from '../xml/xml-tree';
import { atOnce } from '../slices';
import { readSharedStrings } from './read-shared-strings';

const SST = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3">';
const part = (items: string, start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n') =>
  new TextEncoder().encode(`${start}${SST}${items}</sst>`);

it('gives the text of every string, and where those with several formats stand', () => {
  const items =
    '<si><t>Ana</t></si><si><t xml:space="preserve"> Łucja &amp; Zoë </t></si><si/><si><t/></si>' +
    '<si><r><t>Bea</t></r><r><rPr><b/></rPr><t> Lee</t></r></si><si><t>_x000D_</t><rPh sb="0" eb="1"><t>hint</t></rPh></si>';
  const { texts, rich } = atOnce(readSharedStrings(part(items)));
  expect(texts).toEqual(['Ana', ' Łucja & Zoë ', '', '', 'Bea Lee', '\r']);
  expect([...rich]).toEqual([['Bea Lee', 4]]);
});

it.each(['', '\uFEFF', '<?xml version="1.0"?>', '<?xml version="1.0"?><!-- made by hand -->'])(
  'reads a part that begins with "%s"',
  (start) => expect(atOnce(readSharedStrings(part('<si><t>Ana</t></si>', start))).texts).toEqual(['Ana']),
);

it('refuses a part that is cut off', () => {
  const whole = part('<si><t>Ana</t></si><si><t>Bea</t></si>');
  for (const end of [30, 150, 165, whole.length - 8]) {
    expect(() => atOnce(readSharedStrings(whole.subarray(0, end)))).toThrow(XmlError);
  }
});

it('reads the same as the parser of all XML, and refuses the same', () => {
  const item = fc.constantFrom(
    ...[
      '<si><t>Ana</t></si>',
      '<si><t/></si>',
      '<si>\n<t xml:space="preserve"> a</t></si>',
      '<si><t>&#65;&lt;</t></si>',
    ],
    ...['<si><t a="1" a="2">b</t></si>', '<si><t>a]]>b</t></si>', '<!-- x -->', '<si><r><t>c</t></r></si>', '<si>'],
    ...['</si>', '\u0001', '&', 'text', '<t>d</t>', '<si><t>\uFFFF</t></si>', '<si><t>e\r\nf</t></si>'],
  );
  const outcome = (items: string) => {
    try {
      const { texts, rich } = atOnce(readSharedStrings(part(items)));
      return { texts, rich: [...rich] };
    } catch (error) {
      if (error instanceof XmlError) return 'refused';
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      // With a comment before them, none of the items is read by the quick way.
      expect(outcome(items.join(''))).toEqual(outcome(`<!-- -->${items.join('')}`));
    }),
    { numRuns: 500 },
  );
});
