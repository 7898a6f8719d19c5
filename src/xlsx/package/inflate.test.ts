import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { withoutPause } from '../slices';
import { crc32 } from './crc32';
import { inflated, inflatedByScript, inflatedByStream, type DeflatedPart } from './inflate';

const content = new TextEncoder().encode('A roster of invented students. '.repeat(200));
const packed = deflateSync(content);

describe.each([
  ['here', inflated],
  ['where there is no Node.js', inflatedByScript],
])('unpacking %s', (_, unpack) => {
  it('gives the content', () => {
    expect(unpack(packed, content.length)).toEqual(content);
  });

  it('gives one byte more where the content is longer than it should be, and no more', () => {
    expect(unpack(packed, content.length - 1)).toHaveLength(content.length);
    expect(unpack(packed, 10)).toHaveLength(11);
  });

  it('gives nothing where the stream is cut off or is none', () => {
    expect(unpack(packed.subarray(0, packed.length - 3), content.length)).toBeUndefined();
    expect(unpack(new Uint8Array([255, 255, 255, 255]), 10)).toBeUndefined();
  });
});

describe('unpacking beside the page', () => {
  const part = { packed, size: content.length, checksum: crc32(content) };
  const unpack = (wrong: Partial<DeflatedPart>) => inflatedByStream({ ...part, ...wrong }, withoutPause);

  it('gives the content', async () => {
    expect(await unpack({})).toEqual(content);
  });

  it.each([
    ['does not agree with its checksum', { checksum: part.checksum ^ 1 }],
    ['is longer than its size', { size: part.size - 1 }],
    ['is shorter than its size', { size: part.size + 1 }],
    ['is cut off', { packed: packed.subarray(0, packed.length - 3) }],
    ['is no stream', { packed: new Uint8Array([255, 255, 255, 255]) }],
  ])('gives nothing where the content %s', async (_, wrong) => {
    expect(await unpack(wrong)).toBeUndefined();
  });

  it('ends where a pause says that it is to', async () => {
    const stopped = new Error('stopped');
    await expect(inflatedByStream(part, () => Promise.reject(stopped))).rejects.toBe(stopped);
  });
});

it('gives the same with and without Node.js for any content', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(2_100), (bytes, size) => {
      const stream = deflateSync(bytes);
      expect(inflated(stream, size)?.length).toBe(inflatedByScript(stream, size)?.length);
      expect(inflated(stream, bytes.length)).toEqual(inflatedByScript(stream, bytes.length));
    }),
  );
});
