import { ZipPackage } from '../../xlsx/package/zip-package';

/** Whether a part of an .xlsx file holds a text of ASCII letters. False for what is no such file. The parts of add-ins are looked at first: they are small. */
export function mentions(bytes: Uint8Array, fileName: string, text: string): boolean {
  try {
    const zip = new ZipPackage(bytes, fileName);
    const isFirst = (part: string) => part.startsWith('customXml/');
    const parts = [...zip.parts.filter(isFirst), ...zip.parts.filter((part) => !isFirst(part))];
    const ascii = new TextDecoder('latin1');
    return parts.some((part) => ascii.decode(zip.read(part)).includes(text));
  } catch {
    // Damaged, or no zip at all: it says nothing.
    return false;
  }
}
