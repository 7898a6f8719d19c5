import { TABLE, sheetXml, workbook, packed, type HostileInput } from './parts';

/** The bytes of the sound workbook with some of them changed. */
function patched(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = packed().slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

/** Where the n-th record with this signature begins. */
function record(view: DataView, signature: number, index: number): number {
  let found = -1;
  for (let at = 0; at + 4 <= view.byteLength; at++) {
    if (view.getUint32(at, true) === signature && ++found === index) return at;
  }
  throw new Error('There is no such record.');
}
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const zipCase = (name: string, what: string, change: (bytes: Uint8Array, view: DataView) => void): HostileInput => ({
  name: `zip-${name}.xlsx`,
  what,
  bytes: patched(change),
});

/** Zips that say two things of one part, are cut off, or hide a part. */
export function zips(): HostileInput[] {
  const whole = packed();
  return [
    ...[0, 1, 2, 3, 4].map((part) =>
      zipCase(`checksum-${part}`, `the checksum of part ${part + 1} is another`, (_, view) => {
        const at = record(view, CENTRAL, part);
        view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
      }),
    ),
    ...[0, 1, 2, 3, 4].map((part) =>
      zipCase(`content-${part}`, `one bit of the content of part ${part + 1} is another`, (bytes, view) => {
        const at = record(view, LOCAL, part);
        const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
        bytes[start + 12] = (bytes[start + 12] ?? 0) ^ 4;
      }),
    ),
    ...[0, 1, 2, 3, 4].map((part) =>
      zipCase(`size-${part}`, `the list says that part ${part + 1} is shorter`, (_, view) => {
        const at = record(view, CENTRAL, part);
        view.setUint32(at + 24, view.getUint32(at + 24, true) - 20, true);
      }),
    ),
    ...[0, 4].map((part) =>
      zipCase(`both-sizes-${part}`, `list and part ${part + 1} agree on a size that is too small`, (_, view) => {
        const size = view.getUint32(record(view, CENTRAL, part) + 24, true) - 20;
        view.setUint32(record(view, CENTRAL, part) + 24, size, true);
        view.setUint32(record(view, LOCAL, part) + 22, size, true);
      }),
    ),
    zipCase('name', 'a part has another name than the list says', (bytes, view) => {
      bytes[record(view, LOCAL, 4) + 30] = 0x79;
    }),
    zipCase('count', 'the end says one part fewer than the list has', (_, view) => {
      const at = record(view, END, 0);
      view.setUint16(at + 10, view.getUint16(at + 10, true) - 1, true);
    }),
    zipCase('count-more', 'the end says one part more than the list has', (_, view) => {
      const at = record(view, END, 0);
      view.setUint16(at + 10, view.getUint16(at + 10, true) + 1, true);
    }),
    zipCase('encrypted', 'a part is marked as encrypted', (_, view) => {
      const at = record(view, CENTRAL, 4);
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    }),
    zipCase('method', 'a part is packed in a way that nobody knows', (_, view) => {
      view.setUint16(record(view, CENTRAL, 4) + 10, 12, true);
    }),
    zipCase('offset', 'the list says that a part begins elsewhere', (_, view) => {
      const at = record(view, CENTRAL, 4);
      view.setUint32(at + 42, view.getUint32(at + 42, true) + 1, true);
    }),
    zipCase('list', 'the list begins elsewhere', (_, view) => {
      const at = record(view, END, 0);
      view.setUint32(at + 16, view.getUint32(at + 16, true) + 2, true);
    }),
    ...[1, 10, 100, 400, 900].map((cut) => ({
      name: `zip-cut-${cut}.xlsx`,
      what: `the last ${cut} bytes are missing`,
      bytes: whole.slice(0, whole.length - cut),
    })),
    { name: 'zip-tail.xlsx', what: 'something stands behind the end', bytes: new Uint8Array([...whole, 1, 2, 3]) },
    { name: 'zip-twice.xlsx', what: 'two zips one behind the other', bytes: new Uint8Array([...whole, ...whole]) },
    { name: 'zip-head.xlsx', what: 'the first two bytes alone', bytes: whole.slice(0, 2) },
    { name: 'zip-none.xlsx', what: 'no byte at all', bytes: new Uint8Array() },
    workbook('zip-backslash', 'a second sheet1.xml under a name with backslashes', {
      'xl\\worksheets\\sheet1.xml': sheetXml(TABLE.slice(0, 2).join('')),
    }),
    workbook('zip-slash', 'a second sheet1.xml under a name with a leading slash', {
      '/xl/worksheets/sheet1.xml': sheetXml(TABLE.slice(0, 2).join('')),
    }),
    workbook('zip-case', 'a second sheet1.xml in capitals', { 'XL/WORKSHEETS/SHEET1.XML': sheetXml(TABLE.join('')) }),
  ];
}
