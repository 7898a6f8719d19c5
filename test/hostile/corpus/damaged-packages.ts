import { SAMPLE_PARTS, samplePackage } from '../../../src/xlsx/testing/sample-package';
import { DECLARATION, OFFICE, ONE_SHEET, packed, RELATIONSHIPS, worksheet, type HostileFile } from './hostile-file';
import { withCentralDirectory } from './zip-bytes';

const part = (name: string) => SAMPLE_PARTS[name] ?? '';

const relations = (target: string, kind: string) =>
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** An encrypted workbook, as [MS-OFFCRYPTO] stores it: a compound file that names its streams. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from('EncryptedPackage').forEach((letter, at) => (bytes[1024 + at * 2] = letter.charCodeAt(0)));
  return bytes;
}

const BIFF8 = new Uint8Array([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00]);

/** Small files whose parts are missing, cut off, or contradict each other. */
export const DAMAGED_PACKAGES: readonly HostileFile[] = [
  {
    name: 'entity-outside.xlsx',
    bytes: () =>
      packed({
        'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
      }),
    refused: /document type/,
  },
  {
    name: 'billion-laughs.xlsx',
    bytes: () =>
      packed({
        'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`).join('')}]><workbook>&a8;</workbook>`,
      }),
    refused: /document type/,
  },
  {
    name: 'unknown-entity.xlsx',
    bytes: () => packed({ [ONE_SHEET]: worksheet('<row><c t="str"><v>&secret;</v></c></row>') }),
    refused: /sheet2\.xml/,
  },
  { name: 'encrypted.xlsx', bytes: encrypted, refused: /password/ },
  { name: 'renamed-old.xlsx', bytes: () => BIFF8, refused: /not an Excel workbook|old Excel/ },
  { name: 'cut-off.xlsx', bytes: () => samplePackage().subarray(0, 900), refused: /incomplete or damaged/ },
  {
    name: 'cut-off-part.xlsx',
    bytes: () => packed({ 'xl/styles.xml': part('xl/styles.xml').slice(0, 500) }),
    refused: /styles\.xml/,
  },
  {
    name: 'no-workbook.xlsx',
    bytes: () => samplePackage({ 'xl/workbook.xml': null }),
    refused: /without the part xl\/workbook\.xml/,
  },
  { name: 'no-sheet.xlsx', bytes: () => samplePackage({ [ONE_SHEET]: null }), refused: /sheet2\.xml, it is missing/ },
  { name: 'no-styles.xlsx', bytes: () => samplePackage({ 'xl/styles.xml': null }) },
  {
    name: 'no-shared-strings.xlsx',
    bytes: () => samplePackage({ 'xl/sharedStrings.xml': null }),
    refused: /text number 0/,
  },
  {
    name: 'no-content-types.xlsx',
    bytes: () => samplePackage({ '[Content_Types].xml': null }),
    refused: /\[Content_Types\]\.xml, it is missing/,
  },
  {
    name: 'wrong-content-types.xlsx',
    bytes: () =>
      packed({ '[Content_Types].xml': part('[Content_Types].xml').replaceAll('worksheet+xml', 'chart+xml') }),
  },
  {
    name: 'sheet-that-is-itself.xlsx',
    bytes: () => packed({ 'xl/_rels/workbook.xml.rels': relations('workbook.xml', 'worksheet') }),
    refused: /./,
  },
  {
    name: 'relationships-in-a-circle.xlsx',
    bytes: () =>
      packed({
        'xl/worksheets/_rels/sheet2.xml.rels': relations('sheet1.xml', 'table'),
        'xl/worksheets/_rels/sheet1.xml.rels': relations('../workbook.xml', 'table'),
        'customXml/_rels/item1.xml.rels': relations('item1.xml', 'customXmlProps'),
      }),
  },
  {
    name: 'duplicate-entries.xlsx',
    bytes: () => withCentralDirectory(samplePackage(), 'xl/tables/table1.xml', { name: 'xl/sharedStrings.xml' }),
    refused: /tables\/table1\.xml|sharedStrings\.xml/,
  },
  {
    name: 'path-traversal.xlsx',
    bytes: () =>
      packed({ '../../../tmp/evil.xml': '<x/>', '/etc/passwd': 'x', 'C:\\evil.xml': '<x/>', __proto__: '<x/>' }),
  },
  {
    name: 'target-outside.xlsx',
    bytes: () => packed({ '_rels/.rels': relations('../../../../etc/passwd', 'officeDocument') }),
    refused: /without the part/,
  },
];
