import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { withoutPause } from '../slices';
import { inflated, inflatedByScript, inflatedByStream } from './inflate';

const content = new TextEncoder().encode('A roster of invented students. '.repeat(200));
const packed = deflateSync(content);

describe.each([
  ['here', inflated],
  ['where there is no Node.js', inflatedByScript],
  ['beside the page', (bytes: Uint8Array, size: number) => inflatedByStream(bytes, size, withoutPause)],
])('unpacking %s', (_, unpack) => {
  it('gives the content', async () => {
    expect(await unpack(packed, content.length)).toEqual(content);
  });

  it('gives one byte more where the content is longer than it should be, and no more', async () => {
    expect(await unpack(packed, content.length - 1)).toHaveLength(content.length);
    expect(await unpack(packed, 10)).toHaveLength(11);
  });

  it('gives nothing where the stream is cut off or is none', async () => {
    expect(await unpack(packed.subarray(0, packed.length - 3), content.length)).toBeUndefined();
    expect(await unpack(new Uint8Array([255, 255, 255, 255]), 10)).toBeUndefined();
  });
});

it('ends where a pause says that it is to', async () => {
  const stopped = new Error('stopped');
  await expect(inflatedByStream(packed, content.length, () => Promise.reject(stopped))).rejects.toBe(stopped);
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
