import { UnreadableFileError } from '../errors';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];

const SAVE_AS = 'Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.';

/** Throws UnreadableFileError, with what to do, unless the bytes begin as an .xlsx does: as a zip. */
export function assertZip(bytes: Uint8Array, name: string): void {
  if (startsWith(bytes, ZIP)) return;
  throw new UnreadableFileError(name, describe(bytes));
}

function describe(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'is empty (0 bytes). Copy or download it again.';
  if (startsWith(bytes, COMPOUND_FILE)) return describeCompoundFile(bytes);
  // BIFF 2 to 4: a bare stream that begins with a BOF record ([MS-XLS] 2.4.21).
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1))
    return `is an old Excel file (.xls). ${SAVE_AS}`;
  if (startsWith(bytes, PDF)) return 'is a PDF document, not an Excel workbook. Ask for the spreadsheet itself.';
  const beginning = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (beginning.startsWith('<')) return `is a web page or XML file with the name of a workbook. ${SAVE_AS}`;
  if (/^[\t\r\n\x20-\x7e\u00a0-\uffef]+$/.test(beginning) && !beginning.includes('\ufffd')) {
    return 'is a text file, not an Excel workbook. If it holds a table, give it a name that ends in .csv.';
  }
  return `is not an Excel workbook (.xlsx), or it is damaged. ${SAVE_AS}`;
}

/** [MS-CFB] container: an encrypted .xlsx ([MS-OFFCRYPTO] 2.3.4) or a file of Excel 97-2003, told apart by its streams' names. */
function describeCompoundFile(bytes: Uint8Array): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) {
    return 'is protected with a password. Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and try again.';
  }
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) {
    return `is in the old Excel 97-2003 format (.xls). ${SAVE_AS}`;
  }
  return `is an old Office file, but not an Excel workbook (.xlsx). ${SAVE_AS}`;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
