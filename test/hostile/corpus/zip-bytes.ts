const CENTRAL_ENTRY = 0x02014b50;

/** A zip whose list of parts tells something else of one part: another unpacked size, or another name (of the same length or padded away). */
export function withCentralDirectory(
  zip: Uint8Array,
  part: string,
  lie: { readonly unpacked?: number; readonly name?: string },
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (name !== part) continue;
    if (lie.unpacked !== undefined) view.setUint32(at + 24, lie.unpacked, true);
    if (lie.name !== undefined) {
      if (lie.name.length !== length) throw new Error(`"${lie.name}" is not as long as "${part}".`);
      bytes.set(new TextEncoder().encode(lie.name), at + 46);
    }
    return bytes;
  }
  throw new Error(`The zip has no part "${part}".`);
}
