import fc from 'fast-check';
import { crc32, crc32ByScript } from './crc32';

it('is the checksum of zip files', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32ByScript(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('is the same with and without Node.js', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => crc32ByScript(bytes) === crc32(bytes)));
});
