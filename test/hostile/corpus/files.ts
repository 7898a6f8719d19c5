import { strToU8, zipSync, type Zippable } from 'fflate';
import { SAMPLE_PARTS, samplePackage } from '../../../src/embedded-host/file/testing/sample-package';
import { withCentralDirectory } from './zip-bytes';

/** A file that somebody may hand us, and what a person may expect of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What the one line of the refusal says; undefined where the file is read. */
  readonly refused?: RegExp;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const ONE_SHEET = 'xl/worksheets/sheet2.xml';

/** Repetitive text packs to almost nothing, at the level that packs fastest. */
function packed(changes: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries({ ...SAMPLE_PARTS, ...changes })) {
    parts[name] = [typeof text === 'string' ? strToU8(text) : text, { level: 1 }];
  }
  return zipSync(parts);
}

const worksheet = (rows: string, before = '', after = '') =>
  `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const withSheet = (rows: string, before = '', after = '') => packed({ [ONE_SHEET]: worksheet(rows, before, after) });
const part = (name: string) => SAMPLE_PARTS[name] ?? '';

/** A workbook with so many sheets of one cell. */
function manySheets(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  return packed({
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
      .map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${numbers
      .map((at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(numbers.map((at) => [`xl/worksheets/s${at}.xml`, sheet])),
  });
}

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

/** Files that want all the memory or all the time. */
export const HUGE_FILES: readonly HostileFile[] = [
  {
    name: 'bomb-of-zeros.xlsx',
    bytes: () => zipSync({ 'xl/workbook.xml': new Uint8Array(120_000_000) }, { level: 1 }),
    refused: /would unpack to 120 MB/,
  },
  {
    name: 'bomb-that-lies-low.xlsx',
    // It says that a part is small, and unpacks to 90 MB.
    bytes: () =>
      withCentralDirectory(packed({ 'xl/styles.xml': ' '.repeat(90_000_000) }), 'xl/styles.xml', { unpacked: 100 }),
    refused: /styles\.xml/,
  },
  {
    name: 'bomb-that-boasts.xlsx',
    bytes: () => withCentralDirectory(samplePackage(), 'xl/styles.xml', { unpacked: 0xfffffff0 }),
    refused: /would unpack to/,
  },
  {
    name: 'zip-in-a-zip.xlsx',
    bytes: () =>
      packed({ 'xl/embeddings/inner.zip': zipSync({ 'inner.bin': new Uint8Array(20_000_000) }, { level: 1 }) }),
  },
  {
    name: 'millions-of-styles.xlsx',
    bytes: () =>
      packed({
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(12_000_000)}</cellXfs></styleSheet>`,
      }),
    refused: /styles\.xml.*more than/,
  },
  {
    name: 'deep-xml.xlsx',
    bytes: () => packed({ 'xl/theme/theme1.xml': `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}` }),
    refused: /theme1\.xml/,
  },
  {
    name: 'deep-shared-strings.xlsx',
    bytes: () =>
      packed({
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${'<r>'.repeat(300_000)}<t>deep</t>${'</r>'.repeat(300_000)}</si></sst>`,
      }),
  },
  {
    name: 'rich-text-of-a-million-runs.xlsx',
    bytes: () =>
      packed({ 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${'<r><t>a</t></r>'.repeat(1_000_000)}</si></sst>` }),
  },
  { name: 'ten-thousand-sheets.xlsx', bytes: () => manySheets(10_000) },
  {
    name: 'every-column.xlsx',
    bytes: () =>
      withSheet(
        Array.from({ length: 20 }, (_, row) => `<row r="${row + 1}">${'<c><v>7</v></c>'.repeat(16_384)}</row>`).join(
          '',
        ),
      ),
  },
  {
    name: 'last-column-of-every-row.xlsx',
    bytes: () =>
      withSheet(
        Array.from({ length: 6_000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join(
          '',
        ),
      ),
    refused: /sheet2\.xml.*more than/,
  },
  {
    name: 'one-row-again-and-again.xlsx',
    bytes: () => withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'.repeat(6_000)),
    refused: /sheet2\.xml.*more than/,
  },
  {
    name: 'one-formula-shared-by-all.xlsx',
    bytes: () =>
      withSheet(
        `<row r="1"><c r="A1"><f t="shared" si="0">${'A1+'.repeat(10_000)}1</f></c></row>` +
          '<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(100_000),
      ),
  },
];

const damaged: readonly HostileFile[] = [
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
  { name: 'no-shared-strings.xlsx', bytes: () => samplePackage({ 'xl/sharedStrings.xml': null }) },
  { name: 'no-content-types.xlsx', bytes: () => samplePackage({ '[Content_Types].xml': null }) },
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

const cells: readonly HostileFile[] = [
  { name: 'row-zero.xlsx', bytes: () => withSheet('<row r="0"><c><v>1</v></c></row>'), refused: /sheet2\.xml/ },
  {
    name: 'row-below-zero.xlsx',
    bytes: () => withSheet('<row r="-5"><c r="A-5"><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'row-of-a-fraction.xlsx',
    bytes: () => withSheet('<row r="1.5"><c><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'row-too-far.xlsx',
    bytes: () => withSheet('<row r="99999999999"><c><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'column-too-far.xlsx',
    bytes: () => withSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'too-many-cells-in-a-row.xlsx',
    bytes: () => withSheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_400)}</row>`),
    refused: /sheet2\.xml/,
  },
  {
    name: 'cells-out-of-order.xlsx',
    bytes: () =>
      withSheet('<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'),
  },
  {
    name: 'style-out-of-range.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1" s="99999"><v>1</v></c><c r="B1" s="-1"><v>2</v></c><c r="C1" s="x"><v>3</v></c><c r="D1" s="1.5"/></row>',
      ),
  },
  {
    name: 'string-out-of-range.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1" t="s"><v>999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>length</v></c></row>',
      ),
  },
  {
    name: 'cell-outside-a-row.xlsx',
    bytes: () => withSheet('<c r="A1"><v>1</v></c><row r="2"><c r="A2"><v>2</v></c></row>'),
  },
  {
    name: 'formula-outside-a-cell.xlsx',
    bytes: () => withSheet('<f>1+1</f><v>2</v><row r="2"><f>1</f><c r="A2"><v>2</v></c></row>'),
  },
  {
    name: 'absurd-dimension.xlsx',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>'),
  },
  {
    name: 'impossible-dimension.xlsx',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<dimension ref="ZZZZ0:A-1"/>'),
  },
  {
    name: 'columns-from-minus-a-billion.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<cols><col min="-1000000000" max="16384" width="9"/><col min="2.5" max="1e99" hidden="1"/></cols>',
      ),
  },
  {
    name: 'frozen-beyond-the-sheet.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<sheetViews><sheetView><pane state="frozen" xSplit="1e12" ySplit="-4"/></sheetView></sheetViews>',
      ),
  },
  {
    name: 'merged-everything.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '',
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`,
      ),
  },
  {
    name: 'text-beyond-a-cell.xlsx',
    bytes: () => withSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'long '.repeat(1_600_000)}</t></is></c></row>`),
  },
  {
    name: 'numbers-that-are-none.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x10</v></c><c r="D1" t="d"><v>9999-99-99</v></c><c r="E1" t="zz"><v>?</v></c></row>',
      ),
  },
];

/** Files that contradict themselves, each small. */
export const BROKEN_FILES: readonly HostileFile[] = [...damaged, ...cells];
