import { readFileSync } from 'node:fs';
import { readPacket } from '../../src/documents/packets/read-packet';
import { loadXlsx } from '../../src/embedded-host/file';
import { zipFile } from '../../src/xlsx/package/zip-file';
import { SAMPLE_PARTS, samplePackage } from '../../src/xlsx/testing/sample-package';
import { readCells } from '../../src/xlsx/read/read-cells';

const SAMPLE = 'assets/samples/burke-k8-sample.xlsx';

it('reads the cells that the workbench shows of the same file', async () => {
  const bytes = readFileSync(SAMPLE);
  const workbook = await loadXlsx(bytes, SAMPLE);
  const shown = workbook.sheets.map(({ name, cells }) => {
    const rows = new Map<number, unknown[]>();
    cells.forEachRow(({ values }, row) => {
      const cells = [...values];
      while (cells.length > 0 && (cells.at(-1) === null || cells.at(-1) === '')) cells.pop();
      if (cells.length > 0) rows.set(row + 1, cells);
    });
    return { name, rows };
  });
  const { sheets } = readCells(bytes, SAMPLE, bytes.length * 100);
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets).toEqual(shown);
});

const CELLS_FAR_AWAY = Array.from(
  { length: 6_000 },
  (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
).join('');

it.each([
  ['an empty file', new Uint8Array(), 'It is empty (0 bytes). Copy or download it again.'],
  [
    'a workbook with a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'It is protected with a password. Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and try again.',
  ],
  [
    'what unpacks to more than any packet',
    zipFile([{ name: 'a', packed: new Uint8Array(2_000_000), method: 8, size: 420_000_000, checksum: 0 }]),
    'It was not opened because it would unpack to 420 MB in 1 parts, more than a workbook needs. Delete unused sheets and rows in Excel, save it and try again.',
  ],
  [
    'a document type, which could name other files',
    samplePackage({ 'xl/workbook.xml': `<!DOCTYPE a>${SAMPLE_PARTS['xl/workbook.xml'] ?? ''}` }),
    'It is damaged: in its part xl/workbook.xml, it declares a document type. Open it in Excel, let Excel repair it, save it and try again.',
  ],
  [
    'a cell in the last column of each of thousands of rows',
    samplePackage({
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${CELLS_FAR_AWAY}</sheetData></worksheet>`,
    }),
    'It was not opened because its part xl/worksheets/sheet1.xml holds over 80 million places for cells, more than a workbook needs. Delete unused sheets, rows and columns in Excel, save it and try again.',
  ],
])('refuses %s in a sentence', (_, bytes, sentence) => {
  expect(() => readPacket(bytes, 'Adams.xlsx')).toThrow(sentence);
});
