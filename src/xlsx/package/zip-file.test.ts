import { inflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { deflated, deflatedByScript } from './deflate';
import { packedContent, zipFile, type ZipPart } from './zip-file';
import { ZipPackage } from './zip-package';

const ROWS = strToU8('<row>An invented student.</row>'.repeat(500));
const PICTURE = new Uint8Array([1, 2, 3, 255]);
const zip = zipFile([
  part('xl/sheet.xml', ROWS),
  part('xl/médias/Đ.png', PICTURE, true),
  part('empty.xml', new Uint8Array(0)),
]);

function part(name: string, content: Uint8Array, isPacked = false): ZipPart {
  return { name, ...packedContent(content, isPacked) };
}

it('is read as it was by another program and by ourselves', () => {
  const names = ['xl/sheet.xml', 'xl/médias/Đ.png', 'empty.xml'];
  const others = unzipSync(zip);
  expect(Object.keys(others)).toEqual(names);
  const own = new ZipPackage(zip, 'zip.xlsx');
  expect(own.parts).toEqual(names);
  for (const part of [others, Object.fromEntries(names.map((name) => [name, own.read(name)]))]) {
    expect(part['xl/sheet.xml']).toEqual(ROWS);
    expect(part['xl/médias/Đ.png']).toEqual(PICTURE);
    expect(part['empty.xml']).toHaveLength(0);
  }
});

it('packs what is not packed, and the same to the same bytes', () => {
  const parts = [part('a.xml', ROWS)];
  expect(zipFile(parts).length).toBeLessThan(ROWS.length / 10);
  expect(zipFile(parts)).toEqual(zipFile(parts));
});

it.each([
  ['here', deflated],
  ['where there is no Node.js', deflatedByScript],
])('packs content that can be unpacked again, %s', (_, pack) => {
  expect(strFromU8(inflateSync(pack(ROWS)))).toBe(strFromU8(ROWS));
});

it('takes a part of another zip as it stands there, and is the same zip', () => {
  const own = new ZipPackage(zip, 'zip.xlsx');
  const kept = own.parts.map((name) => ({ name, ...(own.packed(name) ?? packedContent(new Uint8Array(0), false)) }));
  expect(zipFile(kept)).toEqual(zip);
});
