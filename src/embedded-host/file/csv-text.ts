import { byteSlices, type Sliced } from '../../xlsx/slices';

/** What tells the encoding of a text file apart: a byte order mark, else how its bytes look. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file without its byte order mark: UTF-8, UTF-16 with or without a mark, else Windows-1252, in which every byte is a character. */
export function* decodeText(bytes: Uint8Array): Sliced<string> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return yield* decoded(bytes, new TextDecoder(marked[0]));
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return yield* decoded(bytes, new TextDecoder(wide));
  try {
    return yield* decoded(bytes, new TextDecoder('utf-8', { fatal: true }));
  } catch {
    // Not UTF-8: the decoder says so by throwing.
    return yield* decoded(bytes, new TextDecoder('windows-1252'));
  }
}

function* decoded(bytes: Uint8Array, decoder: TextDecoder): Sliced<string> {
  const pieces: string[] = [];
  for (const slice of byteSlices(bytes)) {
    pieces.push(decoder.decode(slice, { stream: true }));
    yield;
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}

/** Western text in UTF-16 has a zero in nearly every other byte; no other encoding of text has zeros at all. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const beginning = Array.from(bytes.subarray(0, 1024));
  const zerosAt = (parity: number) => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const many = beginning.length / 4;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : undefined;
}
