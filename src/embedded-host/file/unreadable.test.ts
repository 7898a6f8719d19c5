import { strToU8 } from 'fflate';
import { UnreadableFileError } from '../../xlsx/errors';
import { loadXlsx } from './load-xlsx';
import { packedContent, zipFile } from '../../xlsx/package/zip-file';
import { SAMPLE_PARTS, samplePackage } from '../../xlsx/testing/sample-package';
import { zipParts } from '../../xlsx/testing/zip-parts';

/** The one line that a person gets. */
async function refusal(bytes: Uint8Array, name = 'roster.xlsx'): Promise<string> {
  const error = await loadXlsx(bytes, name).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFileError);
  const { message } = error as Error;
  expect(message).not.toMatch(/\n/);
  expect(message).toContain(`"${name}"`);
  return message;
}

/** A compound file, as Office wrote before zip: its signature and a directory that names its streams. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    Array.from(name).forEach((letter, at) => (bytes[1024 + index * 128 + at * 2] = letter.charCodeAt(0)));
  });
  return bytes;
}

test('a workbook with a password says how to take it away', async () => {
  const message = await refusal(compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'));
  expect(message).toMatch(/password/);
});

test('workbooks of Excel 97-2003 and older ask for another format', async () => {
  expect(await refusal(compoundFile('Root Entry', 'Workbook'), 'plan.xls')).toMatch(
    /\(\.xls\).*save it as "Excel Workbook/,
  );
  expect(await refusal(new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00]))).toMatch(/\.xls/);
  expect(await refusal(compoundFile('Root Entry', 'WordDocument'))).toMatch(/old Office file/);
});

test('binary workbooks and OpenDocument files are told apart', async () => {
  const relationships = (SAMPLE_PARTS['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin');
  expect(await refusal(samplePackage({ '_rels/.rels': relationships }), 'plan.xlsb')).toMatch(/\.xlsb/);
  const ods = zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
  expect(await refusal(ods, 'plan.ods')).toMatch(/\.ods/);
});

test.each([
  ['an empty file', new Uint8Array(), /empty \(0 bytes\)/],
  ['a web page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), /web page/],
  ['a text file', strToU8('Student ID,Grade\n1,2\n'), /\.csv/],
  ['a PDF', strToU8('%PDF-1.7 …'), /PDF/],
  ['noise', new Uint8Array([1, 2, 3, 4, 0xff, 0xfe]), /not an Excel workbook/],
  ['another zip', zipParts({ 'readme.txt': 'hello' }), /without the part xl\/workbook\.xml/],
])('%s is not taken for a workbook', async (_, bytes, reason) => {
  expect(await refusal(bytes)).toMatch(reason);
});

test('a Word document', async () => {
  const relationships = (SAMPLE_PARTS['_rels/.rels'] ?? '').replace('xl/workbook.xml', 'word/document.xml');
  const bytes = zipParts({ '_rels/.rels': relationships, 'word/document.xml': '<w/>' });
  expect(await refusal(bytes)).toMatch(/Word/);
});

test('a download that broke off, at any place', async () => {
  const whole = samplePackage();
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/incomplete or damaged/);
  }
});

test('bytes that changed in the middle are a damaged part, or nothing that matters; never a crash', async () => {
  const whole = samplePackage();
  for (let at = 30; at < whole.length; at += 97) {
    const broken = whole.slice();
    broken.fill(0xa5, at, at + 8);
    const outcome = await loadXlsx(broken, 'roster.xlsx').catch((caught: unknown) => caught);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(UnreadableFileError);
      expect(outcome.message).not.toContain('\n');
    }
  }
});

test.each([
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet2.xml',
  'xl/tables/table1.xml',
])('a damaged part is named: %s', async (part) => {
  const text = SAMPLE_PARTS[part] ?? '';
  const cut = text.slice(0, text.length * 0.7);
  expect(await refusal(samplePackage({ [part]: cut }))).toContain(`part ${part}`);
  expect(await refusal(samplePackage({ [part]: `${text}<again/>` }))).toContain(`part ${part}`);
});

test('a sheet whose part is missing, or is no worksheet', async () => {
  expect(await refusal(samplePackage({ 'xl/worksheets/sheet2.xml': null }))).toMatch(/sheet2\.xml, it is missing/);
  expect(await refusal(samplePackage({ 'xl/worksheets/sheet2.xml': '<html/>' }))).toMatch(/sheet2\.xml/);
  const workbook = (SAMPLE_PARTS['xl/workbook.xml'] ?? '').replace('r:id="rId2"', 'r:id="rId99"');
  expect(await refusal(samplePackage({ 'xl/workbook.xml': workbook }))).toMatch(/link to its cells is missing/);
});

test('addresses that no sheet has', async () => {
  for (const cell of ['<c r="ZZZZ1"/>', '<c r="ZZZ1"/>', '<c r="7"/>']) {
    const sheet = `<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
    expect(await refusal(samplePackage({ 'xl/worksheets/sheet2.xml': sheet }))).toMatch(/sheet2\.xml/);
  }
  const row = '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>';
  expect(await refusal(samplePackage({ 'xl/worksheets/sheet2.xml': row }))).toMatch(/sheet2\.xml/);
});

test('a workbook without sheets', async () => {
  const workbook = (SAMPLE_PARTS['xl/workbook.xml'] ?? '').replace(/<sheets>.*<\/sheets>/, '<sheets/>');
  expect(await refusal(samplePackage({ 'xl/workbook.xml': workbook }))).toMatch(/has no sheets/);
});

test('entities and document types are refused, not expanded', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  expect(await refusal(samplePackage({ 'xl/sharedStrings.xml': bomb }))).toMatch(/document type/);
  const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet><sheetData/></worksheet>';
  expect(await refusal(samplePackage({ 'xl/worksheets/sheet1.xml': outside }))).toMatch(/sheet1\.xml/);
});

test('a zip that would unpack to an absurd size is not unpacked', async () => {
  const bomb = zipFile([{ name: 'xl/workbook.xml', ...packedContent(new Uint8Array(150_000_000), false) }]);
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await refusal(bomb)).toMatch(/would unpack to 150 MB in 1 parts/);
});
