import { samplePackage } from '../../../src/xlsx/testing/sample-package';
import {
  DECLARATION,
  MAIN,
  OFFICE,
  packed,
  RELATIONSHIPS,
  withSheet,
  worksheet,
  zipOf,
  type HostileFile,
} from './hostile-file';
import { withCentralDirectory } from './zip-bytes';

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

/** Files that want all the memory or all the time. */
export const HUGE_FILES: readonly HostileFile[] = [
  {
    name: 'bomb-of-zeros.xlsx',
    bytes: () => zipOf({ 'xl/workbook.xml': new Uint8Array(120_000_000) }),
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
    refused: /styles\.xml has two sizes/,
  },
  {
    name: 'zip-in-a-zip.xlsx',
    bytes: () => packed({ 'xl/embeddings/inner.zip': zipOf({ 'inner.bin': new Uint8Array(20_000_000) }) }),
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
    refused: /text number/,
  },
  {
    name: 'rich-text-of-a-million-runs.xlsx',
    bytes: () =>
      packed({ 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${'<r><t>a</t></r>'.repeat(1_000_000)}</si></sst>` }),
    refused: /text number/,
  },
  // Office.js's own client takes time by the square of the sheets: 10,000 take a minute more, and are told alike.
  { name: 'thousands-of-sheets.xlsx', bytes: () => manySheets(2_500) },
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
    refused: /sheet2\.xml, row 1 holds one cell twice/,
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
